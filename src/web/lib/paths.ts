import type { PathSegment, PathSentence } from '#shared/contracts/tracking.contract.ts';
import { sayPath } from '#shared/domain/letter-path.ts';
import type { z } from 'zod';
import type { LabelledSegment } from '#web/ui/leaf/big-path.tsx';
import type { Segment } from '#web/ui/leaf/leaf-geometry.ts';
import { sayDueDay, sayMoment } from './dates.ts';
import { currentLanguage } from './language.ts';

/** The way of a letter as the leaf strip draws it. */
export function segmentsOf(segments: PathSegment[]): Segment[] {
  return segments.map(({ state, hours, leavesOffice, signed }) => ({ state, hours, leavesOffice, signed }));
}

/** The same with desks and times, for the large leaf. */
export function labelledSegmentsOf(segments: PathSegment[]): LabelledSegment[] {
  return segments.map((segment, index) => {
    const isNewOffice = segments[index - 1]?.office !== segment.office;
    const detail = segment.from ? sayMoment(segment.from) : segment.dueOn ? sayDueDay(segment.dueOn) : undefined;
    return {
      state: segment.state,
      hours: segment.hours,
      leavesOffice: segment.leavesOffice,
      signed: segment.signed,
      desk: segment.desk,
      ...(isNewOffice ? { office: segment.office } : {}),
      ...(detail ? { detail } : {}),
    };
  });
}

/** The way in words, for those who do not see the strip. */
export function sayWay(segments: PathSegment[], sentence: z.infer<typeof PathSentence> | null): string {
  if (sentence) return sayPath(sentence, currentLanguage());
  return segments.map((segment) => segment.desk).join(', ');
}
