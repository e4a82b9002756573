/** done: written · now: being written · late: past its due date · next: still blank · void: struck out */
type SegmentState = 'done' | 'now' | 'late' | 'next' | 'void';

/** One desk on the way of a letter. */
export type Segment = {
  state: SegmentState;
  /** working hours spent at this desk; decides the width */
  hours?: number;
  /** handed to another office afterwards: a hole in the gap */
  leavesOffice?: boolean;
  /** signed here: a gold diamond */
  signed?: boolean;
  /** a floor in pixels for this segment, when its label needs room */
  min?: number;
};
export type PlacedSegment = Segment & { x: number; width: number };
export type StripMeasure = { width: number; min?: number; gap?: number; holeGap?: number; nowMin?: number };

const maxInRow = 8;

/** At most eight segments fit a row; older ones merge into the first. */
export function mergeOldest<S extends Segment>(segments: S[], most = maxInRow): S[] {
  const extra = segments.length - most;
  const first = segments[0];
  if (extra <= 0 || !first) return segments;
  const hours = segments.slice(0, extra + 1).reduce((sum, segment) => sum + (segment.hours ?? 0), 0);
  return [{ ...first, hours }, ...segments.slice(extra + 1)];
}

/** Places segments on a line: every desk keeps its floor, the rest is shared by working hours. */
export function placeSegments<S extends Segment>(segments: S[], measure: StripMeasure): (S & PlacedSegment)[] {
  const { width, min = 6, gap = 2, holeGap = 8, nowMin = 0 } = measure;
  const gaps = segments.slice(0, -1).reduce((sum, segment) => sum + (segment.leavesOffice ? holeGap : gap), 0);
  const floors = segments.map((segment) => floorOf(segment, { min, nowMin }));
  const free = Math.max(0, width - gaps - floors.reduce((sum, floor) => sum + floor, 0));
  const hours = segments.reduce((sum, segment) => sum + (segment.hours ?? 0), 0);
  let x = 0;
  return segments.map((segment, index) => {
    const share = hours ? (free * (segment.hours ?? 0)) / hours : free / segments.length;
    const placed = { ...segment, x, width: (floors[index] ?? min) + share };
    x += placed.width + (segment.leavesOffice ? holeGap : gap);
    return placed;
  });
}

function floorOf(segment: Segment, { min, nowMin }: { min: number; nowMin: number }): number {
  if (segment.min !== undefined) return segment.min;
  if ((segment.state === 'now' || segment.state === 'late') && nowMin) return nowMin;
  return segment.state === 'next' && min < 10 ? 9 : min;
}

type Box = { left: number; right: number; top: number; bottom: number; tipLeft: number; tipRight: number };

/** The outline of one leaf segment; the first and the last of a strip are pointed. */
export function leafOutline({ left, right, top, bottom, tipLeft, tipRight }: Box): string {
  const middle = (top + bottom) / 2;
  const points = [
    ...(tipLeft
      ? [
          [left, middle],
          [left + tipLeft, top],
        ]
      : [[left, top]]),
    ...(tipRight
      ? [
          [right - tipRight, top],
          [right, middle],
          [right - tipRight, bottom],
        ]
      : [
          [right, top],
          [right, bottom],
        ]),
    ...(tipLeft ? [[left + tipLeft, bottom]] : [[left, bottom]]),
  ];
  return `M${points.map((point) => point.map(round).join(' ')).join('L')}Z`;
}

/** The slanted cuts of a late segment, so that lateness is read without colour. */
export function lateCuts(box: { left: number; right: number; height: number; step: number }): string {
  let path = '';
  for (let x = box.left - box.height; x < box.right; x += box.step) path += `M${round(x)} ${round(box.height)}L${round(x + box.height)} 0`;
  return path;
}

export function round(value: number): number {
  return Number(value.toFixed(2));
}
