/** What somebody typed as a LIKE pattern anywhere in a lower-case text; null when nothing was typed. Uses the trigram indexes. */
export function likeText(find: string | undefined): string | null {
  const text = find?.trim().toLowerCase() ?? '';
  if (text === '') return null;
  return `%${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
}
