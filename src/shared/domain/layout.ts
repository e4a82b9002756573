import { z } from 'zod';
import { layoutProfile, type LetterSheet } from './letter-sheet.ts';

// What a city or an agency sets of its pages. Only what is set stands here: everything else comes from above, in the end from the regulation.

const { paper, margins, size, spacing, leastSpacing, firstIndent, numberLines, subjectWord, catchwords, pageNumber, signatureAlign, headSizes, headRule, signaturePlace, signatureIndent, signatureMark } = layoutProfile.shape;
const sentence = z.string().trim().min(3).max(300);
const allOnce = (lines: readonly string[]) => new Set(lines).size === lines.length;

export const layoutSettings = z.strictObject({
  paper: paper.optional(),
  margins: margins.optional(),
  letterFace: z.enum(['arial', 'bookman']).optional(),
  size: size.optional(),
  spacing: spacing.optional(),
  leastSpacing,
  firstIndent: firstIndent.optional(),
  /** Address lines under the name of the office; without them those of the city's record are printed. */
  address: z.array(z.string().trim().min(1).max(160)).min(1).max(4).optional(),
  /** Arms of the city, or of the office where it has its own; a picture that was looked at and cleaned (documents.emblem). */
  emblem: z.uuid().optional(),
  /** The state emblem above the letters of the mayor; it counts for the city alone. */
  stateEmblem: z.uuid().optional(),
  /** What stands above an office's own name, top to bottom: its government, the office it belongs to. */
  headLines: z.array(z.enum(['government', 'parent'])).max(2).refine(allOnce).optional(),
  headSizes,
  headRule,
  numberLines: numberLines.refine(allOnce).refine((lines) => lines.includes('number') && lines.includes('subject')).optional(),
  subjectWord: subjectWord.optional(),
  addresseeSide: z.enum(['left', 'right']).optional(),
  signatureAlign,
  signaturePlace,
  signatureIndent,
  signatureMark,
  /** Sentences of the city's own below a finished page, after those that say what was really done. */
  sentences: z.array(sentence).max(2).optional(),
  catchwords: catchwords.optional(),
  pageNumber: pageNumber.optional(),
});
export type LayoutSettings = z.infer<typeof layoutSettings>;
export const layoutKeys = layoutSettings.keyof().options;
export type LayoutKey = (typeof layoutKeys)[number];

/** Whose settings: the regulation's, the city's, or those of one unit. */
export type LayoutLayer = { unitId: string | null; name: string; settings: LayoutSettings };

/** The state emblem stands above the mayor's letters alone: no office below sets it. */
const countsIn = (layer: LayoutLayer, key: LayoutKey) => key !== 'stateEmblem' || layer.unitId === null;

/** Pure: layers from the city down to the unit become one; what stands lower counts, and each part knows whose it is. */
export function layerLayouts(layers: readonly LayoutLayer[]): { settings: LayoutSettings; from: Partial<Record<LayoutKey, LayoutLayer>> } {
  const from: Partial<Record<LayoutKey, LayoutLayer>> = {};
  for (const layer of layers) for (const key of layoutKeys) if (layer.settings[key] !== undefined && countsIn(layer, key)) from[key] = layer;
  return { settings: Object.fromEntries(layoutKeys.flatMap((key) => (from[key] ? [[key, from[key].settings[key]]] : []))) as LayoutSettings, from };
}

type Profile = LetterSheet['profile'];

/** Pure: the page of a letter, from what the regulation says and what was set of it. */
export function profileOf(base: Profile, settings: LayoutSettings, hasFoot: boolean): Profile {
  const { address: _address, emblem: _emblem, stateEmblem: _stateEmblem, headLines: _headLines, sentences = [], ...own } = settings;
  return { ...base, ...own, footer: hasFoot ? [...base.footer, ...sentences] : base.footer } as Profile;
}

/** A page never says of itself that a certification body stands behind it: only the provider that signed may (PP 71/2019 Ps. 60). */
export function claimsCertification(text: string): boolean {
  // As a reader sees it: without signs that take no room, however many blanks, whichever width of letters.
  const seen = text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '').replaceAll(/\s+/gu, ' ');
  return /\bBSr?E\b|\bBSSN\b|balai (?:besar )?sertifikasi|tersertifikasi/iu.test(seen);
}
