import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { listEmployees, type Employee } from '#shared/contracts/organization.contract.ts';
import { formatNip } from '#shared/domain/nip.ts';
import { rankWithGrade } from '#shared/domain/rank.ts';
import { employmentStatusWords } from '#shared/domain/words.ts';
import { useAskPages } from '#web/lib/asking.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { KindBox } from '#web/ui/form/chip.tsx';
import { FindField } from '#web/ui/form/find-field.tsx';
import { Filters, Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { UnitPicker } from './pickers.tsx';
import { seatMark } from './seat-mark.ts';
import { organizationWords } from './words.ts';

/** Employees by name or NIP, with the seats they hold today. */
export function People({ mayAdd, needsSeat }: { mayAdd: boolean; needsSeat: boolean }) {
  const w = useWords(organizationWords);
  const url = useUrlState();
  const find = url.of('cari').trim();
  const [unitId, setUnitId] = useState<string | null>(null);
  const [editing, setEditing] = useState<Employee | 'new' | null>(null);
  const asked = useAskPages(listEmployees, { query: { limit: 50, ...(find ? { find } : {}), ...(unitId ? { unitId } : {}) } }, { keepOld: true });
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? [];
  const heads = [w.name, w.nip, w.rank, w.position, <span key="act" className="sr">{w.act}</span>];
  useTitle(w.peopleTitle);
  return (
    <Page>
      <PageHead over={<Link to="/struktur">{w.title}</Link>} title={w.peopleTitle}>
        <ButtonLink to="/struktur" icon={<IconArrowLeft size={18} stroke={1.75} />}>{w.back}</ButtonLink>
        {mayAdd ? <Button kind="primary" icon={<IconPlus size={18} stroke={1.75} />} onClick={() => setEditing('new')}>{w.addPerson}</Button> : null}
      </PageHead>
      <Filters active={unitId !== null}>
        <FindField label={w.findPeople} placeholder={w.findPeopleHint} value={url.of('cari')} onChange={(cari) => url.set({ cari })} />
        <UnitPicker label={w.unit} onPick={setUnitId} />
      </Filters>
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && !asked.error ? <TableSkeleton label={w.loading} /> : null}
      {asked.data && rows.length === 0 ? <EmptyState title={w.noPeople}>{w.noPeopleSay}</EmptyState> : null}
      {rows.length > 0 ? <PlainTable caption={w.peopleTitle} heads={heads}>{rows.map((row) => <PersonRow key={row.id} row={row} heads={heads} onEdit={() => setEditing(row)} />)}</PlainTable> : null}
      {asked.hasNextPage ? <Button kind="quiet" busy={asked.isFetchingNextPage && w.loading} onClick={() => void asked.fetchNextPage()}>{w.more}</Button> : null}
      {editing ? <PersonDialog employee={editing === 'new' ? undefined : editing} needsSeat={needsSeat} onClose={() => setEditing(null)} /> : null}
    </Page>
  );
}

function PersonRow({ row, heads, onEdit }: { row: Employee; heads: ReactNode[]; onEdit: () => void }) {
  const w = useWords(organizationWords);
  const language = useLanguage();
  const seats = row.seats.length === 0 ? <span className="muted">{row.leftOn ? w.left : w.noSeat}</span> : row.seats.map((seat) => <div key={`${seat.position.id}/${seat.seat}`}>{seatMark(seat.seat) ? <><KindBox>{seatMark(seat.seat)}</KindBox> </> : null}<Link to={`/struktur/jabatan/${seat.position.id}`}>{seat.position.title}</Link><small>{seat.position.unitName}</small></div>);
  return <PlainRow heads={heads} cells={[row.name, row.nip ? formatNip(row.nip) : employmentStatusWords[language][row.status], row.rank ? rankWithGrade(row.rank) : '', <div key="seats">{seats}</div>, row.mayEdit ? <Button key="edit" kind="quiet" size="sm" onClick={onEdit}>{w.edit}<span className="sr"> {row.name}</span></Button> : '']} />;
}
