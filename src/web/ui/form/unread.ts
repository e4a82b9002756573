/** On the control of a field whose words were not understood: what stands in it is not what would be stored. */
export const unreadMark = { 'data-unread': true };

/** Puts the cursor on the first field that was not understood. Nothing is stored while there is one. */
export function stopsAtUnread(form: ParentNode): boolean {
  const field = form.querySelector<HTMLElement>('[data-unread]');
  field?.focus();
  return field !== null;
}
