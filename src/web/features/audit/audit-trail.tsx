import { Select } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { exportAudit, listAudit, type AuditRow } from '#shared/contracts/audit-trail.contract.ts';
import { assignmentPrefix, isAssignmentKind } from '#shared/domain/assignment-kind.ts';
import { addressOf } from '#web/lib/api.ts';
import { useAskPages } from '#web/lib/asking.ts';
import { useEmployeeChoices, usePositionChoices } from '#web/lib/choices.ts';
import { sayMoment, sayNumber } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { PickField, type Choice } from '#web/ui/form/pick-field.tsx';
import { stopsAtUnreadFilter } from '#web/ui/form/unread.ts';
import { Filters, Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import { sayAction } from './action-words.ts';
import { ChainVerdict, useVerify } from './chain-verdict.tsx';
import css from './audit.module.css';
import { RowDetails } from './row-details.tsx';
import { auditWords } from './words.ts';

type Filter = { from?: string; until?: string; action?: string; employeeId?: string; positionId?: string };

/** Nouns of actions; the server finds `letter` in `letter.registered`. */
const nouns = { letter: 'nLetter', disposition: 'nDisposition', number: 'nNumber', file: 'nFile', session: 'nSession', 'sign-in': 'nSignIn', access: 'nAccess', account: 'nAccount', assignment: 'nAssignment', duty: 'nDuty', unit: 'nUnit', position: 'nPosition', employee: 'nEmployee', audit: 'nAudit' } as const;

/** The trail for those who examine: filtered, checked by anyone, taken along as a file. */
export function AuditTrail() {
  const w = useWords(auditWords);
  const { filter, fields } = useFilter();
  const verify = useVerify();
  const asked = useAskPages(listAudit, { query: { limit: 50, ...filter } }, { keepOld: true });
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? [];
  const [open, setOpen] = useState<AuditRow | null>(null);
  const heads = [w.seq, w.when, w.who, w.what, w.where, <span key="act" className="sr">{w.details}</span>];
  useTitle(w.title);
  return (
    <Page>
      <PageHead title={w.title} under={w.lede}>
        <Button icon={<IconDownload size={18} stroke={1.75} />} onClick={() => { if (!stopsAtUnreadFilter()) location.assign(addressOf(exportAudit, { query: filter })); }}>{w.export}</Button>
        <Button kind="primary" icon={<IconShieldCheck size={18} stroke={1.75} />} busy={verify.isFetching && w.verifying} onClick={() => void verify.refetch()}>{w.verify}</Button>
      </PageHead>
      <Trouble problem={verify.error} onRetry={() => void verify.refetch()} />
      {verify.data ? <ChainVerdict verdict={verify.data} /> : null}
      {fields}
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && !asked.error ? <TableSkeleton label={w.loading} /> : null}
      {asked.data && rows.length === 0 ? <EmptyState title={w.none}>{w.noneSay}</EmptyState> : null}
      {rows.length > 0 ? <PlainTable caption={w.caption} heads={heads}>{rows.map((row) => <TrailRow key={row.seq} row={row} heads={heads} onOpen={() => setOpen(row)} />)}</PlainTable> : null}
      {asked.hasNextPage ? <Button kind="quiet" busy={asked.isFetchingNextPage && w.loading} onClick={() => void asked.fetchNextPage()}>{w.older}</Button> : null}
      {open ? <RowDetails row={open} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}

/** The filter of the address, and the fields that change it. */
function useFilter(): { filter: Filter; fields: ReactNode } {
  const w = useWords(auditWords);
  const url = useUrlState();
  const employees = useEmployeeChoices();
  const positions = usePositionChoices();
  const [person, setPerson] = useState<Choice | null>(null);
  const [position, setPosition] = useState<Choice | null>(null);
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/u.test(url.of(name)) ? url.of(name) : null);
  const from = day('dari');
  const until = day('sampai');
  const noun = Object.keys(nouns).find((each) => each === url.of('perbuatan'));
  const filter: Filter = { ...(from ? { from } : {}), ...(until ? { until } : {}), ...(noun ? { action: noun } : {}), ...(person ? { employeeId: person.id } : {}), ...(position ? { positionId: position.id } : {}) };
  const clear = () => { setPerson(null); setPosition(null); url.set({ dari: null, sampai: null, perbuatan: null }); };
  const isOn = Object.keys(filter).length > 0;
  const fields = (
    <Filters active={isOn} end={isOn ? <Button kind="quiet" size="sm" onClick={clear}>{w.clear}</Button> : null}>
      <Select label={w.kind} value={noun ?? ''} allowDeselect={false} searchable data={[{ value: '', label: w.anyKind }, ...Object.entries(nouns).map(([value, word]) => ({ value, label: w[word] }))]} onChange={(perbuatan) => url.set({ perbuatan })} />
      <DateField label={w.from} value={from} onChange={(dari) => url.set({ dari })} />
      <DateField label={w.until} value={until} onChange={(sampai) => url.set({ sampai })} />
      <PickField label={w.person} placeholder={w.personHint} value={person} onChange={setPerson} {...employees} />
      <PickField label={w.position} placeholder={w.positionHint} value={position} onChange={setPosition} {...positions} />
    </Filters>
  );
  return { filter, fields };
}

function TrailRow({ row, heads, onOpen }: { row: AuditRow; heads: ReactNode[]; onOpen: () => void }) {
  const w = useWords(auditWords);
  const language = useLanguage();
  const kind = row.seat && isAssignmentKind(row.seat) ? assignmentPrefix(row.seat) : '';
  return (
    <PlainRow heads={heads} cells={[
      sayNumber(row.seq), <span key="at" className="nowrap">{sayMoment(row.at)}</span>,
      <div key="who">{row.name || w.system}{row.positionTitle ? <small>{[kind, row.positionTitle].filter(Boolean).join(' ')}</small> : null}</div>,
      <div key="what">{sayAction(row.action, language)}<small className={css.code}>{row.action}</small></div>,
      row.address ?? '', <Button key="more" kind="quiet" size="sm" onClick={onOpen}>{w.show}<span className="sr"> {sayNumber(row.seq)}</span></Button>,
    ]} />
  );
}
