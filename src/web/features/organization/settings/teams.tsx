import { useState } from 'react';
import { listTeamChanges, listTeams, type TeamChange } from '#shared/contracts/organization.contract.ts';
import type { z } from 'zod';
import { longDate } from '#shared/domain/office-dates.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayMoment, sayNumber } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Facts } from '#web/ui/facts.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Block, Page } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import { Timeline, type TimelineItem } from '#web/ui/timeline.tsx';
import type { Team } from './kinds.ts';
import { SettingsHead } from './settings-head.tsx';
import css from './settings.module.css';
import { TeamDialog } from './team-dialog.tsx';
import { settingsWords } from './words.ts';


/** The teams the regulation asks for: their decree and who sits in them. */
export function Teams() {
  const w = useWords(settingsWords);
  const asked = useAsk(listTeams);
  const [editing, setEditing] = useState<Team | null>(null);
  const teams = asked.data?.rows ?? [];
  const seats = teams.flatMap((team) => team.seats);
  const filled = seats.filter((seat) => seat.employee !== null).length;
  return (
    <Page>
      <SettingsHead at="tim" title={seats.length > 0 ? w.teamsAnswer(sayNumber(filled), sayNumber(seats.length)) : w.teams} under={w.teamSay} />
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && !asked.error ? <TableSkeleton label={w.loading} /> : null}
      {asked.data && teams.length === 0 ? <EmptyState title={w.noTeams}>{w.noTeamsSay}</EmptyState> : null}
      {teams.map((team) => <TeamBlock key={team.id} team={team} {...(asked.data?.mayEdit ? { onEdit: () => setEditing(team) } : {})} />)}
      {editing ? <TeamDialog team={editing} onClose={() => setEditing(null)} /> : null}
    </Page>
  );
}

function TeamBlock({ team, onEdit }: { team: Team; onEdit?: () => void }) {
  const w = useWords(settingsWords);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const heads = [w.seat, w.holder, w.person];
  const decree = team.decree ? (team.decree.date ? w.decreeOf(team.decree.number, longDate(team.decree.date, language)) : team.decree.number) : w.noDecree;
  const facts = [{ name: w.task, value: team.task }, { name: w.decreedBy, value: team.decreedBy }, { name: w.decree, value: decree }, { name: w.basis, value: team.basis }];
  return (
    <Block title={team.name} side={onEdit ? <Button size="sm" onClick={onEdit}>{w.change}<span className="sr"> {team.name}</span></Button> : null}>
      <Facts facts={facts} />
      <PlainTable caption={team.name} heads={heads}>{team.seats.map((seat) => <PlainRow key={seat.id} heads={heads} cells={[seat.seat, seat.holder, seat.employee?.name ?? <span key="none" className="muted">{w.nobody}</span>]} />)}</PlainTable>
      <details className={css.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{w.history}</summary>
        {isOpen ? <TeamHistory teamId={team.id} /> : null}
      </details>
    </Block>
  );
}

function TeamHistory({ teamId }: { teamId: string }) {
  const w = useWords(settingsWords);
  const asked = useAsk(listTeamChanges, { params: { teamId } });
  const itemOf = (row: z.infer<typeof TeamChange>): TimelineItem => ({
    id: row.id, kind: 'past', when: sayMoment(row.at), fact: [row.decree?.number ?? w.withoutDecree, w.changedBy(row.byName)].join(' · '), detail: row.seats.map((seat) => `${seat.seat}: ${seat.name}`).join(' · '),
  });
  if (asked.error) return <Trouble problem={asked.error} />;
  if (!asked.data) return <TableSkeleton label={w.loading} rows={2} />;
  if (asked.data.rows.length === 0) return <p className={css.say}>{w.noHistory}</p>;
  return <Timeline label={w.history} items={asked.data.rows.map(itemOf)} />;
}
