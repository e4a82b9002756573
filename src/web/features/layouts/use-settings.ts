import { useEffect, useState } from 'react';
import type { Layout } from '#shared/contracts/layouts.contract.ts';
import { layoutKeys, layoutSettings, type LayoutKey, type LayoutSettings } from '#shared/domain/layout.ts';
import { keptCopy } from '#web/lib/kept.ts';

type Kept = { base: number; settings: LayoutSettings };
type Past = { all: LayoutSettings[]; at: number; lastKey: LayoutKey | null };

export type Editing = {
  settings: LayoutSettings;
  set: <K extends LayoutKey>(key: K, value: LayoutSettings[K]) => void;
  replace: (settings: LayoutSettings) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
  isChanged: boolean;
  wasKept: boolean;
  letGo: () => void;
};

/** What is being set, step by step; a copy stays on this device until it is stored. */
export function useSettings(layout: Layout): Editing {
  const [copy] = useState(() => keptCopy<Kept>(`layout.${layout.unitId ?? 'city'}`));
  const [kept] = useState(() => readKept(copy.read(), layout));
  const [past, setPast] = useState<Past>({ all: kept ? [layout.own, kept] : [layout.own], at: kept ? 1 : 0, lastKey: null });
  const settings = past.all[past.at] ?? layout.own;
  const isChanged = !isSame(settings, layout.own);
  useEffect(() => {
    if (isChanged) copy.keep({ base: layout.version, settings });
    else copy.letGo();
  }, [copy, isChanged, layout.version, settings]);
  const step = (next: LayoutSettings, key: LayoutKey | null) =>
    setPast((before) => {
      // Keys typed into one field are one step.
      const keep = before.all.slice(0, key !== null && key === before.lastKey ? before.at : before.at + 1);
      return { all: [...keep, next], at: keep.length, lastKey: key };
    });
  const go = (by: number) => () => setPast((before) => ({ ...before, at: before.at + by, lastKey: null }));
  return {
    settings, isChanged, wasKept: kept !== undefined, letGo: copy.letGo,
    set: (key, value) => {
      const { [key]: _old, ...rest } = settings;
      if (value === undefined) step(rest, null);
      else step({ ...rest, [key]: value }, key);
    },
    replace: (next) => step(next, null),
    undo: past.at > 0 ? go(-1) : null,
    redo: past.at < past.all.length - 1 ? go(1) : null,
  };
}

function readKept(kept: Kept | undefined, layout: Layout): LayoutSettings | undefined {
  if (kept?.base !== layout.version) return undefined;
  const read = layoutSettings.safeParse(kept.settings);
  return read.success && !isSame(read.data, layout.own) ? read.data : undefined;
}

function isSame(one: LayoutSettings, other: LayoutSettings): boolean {
  return layoutKeys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}
