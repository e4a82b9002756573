/** Only places of this house: an address from outside must not lead a person away after signing in. */
export function safeReturn(wanted: string | null): string {
  return wanted && /^\/(?![/\\])/u.test(wanted) ? wanted : '/';
}
