type Line = { id: string; label: string; asTyped?: boolean };

/**
 * Pure: which line of the list words stand for that somebody left in the field. A code stands for its own line at any time. A title does when
 * the server has answered and one line alone bears it: in one city 33 desks are called "Kepala Subbagian Umum dan Kepegawaian", and once the
 * field is left nothing there tells them apart. Words that may stand as they are typed are taken by hand alone.
 */
export function meantChoice<Choice extends Line>(offered: readonly Choice[], typed: string, searching: boolean): Choice | null {
  const words = typed.trim().toLowerCase();
  const found = offered.filter((choice) => !choice.asTyped);
  const byCode = found.find((choice) => choice.id.toLowerCase() === words);
  if (byCode) return byCode;
  const [only, ...others] = found.filter((choice) => choice.label.trim().toLowerCase() === words);
  return only && others.length === 0 && !searching ? only : null;
}
