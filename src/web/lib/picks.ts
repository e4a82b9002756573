import { useState } from 'react';

/** Rows picked for an act on many. What left the list is no longer picked; `x` on the first row turns picking on. */
export function usePicks<Row>(rows: Row[], keyOf: (row: Row) => string) {
  const [isOn, setOn] = useState(false);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const pick = (id: string, on: boolean) => {
    setOn(true);
    setPicked((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));
  };
  const clear = () => {
    setPicked(new Set());
    setOn(false);
  };
  return { isOn, picked, pick, clear, toggle: () => (isOn ? clear() : setOn(true)), all: () => setPicked(new Set(rows.map(keyOf))), rows: rows.filter((row) => picked.has(keyOf(row))) };
}
