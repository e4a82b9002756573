/** Titles of learning stand before and after a name; the letters of the name itself are wanted. */
export function initialsOf(name: string): string {
  const bare = (name.split(',')[0] ?? name).split(/\s+/u).filter((part) => part && !part.endsWith('.') && !part.startsWith('('));
  return [bare[0], bare.length > 1 ? bare.at(-1) : '']
    .map((part) => part?.[0] ?? '')
    .join('')
    .toUpperCase();
}
