import { z } from 'zod';
import { shortestReason } from '../domain/reason.ts';
import { CommandId, contract } from './contract.ts';

// Where the registry of a unit sends its signed letters (the dispatch desk). The desk counts what waits: no content of letters here.

const LetterParams = z.object({ letterId: z.uuid() });
const Changed = z.object({ letterId: z.uuid(), version: z.number().int() });

export const handOver = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/hand-over',
  summary: 'Hand a signed letter to the registry that sends it, again after it gave it back',
  params: LetterParams,
  body: z.object({ commandId: CommandId, version: z.number().int() }),
  response: Changed,
});

export const giveBack = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/give-back',
  summary: 'The registry gives a letter back unsent, with the reason; number and signature stay',
  params: LetterParams,
  body: z.object({ commandId: CommandId, version: z.number().int(), reason: z.string().trim().min(shortestReason).max(500) }),
  response: Changed,
});

export const countExpedition = contract({
  method: 'GET',
  path: '/api/expedition/counts',
  summary: 'For each unit whose registry one keeps: letters for the pen that wait for their number and for their scan, signed ones that wait to be sent by it, letters that wait to be carried, those a courier brought back, and letters of the house that arrived and nobody has read',
  response: z.object({ units: z.array(z.object({ unitId: z.uuid(), /** of each at most five hundred are counted */ toNumber: z.number().int(), toScan: z.number().int(), toRelease: z.number().int(), toCarry: z.number().int(), broughtBack: z.number().int(), /** came from another unit through the system within two weeks, entered in the book by itself, and nobody has read it yet */ arrived: z.number().int() })) }),
});
