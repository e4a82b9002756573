import { IconArrowLeft, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { getChart, getUnit, type Unit } from '#shared/contracts/organization.contract.ts';
import { sayEchelon } from '#shared/domain/echelon.ts';
import { unitKindWords } from '#shared/domain/unit-kind.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayDay } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { Block } from '#web/ui/page.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import { positionBranches, type PositionBranch } from './chart.ts';
import { CloseDialog } from './close-dialog.tsx';
import { PositionDialog } from './position-dialog.tsx';
import css from './structure.module.css';
import tree from './tree.module.css';
import { keyOfSends, UnitDialog } from './unit-dialog.tsx';
import { UnitDuties } from './unit-duties.tsx';
import { Holder, SeatLink } from './unit-tree.tsx';
import { organizationWords } from './words.ts';

type Asking = 'edit' | 'unit' | 'position' | 'close' | null;

/** One unit: what it is, who sits in it, who serves it. */
export function UnitView() {
  const w = useWords(organizationWords);
  const { unitId = '' } = useParams();
  const asked = useAsk(getUnit, { params: { unitId } });
  if (asked.error) return <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <TableSkeleton label={w.loading} />;
  return <UnitBody key={asked.data.id} unit={asked.data} />;
}

function UnitBody({ unit }: { unit: Unit }) {
  const w = useWords(organizationWords);
  const language = useLanguage();
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  return (
    <>
      <div className={css.top}>
        <div className={css.back}><ButtonLink to="/struktur" kind="quiet" size="sm" icon={<IconArrowLeft size={18} stroke={1.75} />}>{w.back}</ButtonLink></div>
        <p className="meta">{unitKindWords[language][unit.kind]}{unit.parentId ? <> · <Link to={`/struktur/unit/${unit.parentId}`}>{unit.parentName}</Link></> : null}</p>
        <h2 className="h2">{unit.name}</h2>
        {unit.mayEdit ? (
          <div className={css.acts}>
            <Button size="sm" icon={<IconPencil size={18} stroke={1.75} />} onClick={() => setAsking('edit')}>{w.edit}</Button>
            <Button size="sm" icon={<IconPlus size={18} stroke={1.75} />} onClick={() => setAsking('unit')}>{w.addUnit}</Button>
            {unit.closedOn ? null : <Button kind="quiet" size="sm" onClick={() => setAsking('close')}>{w.closeUnit}</Button>}
          </div>
        ) : null}
      </div>
      <Facts facts={factsOf(unit, w)} />
      <UnitPositions unitId={unit.id} mayAdd={unit.mayEdit} maySeat={unit.mayEdit && unit.closedOn === null} onAdd={() => setAsking('position')} />
      <UnitDuties unitId={unit.id} mayGive={unit.mayEdit} />
      {asking === 'edit' ? <UnitDialog unit={unit} parent={null} onClose={close} /> : null}
      {asking === 'unit' ? <UnitDialog parent={{ id: unit.id, name: unit.name }} onClose={close} /> : null}
      {asking === 'position' ? <PositionDialog unitId={unit.id} onClose={close} /> : null}
      {asking === 'close' ? <CloseDialog what="unit" id={unit.id} name={unit.name} version={unit.version} onClose={close} /> : null}
    </>
  );
}

function factsOf(unit: Unit, w: ReturnType<typeof useWords<typeof organizationWords>>) {
  return [
    { name: w.abbreviation, value: unit.abbreviation }, { name: w.numberCode, value: unit.numberCode }, { name: w.email, value: unit.email },
    { name: w.isAgency, value: unit.isAgency ? w.yes : '' }, { name: w.operator, value: unit.operator?.name ?? w.noOperator },
    { name: w.registryUnit, value: unit.registryUnitId ? <Link to={`/struktur/unit/${unit.registryUnitId}`}>{w.unit}</Link> : '' },
    { name: w.registrySends, value: unit.registrySends === null ? '' : w[`sends_${keyOfSends(unit.registrySends)}`] },
    { name: w.closedOn, value: unit.closedOn ? sayDay(unit.closedOn) : '' },
  ];
}

function UnitPositions({ unitId, mayAdd, maySeat, onAdd }: { unitId: string; mayAdd: boolean; maySeat: boolean; onAdd: () => void }) {
  const w = useWords(organizationWords);
  const chart = useAsk(getChart, { query: { rootId: unitId, depth: 0 } });
  const node = chart.data?.nodes.find((each) => each.unit.id === unitId);
  const branches = positionBranches(node?.positions ?? []);
  return (
    <Block title={w.positions} side={mayAdd ? <Button size="sm" icon={<IconPlus size={18} stroke={1.75} />} onClick={onAdd}>{w.addPosition}</Button> : null}>
      <Trouble problem={chart.error} />
      {chart.data && branches.length === 0 ? <p className={css.empty}>{w.noPositions}</p> : null}
      <ul className={tree.tree} aria-label={w.positions}>{branches.map((branch) => <PositionTwig key={branch.position.id} branch={branch} maySeat={maySeat} />)}</ul>
    </Block>
  );
}

function PositionTwig({ branch, maySeat }: { branch: PositionBranch; maySeat: boolean }) {
  const { position, branches } = branch;
  return (
    <li>
      <div className={tree.line}><Link to={`/struktur/jabatan/${position.id}`} className={tree.unit}><b>{position.title}</b><small>{sayEchelon(position.echelon) ? `${sayEchelon(position.echelon)} · ` : ''}<Holder position={position} /></small></Link>{maySeat ? <SeatLink position={position} /> : null}</div>
      {branches.length > 0 ? <ul>{branches.map((below) => <PositionTwig key={below.position.id} branch={below} maySeat={maySeat} />)}</ul> : null}
    </li>
  );
}
