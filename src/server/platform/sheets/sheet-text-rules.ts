/** A heading as it is compared: without the mark at the head of a file, in lower case, with single spaces. */
export function headingKey(text: string): string {
  return text.replace(/^\uFEFF/, '').trim().toLowerCase().replace(/\s+/g, ' ');
}

/** Exports put an apostrophe before text a spreadsheet would run as a formula; take it off again. */
export function unguarded(text: string): string {
  const trimmed = text.trim();
  return /^'[=+\-@]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}
