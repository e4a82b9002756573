import { LeafStrip } from './leaf-strip.tsx';
import { placeSegments, round, type Segment } from './leaf-geometry.ts';
import css from './leaf.module.css';

/** A desk with its labels: office once at the change, what is done there, desk, who, and when. */
export type LabelledSegment = Segment & { office?: string; act?: string; desk: string; person?: string; detail?: string };

const mostLines = 3;
/** A letter of the label's face and size, on a screen where the leaf is narrower than drawn. */
const letterWidth = 8.5;

/** How many lines the labels below take: they stand at their segments, so nothing else gives them room. */
function linesOf(placed: readonly (LabelledSegment & { width: number })[]): number {
  return Math.max(0, ...placed.map(({ act, desk, person, detail, width }) => {
    const lines = (text = '') => Math.ceil((text.length * letterWidth) / width);
    return lines(act) + Math.min(mostLines, lines(desk)) + lines(person) + lines(detail);
  }));
}

/** The large leaf of the letter page. On a narrow screen it becomes an upright list: labels must stay readable. */
export function BigPath({ segments, label, width = 592 }: { segments: LabelledSegment[]; label: string; width?: number }) {
  const floors = { min: Math.min(96, (width - 64) / Math.max(1, segments.length)), nowMin: Math.min(124, width / Math.max(1, segments.length) + 12) };
  const measure = { width, gap: 3, holeGap: 16, ...floors };
  const placed = placeSegments(segments, measure);
  const percent = (value: number) => `${round((value / width) * 100)}%`;
  return (
    <div className={css.path} style={{ maxWidth: width }}>
      <div className={css.wide}>
        {segments.some((segment) => segment.office) ? (
          <div className={css.offices} aria-hidden="true">
            {placed.map((segment, index) =>
              segment.office ? (
                <span key={index} className={css.office} style={index > 0 && index === placed.length - 1 ? { right: 0 } : { left: percent(segment.x) }}>
                  {segment.office}
                </span>
              ) : null,
            )}
          </div>
        ) : null}
        <LeafStrip segments={segments} label={label} height={20} grow={4} fluid {...measure} />
        <div className={css.labels} style={{ minHeight: 16 * linesOf(placed) }} aria-hidden="true">
          {placed.map((segment, index) => (
            <span
              key={index}
              className={`${css.desk} ${css[`on_${segment.state}`] ?? ''}`}
              style={{ left: percent(segment.x), width: percent(segment.width + 2) }}
            >
              {segment.act}
              <b>{segment.desk}</b>
              {segment.person ? <span className={css.person}>{segment.person}</span> : null}
              {segment.detail}
            </span>
          ))}
        </div>
      </div>
      <ol className={css.upright} aria-label={label}>
        {segments.map((segment, index) => (
          <li key={index} className={`${css.step} ${css[`on_${segment.state}`] ?? ''}`}>
            <span className={`${css.stem} ${css[`stem_${segment.state}`] ?? ''}`} />
            <span>
              <b>{segment.desk}</b>
              {segment.act || segment.person || segment.office ? <i>{[segment.act, segment.person, segment.office].filter(Boolean).join(' · ')}</i> : null}
            </span>
            <span className={css.when}>{segment.detail}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
