import { z } from 'zod';
import { blankPaper, isBlank, Paper, type PaperFile } from './paper.ts';

const LastStored = z.object({ letterId: z.string(), number: z.number(), senderName: z.string(), to: z.string().optional() });
export type LastStored = z.infer<typeof LastStored>;
/** The pile on the counter: the papers still to do, the open one, and what was done in this sitting. */
export const Pile = z.object({ papers: z.array(Paper), openId: z.string(), done: z.number(), seconds: z.number(), last: LastStored.nullable() });
export type Pile = z.infer<typeof Pile>;

export type PileAct =
  | { act: 'add'; papers: Paper[] }
  | { act: 'change'; id: string; changes: Partial<Paper> }
  | { act: 'file'; id: string; file: Omit<PaperFile, 'role'> }
  | { act: 'dropFile'; id: string; fileId: string }
  | { act: 'open'; id: string }
  | { act: 'skip' }
  | { act: 'remove'; id: string; today: string }
  | { act: 'stored'; id: string; last: LastStored; seconds: number; today: string };

export function startPile(unitId: string, today: string): Pile {
  const paper = blankPaper({ unitId, receivedOn: today });
  return { papers: [paper], openId: paper.id, done: 0, seconds: 0, last: null };
}

export function openPaper(pile: Pile): Paper | undefined {
  return pile.papers.find((paper) => paper.id === pile.openId) ?? pile.papers[0];
}

function change(pile: Pile, id: string, to: (paper: Paper) => Paper): Pile {
  return { ...pile, papers: pile.papers.map((paper) => (paper.id === id ? to(paper) : paper)) };
}

/** Takes a paper off; the one that lay below it opens. A pile is never empty: a blank paper waits. */
function takeOff(pile: Pile, id: string, today: string): Pile {
  const at = pile.papers.findIndex((paper) => paper.id === id);
  const gone = pile.papers[at];
  if (!gone) return pile;
  const rest = pile.papers.filter((paper) => paper.id !== id);
  const papers = rest.length > 0 ? rest : [blankPaper({ unitId: gone.unitId, receivedOn: today, like: gone })];
  const next = papers[Math.min(at, papers.length - 1)] ?? papers[0];
  return { ...pile, papers, openId: pile.openId === id ? (next?.id ?? pile.openId) : pile.openId };
}

export function changePile(pile: Pile, step: PileAct): Pile {
  switch (step.act) {
    case 'add': {
      const kept = pile.papers.filter((paper) => !isBlank(paper));
      const papers = [...kept, ...step.papers];
      const stays = papers.some((paper) => paper.id === pile.openId);
      return { ...pile, papers, openId: stays ? pile.openId : (step.papers[0]?.id ?? pile.openId) };
    }
    case 'change': return change(pile, step.id, (paper) => ({ ...paper, ...step.changes }));
    case 'file': return change(pile, step.id, (paper) => ({ ...paper, files: [...paper.files, { ...step.file, role: paper.files.length === 0 ? 'main' : 'attachment' }] }));
    // A paper whose main file was taken off still needs one: the next takes its place.
    case 'dropFile': return change(pile, step.id, (paper) => ({ ...paper, files: paper.files.filter((file) => file.fileId !== step.fileId).map((file, index) => (index === 0 ? { ...file, role: 'main' } : file)) }));
    case 'open': return { ...pile, openId: step.id };
    case 'skip': {
      const at = pile.papers.findIndex((paper) => paper.id === pile.openId);
      return { ...pile, openId: pile.papers[(at + 1) % pile.papers.length]?.id ?? pile.openId };
    }
    case 'remove': return takeOff(pile, step.id, step.today);
    case 'stored': return { ...takeOff(pile, step.id, step.today), done: pile.done + 1, seconds: pile.seconds + step.seconds, last: step.last };
  }
}
