/** How wide a page is drawn, in pixels: A4 at 150 dpi. */
export const FULL_WIDTH = 1240;
/** A strip longer than this, in widths, is no page of a letter. */
export const TALLEST = 12;
