import { useState } from 'react';
import { findAddressables, type Addressable } from '#shared/contracts/address-groups.contract.ts';
import { addressableWords } from './addressable-words.ts';
import { useAsk } from './asking.ts';
import { useRested } from './hooks.ts';
import { useWords } from './words.ts';

/** Positions, units by their head and address groups, by the words typed so far. */
export function useAddressables() {
  const w = useWords(addressableWords);
  const [typed, setTyped] = useState<string | null>(null);
  const words = (typed ?? '').trim();
  const find = useRested(words, 150);
  const asked = useAsk(findAddressables, { query: { find } }, { enabled: typed !== null, keepOld: true });
  const rows = asked.data?.rows ?? [];
  const detailOf = (row: Addressable) => {
    if (row.kind === 'position') return row.detail;
    if (row.kind === 'group') return w.groupOf(row.positions.length);
    return [row.within, row.positions.length > 0 ? w.headOf(row.detail) : w.noHead].filter(Boolean).join(' · ');
  };
  return {
    /** the positions a choice stands for */
    positionsOf: (choiceId: string | undefined) => rows.find((each) => idOf(each) === choiceId)?.positions ?? [],
    // From the key press on: what was found for earlier words is never taken for these.
    pick: { searching: find !== words || asked.isPlaceholderData || asked.isLoading, onSearch: setTyped, choices: rows.map((row) => ({ id: idOf(row), label: row.label, detail: detailOf(row) })) },
  };
}

const idOf = (row: Addressable) => `${row.kind} ${row.id}`;
