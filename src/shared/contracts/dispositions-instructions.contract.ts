import { z } from 'zod';
import { CommandId, contract } from './contract.ts';

const Label = z.string().trim().min(3).max(80);
const Basis = z.string().trim().min(3).max(200);

/** One line of the city's list. A retired one stays on the sheets that carry it. */
export const InstructionLine = z.object({
  code: z.string(),
  label: z.string(),
  needsReport: z.boolean(),
  active: z.boolean(),
  basis: z.string(),
  /** the line this one is a new wording of */
  replaces: z.string().nullable(),
});
export type InstructionLine = z.infer<typeof InstructionLine>;

const list = z.object({ mayArrange: z.boolean(), instructions: z.array(InstructionLine) });
const code = z.object({ code: z.string().max(20) });

export const listInstructionLines = contract({ method: 'GET', path: '/api/disposition-instructions', summary: 'The instructions of the city in the order of its sheet, retired ones last', response: list });
export const addInstruction = contract({
  method: 'POST', path: '/api/disposition-instructions', summary: 'A new instruction at the end of the sheet',
  body: z.object({ commandId: CommandId, label: Label, needsReport: z.boolean(), basis: Basis }),
  response: code,
});
export const rewordInstruction = contract({
  method: 'POST', path: '/api/disposition-instructions/:code/reword', summary: 'A new wording in the place of the old one, which stays on the sheets that carry it',
  params: code, body: z.object({ commandId: CommandId, label: Label, needsReport: z.boolean(), basis: Basis }),
  response: code,
});
export const setInstructionActive = contract({
  method: 'POST', path: '/api/disposition-instructions/:code/active', summary: 'Take an instruction off the sheet or put it back',
  params: code, body: z.object({ commandId: CommandId, active: z.boolean() }),
  response: code,
});
export const arrangeInstructions = contract({
  method: 'POST', path: '/api/disposition-instructions/order', summary: 'The order of the sheet: every active code once',
  body: z.object({ commandId: CommandId, codes: z.array(z.string().max(20)).min(1).max(100) }),
  response: z.object({ codes: z.array(z.string()) }),
});
