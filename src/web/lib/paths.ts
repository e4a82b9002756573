import type { PathSegment, PathSentence } from '#shared/contracts/tracking.contract.ts';
import { sayPath } from '#shared/domain/letter-path.ts';
import type { z } from 'zod';
import type { Segment } from '#web/ui/leaf/leaf-geometry.ts';
import { currentLanguage } from './language.ts';

/** The way of a letter as the leaf strip draws it. */
export function segmentsOf(segments: PathSegment[]): Segment[] {
  return segments.map(({ state, hours, leavesOffice, signed }) => ({ state, hours, leavesOffice, signed }));
}

/** The way in words, for those who do not see the strip. */
export function sayWay(segments: PathSegment[], sentence: z.infer<typeof PathSentence> | null): string {
  if (sentence) return sayPath(sentence, currentLanguage());
  return segments.map((segment) => segment.desk).join(', ');
}
