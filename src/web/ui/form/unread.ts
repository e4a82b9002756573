/** On the control of a field whose words were not understood: what stands in it is not what would be stored. */
export const unreadMark = { 'data-unread': true };

/** The filters above a list: what is taken from the list is held while one of them was not understood. */
export const filterMark = { 'data-filters': true };

/** True when a filter of the page was not understood; puts the cursor there. What would be saved or exported is another list than the one asked for. */
export function stopsAtUnreadFilter(): boolean {
  const field = document.querySelector<HTMLElement>('[data-filters] [data-unread]');
  // Behind the menu that was pressed, which takes the cursor back to its button first.
  setTimeout(() => field?.focus());
  return field !== null;
}

/** Puts the cursor on the first field that was not understood. Nothing is stored while there is one. */
export function stopsAtUnread(form: ParentNode): boolean {
  const field = form.querySelector<HTMLElement>('[data-unread]');
  field?.focus();
  return field !== null;
}
