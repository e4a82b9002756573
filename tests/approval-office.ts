import { sql } from 'kysely';
import { approvalSubject, changeParts, finishRoute, startRoute, type Parts, type PlannedStep } from '#server/modules/approvals/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { defineError } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import { runSql, type TestHouse } from '#tests/database.ts';

const trialNotFound = defineError('trial.not_found', 404, 'No such trial subject');

type Trial = { parts: Parts; state: string; told: string[]; readers: string[] };
export type TrialHouse = {
  make: (parts: Parts) => Promise<string>;
  read: (id: string) => Promise<Trial>;
  start: (who: Actor, of: { id: string; steps: PlannedStep[]; signerPositionId?: string | null }) => Promise<{ routeId: string; state: string }>;
  change: (who: Actor, of: { id: string; parts: Parts }) => Promise<{ state: string | null; touched: { stepId: string; positionId: string }[] }>;
  finish: (who: Actor, id: string) => Promise<void>;
};

/**
 * Something with parts that is not a letter: the approvals room must carry it without knowing what it is. `readers` are the desks that
 * may read it; the requester and every desk the route comes to are put there by the callbacks.
 */
export async function makeTrialSubject(house: TestHouse): Promise<TrialHouse> {
  const app = decodeURIComponent(new URL(house.appUrl).username);
  await runSql(house.adminUrl, `
    create table public.trial (id uuid primary key, parts jsonb not null, state text not null, told text[] not null default '{}', readers uuid[] not null default '{}');
    grant select, insert, update on public.trial to "${app}";
    create function public.trial_reads(trial uuid) returns boolean language sql stable
      as $$ select exists (select 1 from public.trial t where t.id = trial and nullif(platform.actor_text('position'), '')::uuid = any (t.readers)) $$;
    select approvals.name_subject('trial', 'public.trial_reads')`);

  const read = async (id: string): Promise<Trial> => {
    const { rows } = await sql<Trial>`select parts, state, told, readers from public.trial where id = ${id}`.execute(house.db);
    const [row] = rows;
    if (!row) throw new Error(`no trial ${id}`);
    return row;
  };
  const note = async (ctx: CommandContext, given: { id: string; state: string; told: string }) => {
    await sql`update public.trial set state = ${given.state}, told = told || ${given.told}::text where id = ${given.id}`.execute(ctx.tx);
  };
  approvalSubject('trial', {
    hold: async (ctx, id) => {
      const { rows } = await sql<Trial>`select parts, state, told, readers from public.trial where id = ${id} for update`.execute(ctx.tx);
      const [row] = rows;
      if (!row || !row.readers.includes(ctx.actor.positionId ?? '')) throw trialNotFound({ id });
      return { parts: row.parts, securityClass: 'B' };
    },
    mayRead: async (ctx, id) => {
      const { rows } = await sql<Trial>`select readers from public.trial where id = ${id}`.execute(ctx.tx);
      if (!rows[0]?.readers.includes(ctx.actor.positionId ?? '')) throw trialNotFound({ id });
      return { secret: false, told: true };
    },
    signer: async () => null,
    onWaiting: async (ctx, moved) => {
      await sql`update public.trial set readers = readers || ${moved.desks.map((desk) => desk.positionId)}::uuid[] where id = ${moved.subjectId}`.execute(ctx.tx);
    },
    onApproved: (ctx, moved) => note(ctx, { id: moved.subjectId, state: 'approved', told: 'approved' }),
    onReopened: (ctx, moved) => note(ctx, { id: moved.subjectId, state: 'open', told: 'reopened' }),
    onReturned: (ctx, moved) => note(ctx, { id: moved.subjectId, state: 'returned', told: moved.bySigner ? 'returned by signer' : 'returned' }),
    onWithdrawn: (ctx, moved) => note(ctx, { id: moved.subjectId, state: 'withdrawn', told: 'withdrawn' }),
  });

  const run = <I, O>(actor: Actor, input: I, command: (ctx: CommandContext, input: I) => Promise<O>) => runCommand(house.services, command, { name: 'trial', actor, commandId: newId(), input });
  return {
    read,
    make: async (parts) => {
      const id = newId();
      await sql`insert into public.trial (id, parts, state) values (${id}, ${JSON.stringify(parts)}::jsonb, 'draft')`.execute(house.db);
      return id;
    },
    start: (actor, of) => run(actor, of, async (ctx, input) => {
      const { rows } = await sql<Trial>`update public.trial set state = 'open', readers = readers || ${[actor.positionId, input.signerPositionId].filter((one) => one)}::uuid[] where id = ${input.id} returning parts`.execute(ctx.tx);
      return startRoute(ctx, { subjectKind: 'trial', subjectId: input.id, parts: rows[0]?.parts ?? {}, steps: input.steps, signerPositionId: input.signerPositionId ?? null });
    }),
    change: (actor, of) => run(actor, of, async (ctx, input) => {
      await sql`update public.trial set parts = ${JSON.stringify(input.parts)}::jsonb where id = ${input.id}`.execute(ctx.tx);
      return changeParts(ctx, { subjectKind: 'trial', subjectId: input.id, parts: input.parts });
    }),
    finish: (actor, id) => run(actor, id, (ctx, subjectId) => finishRoute(ctx, { subjectKind: 'trial', subjectId })),
  };
}
