import { useState } from 'react';
import { listEmployees, listPositions, listUnits } from '#shared/contracts/organization.contract.ts';
import { useAsk } from './asking.ts';
import { useRested } from './hooks.ts';

type Choice = { id: string; label: string; detail?: string };
const atOnce = 20;

/** `waits` from the key press until the server is asked, so that what was found for earlier words is never taken for these. */
function useTyped(): { find: string; waits: boolean; touched: boolean; onSearch: (typed: string) => void } {
  const [typed, setTyped] = useState<string | null>(null);
  const words = (typed ?? '').trim();
  const find = useRested(words, 150);
  return { find, waits: find !== words, touched: typed !== null, onSearch: setTyped };
}

function detailOf(parts: (string | null | undefined)[]): { detail?: string } {
  const detail = parts.filter(Boolean).join(' · ');
  return detail ? { detail } : {};
}

type Post = { id: string; title: string; unitName: string };
/** Every office has its "Bagian Umum": where title and unit are the same, the superior tells them apart. */
const isTwin = (row: Post, rows: Post[]) => rows.some((other) => other.id !== row.id && other.title === row.title && other.unitName === row.unitName);

/** Positions by title, unit, alias or holder. */
export function usePositionChoices(unitId?: string) {
  const { find, waits, touched, onSearch } = useTyped();
  const asked = useAsk(
    listPositions,
    { query: { limit: atOnce, near: 'true', ...(find ? { find } : {}), ...(unitId ? { unitId } : {}) } },
    { enabled: touched, keepOld: true },
  );
  const rows = asked.data?.rows ?? [];
  return {
    rows,
    searching: waits || asked.isPlaceholderData || asked.isLoading,
    onSearch,
    choices: rows.map((row): Choice => ({ id: row.id, label: row.title, ...detailOf([row.unitName, isTwin(row, rows) ? row.superiorTitle : null, row.holders[0]?.name]) })),
  };
}

/** Employees by name or NIP; the seat they hold tells two of one name apart. */
export function useEmployeeChoices(unitId?: string) {
  const { find, waits, touched, onSearch } = useTyped();
  const asked = useAsk(
    listEmployees,
    { query: { limit: atOnce, near: 'true', ...(find ? { find } : {}), ...(unitId ? { unitId } : {}) } },
    { enabled: touched, keepOld: true },
  );
  const rows = asked.data?.rows ?? [];
  return {
    rows,
    searching: waits || asked.isPlaceholderData || asked.isLoading,
    onSearch,
    choices: rows.map((row): Choice => ({ id: row.id, label: row.name, ...detailOf([row.seats[0]?.position.title, row.seats[0]?.position.unitName]) })),
  };
}

export function useUnitChoices() {
  const { find, waits, touched, onSearch } = useTyped();
  const asked = useAsk(listUnits, { query: { limit: atOnce, ...(find ? { find } : {}) } }, { enabled: touched, keepOld: true });
  const rows = asked.data?.rows ?? [];
  return {
    rows,
    searching: waits || asked.isPlaceholderData || asked.isLoading,
    onSearch,
    choices: rows.map((row): Choice => ({ id: row.id, label: row.name, ...detailOf([row.abbreviation, row.parentName]) })),
  };
}
