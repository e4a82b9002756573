import { useQuery } from '@tanstack/react-query';
import type { Reply } from '#shared/contracts/contract.ts';
import { listPeopleNamed } from '#shared/contracts/letter-people.contract.ts';
import { call } from './api.ts';
import { keyOf } from './asking.ts';

/** Pure: whether a letter may be given to people by name; which of its fields say so the office knows, and is asked then. */
function namesPeople(fields: Readonly<Record<string, unknown>>): boolean {
  return Object.values(fields).flat().some((value) => typeof value === 'object' && value !== null && 'name' in value);
}

export type Saved = { id: string; draft?: { content: { fields: Readonly<Record<string, unknown>> }; version: number } | null };

/** Whom an order is given to, as this version of it is saved; nobody of other letters, and while it is asked. */
export function usePeopleNamed({ id, draft }: Saved): Reply<typeof listPeopleNamed>['people'] {
  const input = { params: { letterId: id } };
  const asked = useQuery({
    queryKey: [...keyOf(listPeopleNamed, input), draft?.version ?? null], enabled: Boolean(draft && namesPeople(draft.content.fields)),
    queryFn: ({ signal }) => call(listPeopleNamed, { ...input, signal }),
  });
  return asked.data?.people ?? [];
}
