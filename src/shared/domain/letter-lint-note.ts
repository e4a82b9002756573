export const lintCodes = [
  'place_missing', 'address_honorific', 'address_prefix', 'address_in_place', 'address_stop', 'copy_is_addressee',
  'mark_form', 'ub_without_an', 'ub_too_far', 'up_in_signature', 'comma_missing', 'titles_in_regulation', 'numbers_of_mayor', 'nip_missing',
  'weekday_disagrees', 'date_impossible', 'class_without_reason', 'attachments_missing', 'attachments_unsaid', 'attachments_count', 'attachments_word', 'annex_promised', 'annex_empty',
  'signature_alone', 'double_space', 'space_before_mark', 'word_twice', 'official_word', 'rupiah_form', 'time_form', 'subject_stop',
] as const;
export type LintCode = (typeof lintCodes)[number];

/** `place` as in `PlacedText`; `span` in its text; `fix` what should stand there instead, where one can say. */
export type LintNote = { code: LintCode; place: string; severity: 'quiet'; span: { from: number; to: number; text: string } | null; fix: string | null; values: Record<string, string> };

export type LintContext = {
  /** regulations and decrees of the mayor: the name alone */
  bareName: boolean;
  /** the type prints a line "Lampiran : …" in its head */
  attachmentLine: boolean;
  /** files laid with the letter, beside its annexes */
  files: number;
  classReason: string | null;
  /** what the city calls its mayor: "Wali Kota", in some regulations "Walikota" */
  mayorWord: string;
  /** text of each typeset page; null before it was set */
  pageTexts: readonly string[] | null;
};

type Found = { span?: LintNote['span']; fix?: string | null; values?: Record<string, string> };

export function note(code: LintCode, place: string, found: Found = {}): LintNote {
  return { code, place, severity: 'quiet', span: found.span ?? null, fix: found.fix ?? null, values: found.values ?? {} };
}
