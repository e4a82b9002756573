import { Select } from '@mantine/core';
import type { SignerOption } from '#shared/contracts/outgoing.contract.ts';
import { useWords } from '#web/lib/words.ts';
import css from './compose.module.css';
import { composeWords } from './words.ts';

/** Five choices stand in sight whole; a list cut through one of them hides that it goes on. */
const LIST_HEIGHT = 5 * 60 + 8;

export function keyOf(option: Pick<SignerOption, 'positionId' | 'employeeId' | 'way' | 'inNameOf' | 'through'>): string {
  return [option.positionId, option.employeeId, option.way, option.inNameOf ?? '', option.through ?? ''].join(' ');
}

/** "Ir. Hasan Mandagiri, M.Si. · Sekretaris Daerah, a.n. Wali Kota" */
export function signerInWords({ name, title, inName }: SignerOption): string {
  return `${name} · ${[title, inName].filter(Boolean).join(', ')}`;
}

type Props = { value: string | null; options: readonly SignerOption[]; onRoute: boolean; onChoose: (key: string | null) => void };

/** One official after the other, the nearest first: who signs, as what, and below in whose name the same one may sign as well. */
export function SignerSelect({ value, options, onRoute, onChoose }: Props) {
  const w = useWords(composeWords);
  const people = [...Map.groupBy(options, (option) => `${option.positionId} ${option.employeeId}`).values()].map((ofOne) => ofOne.toSorted((one, other) => Number(one.way !== 'own') - Number(other.way !== 'own')));
  const first = new Set(people.map(([option]) => option));
  const byKey = new Map(options.map((option) => [keyOf(option), option]));
  const said = (key: string) => {
    const option = byKey.get(key);
    if (!option) return null;
    const { name, title, inName } = option;
    return first.has(option)
      ? <span className={css.signerChoice}><b>{name}</b><small>{[title, inName].filter(Boolean).join(', ')}</small></span>
      : <span className={`${css.signerChoice} ${css.signerDeeper}`}><span>{inName}</span><small>{name}</small></span>;
  };
  return (
    <Select
      label={w.signer} placeholder={w.noSigner} value={value} allowDeselect={false} onChange={onChoose} maxDropdownHeight={LIST_HEIGHT}
      description={onRoute ? w.staysOnRoute : undefined} renderOption={({ option }) => said(option.value)}
      data={people.flat().map((option) => ({ value: keyOf(option), label: signerInWords(option) }))}
    />
  );
}
