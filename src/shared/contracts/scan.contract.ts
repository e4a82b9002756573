import { z } from 'zod';
import { CommandId, contract } from './contract.ts';

// The page of a letter that was printed, signed by hand and scanned.

const LetterParams = z.object({ letterId: z.uuid() });
const Code = z.string().trim().min(1).max(200);

export const checkScan = contract({
  method: 'GET',
  path: '/api/letters/outgoing/:letterId/scan-check',
  summary: 'Whether the code read on a scan is that of this letter, before the scan is attached; of another letter its number and subject, as far as one may know it',
  params: LetterParams,
  query: z.object({ code: Code }),
  response: z.object({ fits: z.boolean(), other: z.object({ number: z.string(), subject: z.string().nullable() }).nullable() }),
});

export const attachScan = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/attach-scan',
  summary: 'The page signed by hand comes back as a scan: it becomes the letter',
  params: LetterParams,
  body: z.object({ commandId: CommandId, version: z.number().int(), fileId: z.uuid(), /** what the QR on the scan says; refused when it is of another letter */ code: Code }),
  response: z.object({ letterId: z.uuid(), version: z.number().int(), fileId: z.uuid() }),
});
