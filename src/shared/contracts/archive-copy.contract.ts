import { z } from 'zod';
import { contract } from './contract.ts';

export const printArchiveCopy = contract({
  method: 'GET',
  path: '/api/letters/outgoing/:letterId/archive-copy.pdf',
  summary: 'The copy of a finished letter for the archive: its frozen page with the table of initials, marked on every page, without signature, QR and data; logged',
  params: z.object({ letterId: z.uuid() }),
  response: z.any(),
  download: true,
});
