import { Node } from '@tiptap/core';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { letterValues } from '#shared/domain/letter-values.ts';
import type { Language } from '#shared/domain/words.ts';

/** One value of the letter that may stand in its text: how it is called, and what it says now. */
export type FieldWord = { field: string; label: string; value: string | null };

export type Told = Pick<DraftContent, 'fields' | 'subject' | 'to' | 'place'>;

/** Number and date come when the letter is numbered, who signs it from its block: a text shows their names until then. */
export function letterWords(told: Told | null, language: Language): FieldWord[] {
  const known: Readonly<Record<string, string>> = told ? { 'letter.subject': told.subject, 'letter.place': told.place, 'letter.addressee': told.to.map(({ name }) => name).join(', ') } : {};
  return letterValues.map(({ field, label }) => ({ field, label: label[language], value: known[field] || null }));
}

declare module '@tiptap/core' {
  interface Storage {
    placeholder: FieldChips;
  }
}

/** Chips in the text that show a field's value, or its name while it is empty; repainted when the form changes. */
type FieldChips = { words: ReadonlyMap<string, FieldWord>; chips: Set<() => void>; unknown: string };

export const FieldChip = Node.create<Record<string, never>, FieldChips>({
  name: 'placeholder',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ field: { default: '', parseHTML: (element: HTMLElement) => element.dataset['field'] ?? '', renderHTML: ({ field }: Record<string, unknown>) => ({ 'data-field': field }) } }),
  parseHTML: () => [{ tag: 'span[data-field]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
  renderText: ({ node }) => `{${String(node.attrs['field'])}}`,
  addStorage: () => ({ words: new Map(), chips: new Set(), unknown: '' }),
  addNodeView() {
    return ({ node }) => {
      const chip = document.createElement('span');
      const field = String(node.attrs['field']);
      chip.dataset['field'] = field;
      const paint = () => {
        const word = this.storage.words.get(field);
        chip.textContent = word ? word.value || word.label : `${this.storage.unknown}: ${field}`;
        chip.title = word?.label ?? this.storage.unknown;
        chip.classList.toggle('is-empty', !word?.value);
      };
      paint();
      this.storage.chips.add(paint);
      return { dom: chip, destroy: () => void this.storage.chips.delete(paint) };
    };
  },
});

/** Tells the chips what the form says now. */
export function tellChips(chips: FieldChips, said: { words: readonly FieldWord[]; unknown: string }): void {
  chips.words = new Map(said.words.map((word) => [word.field, word]));
  chips.unknown = said.unknown;
  for (const paint of chips.chips) paint();
}
