import { IconChevronRight } from '@tabler/icons-react';
import { Link, NavLink, useLocation } from 'react-router';
import { useWords } from '#web/lib/words.ts';
import { KindBox } from '#web/ui/form/chip.tsx';
import { seatMark } from './seat-mark.ts';
import { actName, seatAct, withoutAct } from './seat-act.ts';
import type { Branch, ChartPosition, Found } from './chart.ts';
import css from './tree.module.css';
import { organizationWords } from './words.ts';

type Props = { branches: Branch[]; openIds: ReadonlySet<string>; onToggle: (id: string) => void; /** only these, all unfolded */ found: Found | null; /** the person administers at least some of these units */ maySeat: boolean };

/** Units under units with lines between them. Folded branches do not exist, so that hundreds of positions stay light. */
export function UnitTree({ branches, ...rest }: Props) {
  const w = useWords(organizationWords);
  return <ul className={css.tree} aria-label={w.tree}>{branches.map((branch) => <Twig key={branch.node.unit.id} branch={branch} {...rest} />)}</ul>;
}

function Twig({ branch, ...rest }: { branch: Branch } & Omit<Props, 'branches'>) {
  const { openIds, onToggle, found, maySeat } = rest;
  const w = useWords(organizationWords);
  const { node, head, branches } = branch;
  // What is searched for stays, so that the next find is one press away; what was to be done with another position does not.
  const search = withoutAct(useLocation().search);
  const { unit } = node;
  if (found && !found.units.has(unit.id)) return null;
  const isOpen = found ? true : openIds.has(unit.id);
  const hits = found ? node.positions.filter((position) => found.positions.has(position.id)) : [];
  return (
    <li>
      <div className={css.line}>
        {branches.length > 0 && !found
          ? <button type="button" className={css.toggle} aria-expanded={isOpen} aria-label={isOpen ? w.close(unit.name) : w.open(unit.name)} onClick={() => onToggle(unit.id)}><IconChevronRight size={18} stroke={2} className={isOpen ? css.turned : ''} aria-hidden="true" /></button>
          : <span className={css.stub} aria-hidden="true" />}
        <NavLink to={{ pathname: `/struktur/unit/${unit.id}`, search }} className={({ isActive }) => `${css.unit} ${isActive ? css.on : ''}`}>
          <b>{unit.name}</b>
          <small>{head ? <><Holder position={head} /> · </> : null}{w.positionsCount(node.positions.length)}</small>
        </NavLink>
      </div>
      {hits.length > 0 ? <ul className={css.hits}>{hits.map((position) => <li key={position.id} className={css.line}><NavLink to={{ pathname: `/struktur/jabatan/${position.id}`, search }} className={({ isActive }) => `${css.unit} ${isActive ? css.on : ''}`}>{position.title}<small><Holder position={position} /></small></NavLink>{maySeat ? <SeatLink position={position} /> : null}</li>)}</ul> : null}
      {isOpen && branches.length > 0 ? <ul>{branches.map((below) => <Twig key={below.node.unit.id} branch={below} {...rest} />)}</ul> : null}
    </li>
  );
}

/** From an empty seat to the question who sits down in it. */
export function SeatLink({ position }: { position: ChartPosition }) {
  const w = useWords(organizationWords);
  const kept = new URLSearchParams(withoutAct(useLocation().search));
  if (position.holder !== null) return null;
  kept.set(actName, seatAct);
  return <Link className={css.seat} to={{ pathname: `/struktur/jabatan/${position.id}`, search: kept.toString() }}>{w.seatHere}<span className="sr"> {position.title}</span></Link>;
}

/** Who sits there, and how; an empty seat says so. */
export function Holder({ position }: { position: ChartPosition | undefined }) {
  const w = useWords(organizationWords);
  if (!position?.holder) return <span className={css.vacant}>{w.vacant}</span>;
  const mark = seatMark(position.holder.seat);
  return <>{mark ? <KindBox>{mark}</KindBox> : null} {position.holder.name}</>;
}
