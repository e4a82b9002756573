/** The title typed in full stands first, then those that begin with it: "Wali Kota" is not his aide. */
export function nearestFirst<Row extends { title: string }>(rows: Row[], find: string): Row[] {
  const typed = find.toLocaleLowerCase('id');
  const distance = ({ title }: Row) => {
    const said = title.toLocaleLowerCase('id');
    if (said === typed) return 0;
    return said.startsWith(typed) ? 1 : 2;
  };
  return typed === '' ? rows : rows.toSorted((one, other) => distance(one) - distance(other));
}
