import { IconX } from '@tabler/icons-react';
import type { Delivery, LetterDetail } from '#shared/contracts/letters.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { useAddressables } from '#web/lib/addressables.ts';
import { useWords } from '#web/lib/words.ts';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import { PickField } from '#web/ui/form/pick-field.tsx';
import css from './letters.module.css';
import { kindOfNext, whyStays, without, type Addressed } from './readdressing.ts';
import { letterPageWords } from './words.ts';

type Props = { letter: LetterDetail; value: Addressed[]; onChange: (value: Addressed[]) => void };

/** Whom the letter should have gone to. Who has read it stays, that they did is a fact; and so does everybody while it is worked on. */
export function CorrectAddressees({ letter, value, onChange }: Props) {
  const w = useWords(letterPageWords);
  const found = useAddressables();
  const wasAddressed = new Set(letter.deliveries.filter((each) => each.kind === 'to').map((each) => each.positionId));
  const isOpenedSecret = isSecret(letter.securityClass) && !letter.sealed;
  const add = (id: string | undefined) => {
    const fresh = found.positionsOf(id).filter((position) => !value.some((each) => each.positionId === position.positionId));
    onChange([...value, ...fresh.map((position) => ({ ...position, kind: kindOfNext(value) }))]);
  };
  return (
    <div className={css.addressees}>
      <p className={css.addresseesHead}>{w.addressees}</p>
      <ul aria-label={w.addressees}>
        {value.map((each) => (
          <Line
            key={each.positionId} each={each} stays={whyStays(letter, each.positionId)} wasAddressed={wasAddressed.has(each.positionId)}
            onKind={(kind) => onChange(value.map((other) => (other === each ? { ...each, kind } : other)))}
            onOff={value.length === 1 ? null : () => onChange(without(value, each))}
          />
        ))}
      </ul>
      {isOpenedSecret ? <p className={css.addresseesSay}>{w.secretStays}</p> : <PickField key={value.length} label={w.addAddressee} value={null} {...found.pick} onChange={(choice) => add(choice?.id)} />}
    </div>
  );
}

type LineProps = { each: Addressed; stays: ReturnType<typeof whyStays>; wasAddressed: boolean; onKind: (kind: Delivery['kind']) => void; onOff: (() => void) | null };

function Line({ each, stays, wasAddressed, onKind, onOff }: LineProps) {
  const w = useWords(letterPageWords);
  return (
    <li className={css.addressee}>
      <span className={css.addresseeName}><b>{each.title}</b><small>{stays ? w[stays] : each.unitName}</small></span>
      {stays && wasAddressed
        ? <span className={css.addresseeKind}>{w.to}</span>
        : <Chips label={w.kindFor(each.title)}>{(['to', 'copy'] as const).map((kind) => <Chip key={kind} on={each.kind === kind} onPress={() => onKind(kind)}>{w[kind]}</Chip>)}</Chips>}
      {stays || !onOff ? null : <button type="button" className={css.addresseeOff} aria-label={w.takeOff(each.title)} onClick={onOff}><IconX size={18} stroke={1.75} /></button>}
    </li>
  );
}
