import { z } from 'zod';
import { letterBody } from '../domain/letter-body.ts';
import { contract } from './contract.ts';

export const readLetterBody = contract({
  method: 'GET',
  path: '/api/files/:fileId/letter-body',
  summary: 'The text of a Word file as the body of a letter: lists, tables and emphasis stay, faces and sizes go',
  params: z.object({ fileId: z.uuid() }),
  response: z.object({
    body: letterBody,
    /** what a letter's body cannot take over */
    leftOut: z.object({ images: z.number().int(), notes: z.number().int() }),
  }),
});
