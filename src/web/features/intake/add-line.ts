import type { Paper } from './paper.ts';

type Office = {
  /** puts papers into the tray, all in one request; settles once the pile on the screen knows it */
  send: (papers: Paper[]) => Promise<void>;
  /** the paper as it is typed now */
  newest: (paper: Paper) => Paper;
};
const gatherMs = 30;
const mostAtOnce = 100;

/** Papers on their way into the tray. A whole dropped pile goes in one request; asked for twice, a paper is sent once. */
export function createAddLine({ send, newest }: Office) {
  const adding = new Map<string, Promise<void>>();
  let batch: { papers: Paper[]; sent: Promise<void> } | null = null;

  async function gather(papers: Paper[]): Promise<void> {
    await new Promise((resolve) => { setTimeout(resolve, gatherMs); });
    batch = null;
    await send(papers.map(newest));
  }
  return {
    /** Resolves once the tray knows the paper: files may follow, and it may be registered. */
    ensure: (given: Paper): Promise<void> => {
      if (newest(given).version > 0) return Promise.resolve();
      const going = adding.get(given.id);
      if (going) return going;
      if (!batch || batch.papers.length >= mostAtOnce) {
        const papers: Paper[] = [];
        batch = { papers, sent: gather(papers) };
      }
      batch.papers.push(given);
      const sent = batch.sent.finally(() => adding.delete(given.id));
      adding.set(given.id, sent);
      return sent;
    },
    /** The sending a paper is in, if it is on its way. */
    going: (id: string): Promise<void> | undefined => adding.get(id),
  };
}
