type Line = {
  /** asks the office whether it is there, until it is told to give up; never throws */
  look: (giveUp: AbortSignal) => Promise<boolean>;
  isDeviceOnline: () => boolean;
  lookMs?: number;
  /** A network that swallows what is sent answers nothing for minutes, and meanwhile nobody would ask again. */
  answerMs?: number;
  wait?: (act: () => void, ms: number) => () => void;
};

const setTimer = (act: () => void, ms: number) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

/**
 * Whether the office can be reached from this page: one truth, which the sign in the head says and what waits for the line listens to. The
 * device alone does not know it: its own network may stand while the server is down. Lost at the first request that finds nobody, it looks
 * by itself until somebody answers.
 */
export function createOfficeLine({ look, isDeviceOnline, lookMs = 3000, answerMs = 5000, wait = setTimer }: Line) {
  let isOpen = isDeviceOnline();
  let isLooking = false;
  let stop: () => void = () => {};
  const seers = new Set<() => void>();
  const waiters = new Set<() => void>();
  const tell = (next: boolean) => {
    if (next === isOpen) return;
    isOpen = next;
    for (const notify of seers) notify();
    if (next) for (const goOn of waiters) goOn();
  };
  const lookAgain = () => {
    stop();
    stop = wait(() => void doubt(), lookMs);
  };
  /** somebody answered, whatever was said */
  function reached(): void {
    stop();
    tell(true);
  }
  function lost(): void {
    tell(false);
    lookAgain();
  }
  /** a hint that the line may be down, or up again: the office is asked at once */
  async function doubt(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    const answered = await look(AbortSignal.timeout(answerMs));
    isLooking = false;
    if (answered) reached();
    else lost();
  }
  if (!isOpen) lookAgain();
  const listen = (set: Set<() => void>) => (notify: () => void) => {
    set.add(notify);
    return () => { set.delete(notify); };
  };
  return { isOpen: () => isOpen, subscribe: listen(seers), whenBack: listen(waiters), reached, lost, doubt };
}

/** The line of this page. */
export const officeLine = createOfficeLine({
  look: async (giveUp) => {
    try {
      return (await fetch('/healthz', { cache: 'no-store', signal: giveUp })).ok;
    } catch {
      // Nobody answered: that is the answer.
      return false;
    }
  },
  isDeviceOnline: () => navigator.onLine,
});

/** What the device says of its own network is a hint, and the fastest one. */
export function heedDevice(): void {
  addEventListener('online', () => void officeLine.doubt());
  addEventListener('offline', officeLine.lost);
}
