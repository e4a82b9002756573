const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** Whether an id in the address of a page can be none: all that end in `Id` are UUIDs, as the contracts ask. Pure. */
export function namesNothing(params: Readonly<Record<string, string | undefined>>): boolean {
  return Object.entries(params).some(([name, value]) => name.endsWith('Id') && !uuid.test(value ?? ''));
}
