import type { Actor } from '#server/platform/actor.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { instructionNotFound, instructionTwice, lastInstruction, listChanged, notTheArranger } from '../dispositions.errors.ts';

type Wording = { label: string; needsReport: boolean; basis: string };
type Line = { code: string; label: string; active: boolean; place: number };

export function mayArrange(actor: Actor): boolean {
  return actor.roles.includes('super-administrator') || actor.roles.includes('system');
}

/** Holds the whole list until the transaction ends: two who arrange it follow each other. */
async function holdList(ctx: CommandContext): Promise<Line[]> {
  if (!mayArrange(ctx.actor)) throw notTheArranger();
  return ctx.tx.selectFrom('dispositions.instruction').select(['code', 'label', 'active', 'place']).orderBy('code').forUpdate().execute();
}

function find(lines: readonly Line[], code: string): Line {
  const line = lines.find((one) => one.code === code);
  if (!line) throw instructionNotFound({ code });
  return line;
}

/** Two lines of one wording could not be told apart on paper. */
function assertNewWording(lines: readonly Line[], label: string, except: string | null): void {
  const twin = lines.find((line) => line.active && line.code !== except && line.label.toLowerCase() === label.toLowerCase());
  if (twin) throw instructionTwice({ code: twin.code });
}

async function insertLine(ctx: CommandContext, line: Wording & { place: number; replaces: string | null }): Promise<string> {
  const code = `K-${ctx.newId().slice(-8)}`;
  await ctx.tx.insertInto('dispositions.instruction').values({ ...line, code, active: true }).execute();
  return code;
}

function record(ctx: CommandContext, action: string, details: Record<string, unknown>): void {
  ctx.record({ action, subjectKind: 'disposition_instruction', subjectId: null, details });
}

export async function addInstruction(ctx: CommandContext, input: Wording): Promise<{ code: string }> {
  const lines = await holdList(ctx);
  assertNewWording(lines, input.label, null);
  const code = await insertLine(ctx, { ...input, place: Math.max(0, ...lines.map((line) => line.place)) + 1, replaces: null });
  record(ctx, 'instruction.added', { code, ...input });
  return { code };
}

/** A new line in the old one's place. Sheets already given keep the words they were given with. */
export async function rewordInstruction(ctx: CommandContext, input: Wording & { code: string }): Promise<{ code: string }> {
  const { code: before, ...wording } = input;
  const lines = await holdList(ctx);
  const old = find(lines, before);
  assertNewWording(lines, wording.label, old.code);
  await ctx.tx.updateTable('dispositions.instruction').set({ active: false }).where('code', '=', old.code).execute();
  const code = await insertLine(ctx, { ...wording, place: old.place, replaces: old.code });
  record(ctx, 'instruction.reworded', { code, replaces: old.code, ...wording });
  return { code };
}

export async function setInstructionActive(ctx: CommandContext, input: { code: string; active: boolean }): Promise<{ code: string }> {
  const lines = await holdList(ctx);
  const line = find(lines, input.code);
  if (input.active) assertNewWording(lines, line.label, line.code);
  else if (lines.every((one) => one.code === line.code || !one.active)) throw lastInstruction({ code: line.code });
  await ctx.tx.updateTable('dispositions.instruction').set({ active: input.active }).where('code', '=', line.code).execute();
  record(ctx, input.active ? 'instruction.restored' : 'instruction.retired', { code: line.code });
  return { code: line.code };
}

/** @throws listChanged when the codes are not exactly those on the sheet now */
export async function arrangeInstructions(ctx: CommandContext, input: { codes: string[] }): Promise<{ codes: string[] }> {
  const lines = await holdList(ctx);
  const active = new Set(lines.filter((line) => line.active).map((line) => line.code));
  const codes = [...new Set(input.codes)];
  if (codes.length !== input.codes.length || codes.length !== active.size || codes.some((code) => !active.has(code))) throw listChanged();
  for (const [index, code] of codes.entries()) {
    await ctx.tx.updateTable('dispositions.instruction').set({ place: index + 1 }).where('code', '=', code).execute();
  }
  record(ctx, 'instruction.arranged', { codes });
  return { codes };
}
