import { useCallback, useRef, useState } from 'react';
import { ApiProblem } from './api-problem.ts';

/** One of many: what it is called, and the act on it. The act keeps its own commandId, so trying again never does it twice. */
export type BulkTask = { id: string; label: string; run: () => Promise<unknown> };
export type BulkLine = { id: string; label: string; state: 'waiting' | 'doing' | 'done' | 'refused'; why: string | null };

export type Bulk = {
  lines: BulkLine[];
  isRunning: boolean;
  start: (tasks: BulkTask[]) => Promise<void>;
  /** once more those that were refused */
  retry: () => Promise<void>;
};

/** Many acts one after the other, each with its own answer: one refusal never stops the others. */
export function useBulk(onEnd: () => void): Bulk {
  const [lines, setLines] = useState<BulkLine[]>([]);
  const [isRunning, setRunning] = useState(false);
  const tasks = useRef<BulkTask[]>([]);
  const mark = useCallback((id: string, part: Partial<BulkLine>) => setLines((before) => before.map((line) => (line.id === id ? { ...line, ...part } : line))), []);
  const run = useCallback(
    async (some: BulkTask[]) => {
      setRunning(true);
      for (const task of some) {
        mark(task.id, { state: 'doing', why: null });
        mark(task.id, await answerOf(task));
      }
      setRunning(false);
      onEnd();
    },
    [mark, onEnd],
  );
  const start = useCallback(
    (all: BulkTask[]) => {
      tasks.current = all;
      setLines(all.map(({ id, label }) => ({ id, label, state: 'waiting', why: null })));
      return run(all);
    },
    [run],
  );
  const refused = lines.filter((line) => line.state === 'refused').map((line) => line.id);
  return { lines, isRunning, start, retry: () => run(tasks.current.filter((task) => refused.includes(task.id))) };
}

async function answerOf(task: BulkTask): Promise<Pick<BulkLine, 'state' | 'why'>> {
  try {
    await task.run();
    return { state: 'done', why: null };
  } catch (problem) {
    return { state: 'refused', why: problem instanceof ApiProblem ? problem.message : String(problem) };
  }
}
