/** Runs what it is given, or refuses it. */
export type FewAtOnce = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets `most` pieces of work run side by side and refuses the next: for what holds a connection to the database for minutes, so that a
 * handful of people cannot take all of them from the office. Counted in this process; waiting in line would hold the request instead.
 * @param refusal what the one too many is told
 */
export function fewAtOnce(most: number, refusal: () => Error): FewAtOnce {
  let running = 0;
  return async (work) => {
    if (running >= most) throw refusal();
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  };
}
