import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { useKeys } from '#web/lib/hooks.ts';
import { LetterRow, RowGroup, type LetterLine } from './letter-row.tsx';
import css from './list.module.css';

export type LineGroup = { id: string; title: string; count?: string; late?: boolean; lines: LetterLine[] };
type Props = {
  label: string;
  groups: LineGroup[];
  selected?: string | null;
  onSelect?: (id: string) => void;
  /** called when the end comes into view: fetch the next page */
  onEnd?: (() => void) | undefined;
  /** these are the rows of the question before: seen, not acted on, until the asked ones are here */
  waits?: boolean;
  /** letters picked for an act on many; boxes stand in the rows while `picking`, and a press ticks a row instead of opening it; `x` picks the focused one */
  picked?: ReadonlySet<string>;
  onPick?: (id: string, picked: boolean) => void;
  picking?: boolean;
  pickLabel?: string;
};
type Piece = { kind: 'group'; group: LineGroup } | { kind: 'line'; line: LetterLine };

function piecesOf(groups: LineGroup[]): Piece[] {
  return groups.flatMap((group): Piece[] => [
    ...(group.title ? [{ kind: 'group' as const, group }] : []),
    ...group.lines.map((line) => ({ kind: 'line' as const, line })),
  ]);
}

/**
 * A list of letters of any length: only what is on screen exists. One tab stop; j and k or the arrows move,
 * Enter opens. With `onSelect` the focused row is the selected one.
 */
export function LetterList({ label, groups, selected = null, onSelect, onEnd, waits = false, picked, onPick, picking = true, pickLabel }: Props) {
  const box = useRef<HTMLOListElement>(null);
  const pieces = piecesOf(groups);
  const offset = useTopOf(box);
  // oxlint-disable-next-line react/incompatible-library -- the list measures itself while it scrolls; nothing here is memoized
  const view = useWindowVirtualizer({
    count: pieces.length,
    estimateSize: (index) => (pieces[index]?.kind === 'group' ? 49 : 64),
    overscan: 12,
    scrollMargin: offset,
    getItemKey: (index) => keyOf(pieces[index]),
  });
  const roving = useRoving({ box, pieces, selected, onSelect, scrollTo: (index) => view.scrollToIndex(index, { align: 'auto' }), picking, onPick: onPick && ((id) => onPick(id, !(picked?.has(id) ?? false))) });
  const shown = view.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  const latestEnd = useRef(onEnd);
  useEffect(() => {
    latestEnd.current = onEnd;
  });
  useEffect(() => {
    if (pieces.length > 0 && lastShown >= pieces.length - 5) latestEnd.current?.();
  }, [lastShown, pieces.length]);
  return (
    <ol ref={box} className={css.list} aria-label={label} aria-busy={waits || undefined} inert={waits} style={{ height: view.getTotalSize() }} onKeyDown={roving.onKeyDown}>
      {shown.map((item) => {
        const piece = pieces[item.index];
        if (!piece) return null;
        return (
          <li
            key={item.key}
            ref={view.measureElement}
            data-index={item.index}
            className={css.item}
            style={{ transform: `translateY(${item.start - offset}px)` }}
          >
            {piece.kind === 'group' ? (
              <RowGroup title={piece.group.title} count={piece.group.count} late={piece.group.late} />
            ) : (
              <LetterRow
                line={piece.line}
                selected={onSelect ? piece.line.id === roving.at : false}
                tabbable={piece.line.id === roving.at}
                onFocus={() => roving.goTo(piece.line.id)}
                {...(onPick && picking
                  ? { picked: picked?.has(piece.line.id) ?? false, onPick: (on: boolean) => onPick(piece.line.id, on), pickLabel: pickLabel ?? '' }
                  : {})}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function keyOf(piece: Piece | undefined): string {
  if (!piece) return '';
  return piece.kind === 'group' ? `group-${piece.group.id}` : piece.line.id;
}

function useTopOf(box: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (box.current) setTop(box.current.getBoundingClientRect().top + scrollY);
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, [box]);
  return top;
}

type Roving = {
  box: RefObject<HTMLElement | null>;
  pieces: Piece[];
  selected: string | null;
  onSelect: ((id: string) => void) | undefined;
  scrollTo: (index: number) => void;
  onPick: ((id: string) => void) | undefined;
  /** boxes stand in the rows: a row is ticked, not opened */
  picking: boolean;
};

function useRoving({ box, pieces, selected, onSelect, scrollTo, onPick, picking }: Roving) {
  const navigate = useNavigate();
  const lines = pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.line] : []));
  const [focused, setFocused] = useState<string | null>(null);
  const wanted = selected ?? focused;
  const at = lines.some((line) => line.id === wanted) ? wanted : (lines[0]?.id ?? null);
  const goTo = (id: string) => {
    setFocused(id);
    if (id !== selected) onSelect?.(id);
  };
  const move = (step: number) => {
    const next = lines[Math.min(lines.length - 1, Math.max(0, lines.findIndex((line) => line.id === at) + step))];
    if (!next) return;
    goTo(next.id);
    scrollTo(pieces.findIndex((piece) => piece.kind === 'line' && piece.line === next));
    // The row may not exist before the list has scrolled to it.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.id)}"]`)?.focus({ preventScroll: true })),
    );
  };
  const open = () => {
    const line = lines.find((each) => each.id === at);
    if (!line) return;
    if (onPick && picking && !line.fixed) onPick(line.id);
    else void navigate(line.to);
  };
  useKeys({ j: () => move(1), k: () => move(-1), Enter: open, x: () => (at && !lines.find((line) => line.id === at)?.fixed ? onPick?.(at) : undefined) });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -lines.length, End: lines.length, PageDown: 8, PageUp: -8 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(step);
  };
  return { at, goTo, onKeyDown };
}
