import { z } from 'zod';
import { pathActs, pathSegmentStates, pathSentenceCodes } from '#shared/domain/letter-path.ts';
import { contract, Instant, OfficeDate } from './contract.ts';

/** One desk on the way of a letter; draws one segment of the leaf strip. */
export const PathSegment = z.object({
  state: z.enum(pathSegmentStates),
  desk: z.string(),
  office: z.string(),
  from: Instant.nullable(),
  until: Instant.nullable(),
  /** working hours spent there so far; decides the width */
  hours: z.number(),
  dueOn: OfficeDate.nullable(),
  /** handed to another office afterwards: a hole in the gap */
  leavesOffice: z.boolean(),
  signed: z.boolean(),
});
export type PathSegment = z.infer<typeof PathSegment>;

/** One step of the whole way as its page tells it: what was or will be done there, and by whom. Both null for a letter that came in: its dispositions say so. */
const PathStep = PathSegment.extend({ act: z.enum(pathActs).nullable(), /** who did it, or is named to; null: not told, or nobody yet */ person: z.string().nullable() });
export type PathStep = z.infer<typeof PathStep>;

/** Put into words by `sayPath` of `#shared/domain/letter-path.ts`. */
export const PathSentence = z.object({
  code: z.enum(pathSentenceCodes),
  desk: z.string().nullable(),
  office: z.string().nullable(),
  others: z.number().int(),
  workingDays: z.number().int(),
  daysLeft: z.number().int().nullable(),
  nextDesk: z.string().nullable(),
});

export const LetterPath = z.object({ letterId: z.uuid(), segments: z.array(PathSegment), sentence: PathSentence });
export type LetterPath = z.infer<typeof LetterPath>;

export const getLetterPath = contract({
  method: 'GET', path: '/api/letters/:letterId/path', summary: 'The way of one letter and the sentence that says where it is',
  params: z.object({ letterId: z.uuid() }),
  response: LetterPath.extend({
    segments: z.array(PathStep),
    /** every desk that holds it now, with its deadline */
    desksNow: z.array(z.object({ desk: z.string(), office: z.string(), dueOn: OfficeDate.nullable(), daysLeft: z.number().int().nullable(), since: Instant })),
  }),
});

export const listLetterPaths = contract({
  method: 'GET', path: '/api/paths', summary: 'The ways of the letters of one page of a list; letters one may not know are left out',
  query: z.object({ letterIds: z.string().max(3700).transform((text) => text.split(',')).pipe(z.array(z.uuid()).min(1).max(100)) }),
  response: z.object({ paths: z.array(LetterPath) }),
});
