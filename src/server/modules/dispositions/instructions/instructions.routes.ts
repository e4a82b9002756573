import { setFavourite as favouriteContract } from '#shared/contracts/dispositions.contract.ts';
import * as contracts from '#shared/contracts/dispositions-instructions.contract.ts';
import type { InstructionLine } from '#shared/contracts/dispositions-instructions.contract.ts';
import { runCommand } from '#server/platform/command.ts';
import { serve, type House } from '#server/platform/http.ts';
import { runQuery, type QueryContext } from '#server/platform/query.ts';
import { addInstruction, arrangeInstructions, mayArrange, rewordInstruction, setInstructionActive } from './change-instructions.ts';
import { setFavourite } from './set-favourite.ts';

export function instructionsRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.listInstructionLines, ({ actor }) => runQuery(services, listLines, { name: 'instruction.list', actor, input: null }));
  serve(house, contracts.addInstruction, ({ actor, body: { commandId, ...input } }) => runCommand(services, addInstruction, { name: 'instruction.add', actor, commandId, input }));
  serve(house, contracts.rewordInstruction, ({ actor, params, body: { commandId, ...body } }) => runCommand(services, rewordInstruction, { name: 'instruction.reword', actor, commandId, input: { ...params, ...body } }));
  serve(house, contracts.setInstructionActive, ({ actor, params, body: { commandId, active } }) => runCommand(services, setInstructionActive, { name: 'instruction.active', actor, commandId, input: { ...params, active } }));
  serve(house, contracts.arrangeInstructions, ({ actor, body: { commandId, codes } }) => runCommand(services, arrangeInstructions, { name: 'instruction.arrange', actor, commandId, input: { codes } }));
  serve(house, favouriteContract, ({ actor, body: { commandId, ...input } }) => runCommand(services, setFavourite, { name: 'disposition.favourite', actor, commandId, input }));
}

/** A line whose wording was replaced is not offered again: its successor is. */
async function listLines(ctx: QueryContext): Promise<{ mayArrange: boolean; instructions: InstructionLine[] }> {
  const rows = await ctx.tx.selectFrom('dispositions.instruction').select(['code', 'label', 'needsReport', 'active', 'basis', 'replaces']).orderBy('active', 'desc').orderBy('place').orderBy('code').execute();
  const replaced = new Set(rows.map((row) => row.replaces));
  return { mayArrange: mayArrange(ctx.actor), instructions: rows.filter((row) => row.active || !replaced.has(row.code)) };
}
