import { useId } from 'react';
import { lateCuts, leafOutline, mergeOldest, placeSegments, round, type PlacedSegment, type Segment } from './leaf-geometry.ts';
import css from './leaf.module.css';

type Props = {
  segments: Segment[];
  /** the way in words, for those who do not see it: required */
  label: string;
  /** drawn width; also the view box when `fluid` */
  width?: number;
  /** 8 in lists, 12 in routes, 20 on the letter page */
  height?: number;
  /** how much taller the present desk stands, on each side */
  grow?: number;
  min?: number;
  gap?: number;
  holeGap?: number;
  nowMin?: number;
  /** stretches to its box instead of `width` */
  fluid?: boolean;
};
type Frame = { height: number; full: number; grow: number; holeGap: number; isFirst: boolean; isLast: boolean; clipId: string };

/** The way of a letter as a palm leaf: segments are desks in order, width is the time spent there. */
export function LeafStrip({ segments, label, width = 112, height = 8, grow = 2, min = 6, gap = 2, holeGap = 7, nowMin = 0, fluid = false }: Props) {
  const id = useId();
  const full = height + grow * 2;
  const placed = placeSegments(mergeOldest(segments), { width, min, gap, holeGap, nowMin });
  return (
    <svg
      className={css.strip}
      width={fluid ? '100%' : width}
      height={full}
      viewBox={`0 0 ${width} ${full}`}
      role="img"
      aria-label={label}
      {...(fluid ? { preserveAspectRatio: 'none' } : {})}
    >
      {placed.map((segment, index) => (
        <LeafSegment
          key={index}
          segment={segment}
          frame={{ height, full, grow, holeGap, isFirst: index === 0, isLast: index === placed.length - 1, clipId: `${id}${index}` }}
        />
      ))}
    </svg>
  );
}

function LeafSegment({ segment, frame }: { segment: PlacedSegment; frame: Frame }) {
  const { height, full, grow, holeGap, isFirst, isLast, clipId } = frame;
  const isTall = segment.state === 'now' || segment.state === 'late';
  const line = height > 12 ? 1.5 : 1.25;
  const inset = segment.state === 'next' ? line / 2 : 0;
  const tip = Math.min(height * 0.62, segment.width * 0.6);
  const left = segment.x + inset;
  const right = segment.x + segment.width - inset;
  const outline = leafOutline({
    left,
    right,
    top: (isTall ? 0 : grow) + inset,
    bottom: full - (isTall ? 0 : grow) - inset,
    tipLeft: isFirst ? tip : 0,
    tipRight: isLast ? tip : 0,
  });
  const middle = full / 2;
  const seal = height > 12 ? 5 : 3;
  const centre = segment.x + segment.width / 2;
  return (
    <>
      {segment.state === 'void' ? (
        <path className={css.void} strokeWidth={1.5} d={`M${round(left)} ${middle}H${round(right)}`} />
      ) : (
        <path className={css[segment.state]} strokeWidth={line} d={outline} />
      )}
      {segment.state === 'late' ? (
        <>
          <clipPath id={clipId}>
            <path d={outline} />
          </clipPath>
          <path
            className={css.cut}
            clipPath={`url(#${clipId})`}
            strokeWidth={height > 12 ? 1.75 : 1.25}
            d={lateCuts({ left, right, height: full, step: height > 12 ? 8 : 5 })}
          />
        </>
      ) : null}
      {segment.leavesOffice && !isLast ? (
        <circle
          className={css.hole}
          cx={round(segment.x + segment.width + holeGap / 2)}
          cy={middle}
          r={height > 12 ? 3.5 : 1.75}
          strokeWidth={height > 12 ? 1.75 : 1.1}
        />
      ) : null}
      {segment.signed ? (
        <path
          className={css.seal}
          strokeWidth={1}
          d={`M${round(centre)} ${middle - seal}L${round(centre + seal)} ${middle}L${round(centre)} ${middle + seal}L${round(centre - seal)} ${middle}Z`}
        />
      ) : null}
    </>
  );
}
