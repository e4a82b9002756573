/** Marks a number a spreadsheet has rounded (15 digits are kept, a NIP has 18), so that its digits are not trusted. */
export const ROUNDED = '≈';
