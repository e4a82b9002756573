import type { z } from 'zod';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import type { BookKind } from '#shared/contracts/registers.contract.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';
import type { Note } from './note.ts';

export type LetterheadKind = LetterSheet['letterhead']['kind'];

/** Who may put his name under it. `any_position`: every official of the unit, as nota dinas go. */
export type SignerSeat = 'mayor' | 'regional_secretary' | 'unit_head' | 'mandated_position' | 'any_position' | 'council';

/**
 * A kind of official letter. Everything but its page is here; its page is `template.typ` beside it.
 * Sources: naskah-types of the house (`presets/national/letter-types.csv`); what was read of each layout stands in `layoutBasis`.
 */
export type LetterType = {
  /** The code of `presets/national/letter-types.csv`; also the folder. */
  code: string;
  /** The same letter in the two vocabularies; null where the rule does not know it. */
  names: { permendagri_1_2023: string | null; permendagri_54_2009: string | null };
  group: 'regulation' | 'decree' | 'assignment' | 'internal' | 'external' | 'special' | 'personnel' | 'control';
  /** Arial for letters, Bookman Old Style for regulations and decrees (Permendagri 1/2023 Ps. 32(2)). */
  face: 'arial' | 'bookman';
  letterheads: readonly LetterheadKind[];
  signers: readonly SignerSeat[];
  /** `full`: name with titles, rank and NIP. `plain`: nothing below the name. `name`: the name alone, without titles. */
  signerLines: 'full' | 'plain' | 'name';
  /** Where the number stands. */
  numberIn: 'number_block' | 'under_title' | 'head_table' | 'right_top' | 'none';
  /** How the page prints the subject: in its line of the head, as what the letter is about, or not at all; the book and the search have it always. Without a word: a line. */
  subjectAs?: 'line' | 'about' | 'unprinted';
  /** Which book of the unit gives the number. */
  book: Exclude<BookKind, 'incoming'>;
  addressees: 'needed' | 'possible' | 'none';
  /** No list of addressees goes with its page: whoever it is for stands on it, however many. */
  withoutList?: true;
  /** `free`: written in the editor. `fixed`: fields alone. `both`: the editor's text stands among the fields. */
  body: 'free' | 'fixed' | 'both';
  /** False: no source showed this page; the product says *tata letak belum diperiksa*. */
  layoutSeen: boolean;
  /** Another person signs the same page by hand, or a duty stamp stands on it: paper is its only original. */
  otherHand?: true;
  layoutBasis: string;
  fields: z.ZodObject;
  /** What a careful head of Organisasi would say of this sheet before it is signed. Never throws, whatever the draft lacks. */
  checks: (sheet: LetterSheet) => Note[];
};

/** Why a kind is not finished in a way, whatever the regulation of the city knows. */
export type WayClosed = 'other_hand' | 'decides';

/** Pure. A page with room for a second person's pen is finished on paper; what decides or rules is signed, and not approved by signing in. */
export function whyWayClosed({ otherHand, group }: Pick<LetterType, 'otherHand' | 'group'>, way: FinishWay): WayClosed | null {
  if (otherHand && way !== 'wet') return 'other_hand';
  return way === 'login' && (group === 'regulation' || group === 'decree') ? 'decides' : null;
}

export function defineType(type: LetterType): LetterType {
  return type;
}

/** Heads by who signs: the mayor's with the state emblem, otherwise that of the signer's unit. */
export const anyLetterhead: readonly LetterheadKind[] = ['mayor', 'agency', 'setda', 'kecamatan', 'kelurahan', 'upt', 'blud'];
export const unitLetterhead: readonly LetterheadKind[] = ['agency', 'setda', 'kecamatan', 'kelurahan', 'upt', 'blud'];
export const usualSigners: readonly SignerSeat[] = ['mayor', 'regional_secretary', 'unit_head', 'mandated_position'];
