/**
 * The fewest letters of a reason, in every room: what is said with a return, a refusal, a void or a disabled account is read
 * years later by somebody who was not there, and a dot or "ok" tells them nothing.
 */
export const shortestReason = 5;

export function isReason(text: string): boolean {
  return text.trim().length >= shortestReason;
}
