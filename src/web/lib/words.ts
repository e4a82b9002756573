import type { Language } from '#shared/domain/words.ts';
import { currentLanguage, useLanguage } from './language.ts';

/** One text in both languages: a sentence, or a function that puts a number or a name into one. */
type Worded<T = never> = { id: T; en: T };
type AnyText = string | ((...parts: never[]) => string);
type Texts = Record<string, { id: AnyText; en: AnyText }>;
type Checked<W extends Texts> = { [K in keyof W]: W[K]['id'] extends string ? Worded<string> : Worded<W[K]['id']> };
/** The texts of one file in one language, by code. */
export type Spoken<W extends Texts> = { readonly [K in keyof W]: W[K]['id'] extends string ? string : W[K]['id'] };

/** Declares the texts of one feature. Both languages stand side by side, so neither can be forgotten. */
export function defineWords<const W extends Texts>(words: W & Checked<W>): W {
  return words;
}

const spoken = new Map<Language, WeakMap<object, unknown>>([
  ['id', new WeakMap()],
  ['en', new WeakMap()],
]);

/** The texts in a given language; the same object each time, so it may stand in dependency lists. */
export function speak<W extends Texts>(words: W, language: Language = currentLanguage()): Spoken<W> {
  const known = spoken.get(language)?.get(words);
  if (known) return known as Spoken<W>;
  const texts = Object.fromEntries(Object.entries(words).map(([code, text]) => [code, text[language]])) as Spoken<W>;
  spoken.get(language)?.set(words, texts);
  return texts;
}

/** `const w = useWords(deskWords)`, then `w.empty` or `w.waiting(14)`. Re-renders when the language changes. */
export function useWords<W extends Texts>(words: W): Spoken<W> {
  return speak(words, useLanguage());
}
