import { IconPlus, IconUsersPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { listAccounts, type Account } from '#shared/contracts/identity.contract.ts';
import { useAskPages } from '#web/lib/asking.ts';
import { useUnitChoices } from '#web/lib/choices.ts';
import { sayMoment, sayNumber } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import { FindField } from '#web/ui/form/find-field.tsx';
import { PickField, type Choice } from '#web/ui/form/pick-field.tsx';
import { LeafMark, type MarkKind } from '#web/ui/leaf/leaf-mark.tsx';
import { Filters, Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { AccountDialog, type MoreOfPerson } from './account-dialog.tsx';
import { CreateDialog } from './create-dialog.tsx';
import { PasswordDialog, type FirstPassword } from './password-dialog.tsx';
import { manyWords } from './many-words.ts';
import { Roles } from './roles.tsx';
import { SilentRegistries } from './silent-registries.tsx';
import { accountsWords } from './words.ts';

type State = Account['state'];
const states: State[] = ['active', 'first_password', 'disabled'];
const marks: Record<State, MarkKind> = { active: 'done', first_password: 'none', disabled: 'void' };

const ManyAccounts = lazy(async () => ({ default: (await import('./many-accounts.tsx')).ManyAccounts }));

/** Who may enter the office, and with which roles. */
export function Accounts({ mayEverywhere, office, more }: { mayEverywhere: boolean; office: string; more: MoreOfPerson }) {
  const m = useWords(manyWords);
  const w = useWords(accountsWords);
  const url = useUrlState();
  const part = url.of('bagian') === 'peran' ? 'roles' : 'accounts';
  const [creating, setCreating] = useState(false);
  const [shown, setShown] = useState<FirstPassword | null>(null);
  useTitle(w.title);
  if (url.of('bagian') === 'banyak') return <Suspense fallback={<TableSkeleton label={w.loading} />}><ManyAccounts office={office} onBack={() => url.set({ bagian: null })} /></Suspense>;
  return (
    <Page>
      <PageHead title={part === 'roles' ? w.roles : w.title} under={part === 'roles' ? w.rolesSay : w.lede}>{part === 'accounts' ? <><Button kind="primary" icon={<IconPlus size={18} stroke={1.75} />} onClick={() => setCreating(true)}>{w.create}</Button><Button icon={<IconUsersPlus size={18} stroke={1.75} />} onClick={() => url.set({ bagian: 'banyak' })}>{m.many}</Button></> : null}</PageHead>
      <Tabs label={w.parts} value={part} tabs={[{ id: 'accounts', label: w.accounts }, { id: 'roles', label: w.roles }]} onChange={(id) => url.set({ bagian: id === 'roles' ? 'peran' : null })} />
      {part === 'roles' ? <Roles mayEverywhere={mayEverywhere} /> : <AccountList onPassword={setShown} more={more} />}
      {creating ? <CreateDialog onClose={() => setCreating(false)} onDone={(made) => { setCreating(false); setShown(made); }} /> : null}
      {shown ? <PasswordDialog made={shown} onClose={() => setShown(null)} /> : null}
    </Page>
  );
}

function AccountList({ onPassword, more }: { onPassword: (made: FirstPassword) => void; more: MoreOfPerson }) {
  const w = useWords(accountsWords);
  const url = useUrlState();
  const find = url.of('cari').trim();
  const state = states.find((each) => each === url.of('keadaan'));
  const units = useUnitChoices();
  const [unit, setUnit] = useState<Choice | null>(null);
  const asked = useAskPages(listAccounts, { query: { limit: 50, ...(find ? { find } : {}), ...(state ? { state } : {}), ...(unit ? { unitId: unit.id } : {}) } }, { keepOld: true });
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? [];
  const [managing, setManaging] = useState<string | null>(null);
  const managed = rows.find((row) => row.id === managing);
  const heads = [w.name, w.username, w.seat, w.state, w.lastSignIn, <span key="act" className="sr">{w.act}</span>];
  return (
    <>
      <SilentRegistries />
      <Filters active={unit !== null} end={asked.data && !asked.hasNextPage ? w.counted(sayNumber(rows.length)) : null}>
        <FindField label={w.find} placeholder={w.findHint} value={url.of('cari')} onChange={(cari) => url.set({ cari })} />
        <PickField label={w.unit} value={unit} onChange={setUnit} {...units} />
      </Filters>
      <Chips label={w.states}>
        <Chip on={!state} onPress={() => url.set({ keadaan: null })}>{w.all}</Chip>
        {states.map((each) => <Chip key={each} on={state === each} onPress={() => url.set({ keadaan: state === each ? null : each })}>{w[each]}</Chip>)}
      </Chips>
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && !asked.error ? <TableSkeleton label={w.loading} /> : null}
      {asked.data && rows.length === 0 ? <EmptyState title={w.none}>{w.noneSay}</EmptyState> : null}
      {rows.length > 0 ? <PlainTable caption={w.title} heads={heads}>{rows.map((row) => <AccountRow key={row.id} row={row} heads={heads} onManage={() => setManaging(row.id)} />)}</PlainTable> : null}
      {asked.hasNextPage ? <Button kind="quiet" busy={asked.isFetchingNextPage && w.loading} onClick={() => void asked.fetchNextPage()}>{w.more}</Button> : null}
      {managed ? <AccountDialog account={managed} more={more} onClose={() => setManaging(null)} onPassword={(made) => { setManaging(null); onPassword(made); }} /> : null}
    </>
  );
}

function AccountRow({ row, heads, onManage }: { row: Account; heads: ReactNode[]; onManage: () => void }) {
  const w = useWords(accountsWords);
  const extra = [row.secondFactor ? w.secondFactor : null, row.openSessions > 0 ? w.sessions(row.openSessions) : null].filter(Boolean).join(' · ');
  return (
    <PlainRow heads={heads} cells={[
      row.employee.name, row.username,
      <div key="seat">{row.seatTitle ?? <span className="muted">{w.noSeat}</span>}{row.unitName ? <small>{row.unitName}</small> : null}</div>,
      <div key="state"><LeafMark kind={marks[row.state]}>{w[row.state]}</LeafMark>{extra ? <small>{extra}</small> : null}</div>,
      row.lastSignInAt ? <span key="last" className="nowrap">{sayMoment(row.lastSignInAt)}</span> : <span key="never" className="muted">{w.never}</span>,
      row.mayEdit ? <Button key="act" kind="quiet" size="sm" onClick={onManage}>{w.manage}<span className="sr"> {row.employee.name}</span></Button> : '',
    ]} />
  );
}
