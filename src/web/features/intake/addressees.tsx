import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useKept } from '#web/lib/kept.ts';
import { useAddressables } from '#web/lib/addressables.ts';
import { useWords } from '#web/lib/words.ts';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import { PickField } from '#web/ui/form/pick-field.tsx';
import css from './intake.module.css';
import type { PaperAddressee } from './paper.ts';
import { intakeWords } from './words.ts';

type Props = { value: PaperAddressee[]; onChange: (addressees: PaperAddressee[]) => void; fault: string | undefined };
const recentLimit = 5;

/** A letter is never a copy only: with the last addressee gone the first copy takes the place. */
function withSomebodyTo(rest: PaperAddressee[]): PaperAddressee[] {
  const [first, ...others] = rest;
  return first && rest.every((each) => each.kind === 'copy') ? [{ ...first, kind: 'to' }, ...others] : rest;
}

/** Who gets the letter: positions, a unit by its head, or all of a group, each as To or Copy. Those chosen lately are one press away. */
export function Addressees({ value, onChange, fault }: Props) {
  const w = useWords(intakeWords);
  const found = useAddressables();
  const recent = useKept<PaperAddressee[]>('intake.recent-addressees', []);
  const field = useRef<HTMLDivElement>(null);
  const before = useRef(value.length);
  useEffect(() => {
    // The hand stays on the keyboard: after one addressee the next may follow, or Enter.
    if (value.length > before.current) field.current?.querySelector('input')?.focus();
    before.current = value.length;
  }, [value.length]);
  const offered = recent.value.filter((each) => !value.some((chosen) => chosen.positionId === each.positionId));
  const add = (addressees: PaperAddressee[]) => {
    const fresh = addressees.filter((addressee) => !value.some((each) => each.positionId === addressee.positionId));
    onChange([...value, ...fresh]);
    if (addressees.length > 1) return;
    recent.keep([...addressees.map((each) => ({ ...each, kind: 'to' as const })), ...recent.value.filter((each) => !addressees.some((other) => other.positionId === each.positionId))].slice(0, recentLimit));
  };
  const pick = (id: string | undefined) => {
    add(found.positionsOf(id).map((position) => ({ ...position, kind: value.length === 0 ? 'to' : 'copy' })));
  };
  return (
    <div className={css.addressees}>
      {value.length > 0 ? (
        <ul aria-label={w.addressees}>
          {value.map((each, index) => (
            <li key={each.positionId} className={css.addressee}>
              <span className={css.who}><b>{value.length > 1 ? `${index + 1}. ` : ''}{each.title}</b><small>{each.unitName}</small></span>
              <Chips label={w.kindOf(each.title)}>{(['to', 'copy'] as const).map((kind) => <Chip key={kind} on={each.kind === kind} onPress={() => onChange(value.map((other) => (other === each ? { ...each, kind } : other)))}>{w[kind]}</Chip>)}</Chips>
              <button type="button" className={css.off} aria-label={w.takeOff(each.title)} onClick={() => onChange(withSomebodyTo(value.filter((other) => other !== each)))}><IconX size={18} stroke={1.75} /></button>
            </li>
          ))}
        </ul>
      ) : null}
      {value.length > 1 ? <p className={css.under}>{w.rolesSay}</p> : null}
      {/* A fresh field after each choice, so that the next one can be typed at once. */}
      <div ref={field}><PickField key={value.length} label={w.addressee} name="addressees" placeholder={w.addresseeHint} fault={fault} value={null} onChange={(choice) => pick(choice?.id)} {...found.pick} /></div>
      <p className={css.under}><Link to="/kelompok">{w.groups}</Link></p>
      {offered.length > 0 && value.length === 0 ? <Chips label={w.recent}>{offered.map((each) => <Chip key={each.positionId} onPress={() => add([each])}>{each.title}</Chip>)}</Chips> : null}
    </div>
  );
}
