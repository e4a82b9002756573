import { useState } from 'react';
import { findClassification } from '#shared/contracts/intake.contract.ts';
import { useAsk } from './asking.ts';
import { useRested } from './hooks.ts';

/** One of 3,032 codes by its digits or by words; before anything is typed, the favourites and those used lately. `chosen`: the row of the code that stands. */
export function useClassificationChoices(value: string) {
  const [typed, setTyped] = useState<string | null>(null);
  const find = useRested((typed ?? '').trim(), 150);
  const found = useAsk(findClassification, { query: { find } }, { enabled: typed !== null, keepOld: true });
  const chosen = useAsk(findClassification, { query: { find: value } }, { enabled: value !== '' }).data?.rows.find((row) => row.code === value);
  const rows = found.data?.rows ?? [];
  return { rows, chosen, pick: { searching: found.isFetching, onSearch: setTyped, value: value === '' ? null : { id: value, label: chosen ? `${value} ${chosen.name}` : value } } };
}
