import { useState } from 'react';
import { listParties } from '#shared/contracts/organization-city.contract.ts';
import { listEmployees, listPositions, listUnits } from '#shared/contracts/organization.contract.ts';
import { useAsk } from './asking.ts';
import { useRested } from './hooks.ts';

type Choice = { id: string; label: string; detail?: string };
const atOnce = 20;

function useTyped(): { find: string; touched: boolean; onSearch: (typed: string) => void } {
  const [typed, setTyped] = useState<string | null>(null);
  return { find: useRested((typed ?? '').trim(), 150), touched: typed !== null, onSearch: setTyped };
}

function detailOf(parts: (string | null | undefined)[]): { detail?: string } {
  const detail = parts.filter(Boolean).join(' · ');
  return detail ? { detail } : {};
}

/** Positions by title, unit, alias or holder. */
export function usePositionChoices(unitId?: string) {
  const { find, touched, onSearch } = useTyped();
  const asked = useAsk(
    listPositions,
    { query: { limit: atOnce, ...(find ? { find } : {}), ...(unitId ? { unitId } : {}) } },
    { enabled: touched, keepOld: true },
  );
  const rows = asked.data?.rows ?? [];
  return {
    rows,
    searching: asked.isFetching,
    onSearch,
    choices: rows.map((row): Choice => ({ id: row.id, label: row.title, ...detailOf([row.unitName, row.holders[0]?.name]) })),
  };
}

/** Employees by name or NIP; the seat they hold tells two of one name apart. */
export function useEmployeeChoices(unitId?: string) {
  const { find, touched, onSearch } = useTyped();
  const asked = useAsk(
    listEmployees,
    { query: { limit: atOnce, ...(find ? { find } : {}), ...(unitId ? { unitId } : {}) } },
    { enabled: touched, keepOld: true },
  );
  const rows = asked.data?.rows ?? [];
  return {
    rows,
    searching: asked.isFetching,
    onSearch,
    choices: rows.map((row): Choice => ({ id: row.id, label: row.name, ...detailOf([row.seats[0]?.position.title, row.seats[0]?.position.unitName]) })),
  };
}

export function useUnitChoices() {
  const { find, touched, onSearch } = useTyped();
  const asked = useAsk(listUnits, { query: { limit: atOnce, ...(find ? { find } : {}) } }, { enabled: touched, keepOld: true });
  const rows = asked.data?.rows ?? [];
  return {
    rows,
    searching: asked.isFetching,
    onSearch,
    choices: rows.map((row): Choice => ({ id: row.id, label: row.name, ...detailOf([row.abbreviation, row.parentName]) })),
  };
}

/** Senders outside the house that were met before. */
export function usePartyChoices() {
  const { find, touched, onSearch } = useTyped();
  const asked = useAsk(listParties, { query: { limit: atOnce, ...(find ? { find } : {}) } }, { enabled: touched, keepOld: true });
  const rows = asked.data?.rows ?? [];
  return { rows, searching: asked.isFetching, onSearch, choices: rows.map((row): Choice => ({ id: row.id, label: row.name, ...detailOf([row.address]) })) };
}
