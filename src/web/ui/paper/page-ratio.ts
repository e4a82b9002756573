/** Height by width of the sheet most letters are written on. */
export const A4_RATIO = 297 / 210;

/** Height by width of a typeset page, from the size its drawing names; A4 where it names none. A page on F4 is taller, a wide annex is lower. */
export function ratioOfDrawing(svg: string): number {
  const [, width = '', height = ''] = /^[^>]*\sviewBox="\s*[\d.+-]+[\s,]+[\d.+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/u.exec(svg) ?? [];
  const ratio = Number(height) / Number(width);
  return ratio > 0 && Number.isFinite(ratio) ? ratio : A4_RATIO;
}

/** A typeset page as the address of a picture. The house's rules for content take pictures of itself and written-out ones only. */
export function sourceOfDrawing(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
