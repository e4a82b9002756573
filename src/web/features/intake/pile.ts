import { z } from 'zod';
import type { PaperRow } from '#shared/contracts/intake.contract.ts';
import { blankPaper, carryOver, isBlank, Paper, paperOf, renewPaper, type CarryField, type PaperFile } from './paper.ts';

const LastStored = z.object({ letterId: z.string(), /** as it stands in the book: 2436, 5.a */ number: z.string(), /** whose book, where the counter keeps several */ book: z.string().optional(), senderName: z.string(), to: z.string().optional(), /** where the next held number waits */ backTo: z.string().optional() });
export type LastStored = z.infer<typeof LastStored>;
/** The pile on the counter: the papers still to do, the open one, and what was done in this sitting. */
export const Pile = z.object({ papers: z.array(Paper), openId: z.string(), done: z.number(), seconds: z.number(), /** of this sitting alone: what an older version kept of it is let go */ last: LastStored.nullable().catch(null), /** registered in this sitting, to print their labels together */ storedIds: z.array(z.string()).default([]), /** let go of in this sitting: a list asked for before may still name them */ gone: z.array(z.string()).default([]) });
export type Pile = z.infer<typeof Pile>;

/** As many as one sheet of labels holds. */
const labelsOnSheet = 24;

export type PileAct =
  | { act: 'add'; papers: Paper[] }
  | { act: 'change'; id: string; changes: Partial<Paper> }
  | { act: 'file'; id: string; file: Omit<PaperFile, 'role'> }
  | { act: 'dropFile'; id: string; fileId: string }
  | { act: 'open'; id: string }
  | { act: 'skip' }
  | { act: 'remove'; id: string; today: string }
  | { act: 'bringBack'; paper: Paper }
  | { act: 'stored'; id: string; last: LastStored; seconds: number; today: string; carry?: readonly CarryField[] }
  /** the tray has it, with what was typed up to then */
  | { act: 'saved'; id: string; version: number; saved: string }
  /** the tray as it is now */
  | ({ act: 'tray'; today: string; home: string } & Listed);

export function startPile(unitId: string, today: string): Pile {
  const paper = blankPaper({ unitId, receivedOn: today });
  return { papers: [paper], openId: paper.id, done: 0, seconds: 0, last: null, gone: [], storedIds: [] };
}

export function openPaper(pile: Pile): Paper | undefined {
  return pile.papers.find((paper) => paper.id === pile.openId) ?? pile.papers[0];
}

function change(pile: Pile, id: string, to: (paper: Paper) => Paper): Pile {
  return { ...pile, papers: pile.papers.map((paper) => (paper.id === id ? to(paper) : paper)) };
}

/** Takes a paper off; the one that lay below it opens, past those a colleague has in hand. A pile is never empty: a blank paper waits. */
function takeOff(pile: Pile, id: string, today: string): Pile {
  const at = pile.papers.findIndex((paper) => paper.id === id);
  const gone = pile.papers[at];
  if (!gone) return pile;
  const rest = pile.papers.filter((paper) => paper.id !== id);
  const papers = rest.some((paper) => paper.heldBy === null) ? rest : [...rest, blankPaper({ unitId: gone.unitId, receivedOn: today, like: gone })];
  return { ...pile, papers, gone: [...pile.gone, id], openId: pile.openId === id ? nextFree(papers, at) : pile.openId };
}

/** The first paper from a place on, round the pile, that no colleague has in hand. */
function nextFree(papers: readonly Paper[], from: number): string {
  const round = [...papers.slice(from), ...papers.slice(0, from)];
  return (round.find((paper) => paper.heldBy === null) ?? round[0])?.id ?? '';
}

type Listed = { rows: readonly PaperRow[]; /** false: more lie in the tray than were listed */ isWhole: boolean };
/** Once in the tray and no longer there: a colleague registered it or threw it away. What lies behind the last one listed may still be there. */
export function hasLeft(paper: Paper, { rows, isWhole }: Listed): boolean {
  if (paper.version === 0 || rows.some((row) => row.id === paper.id)) return false;
  return isWhole || (paper.place > 0 && paper.place <= (rows.at(-1)?.place ?? 0));
}

function meetTray(pile: Pile, { rows, isWhole, today, home }: Extract<PileAct, { act: 'tray' }>): Pile {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const still = pile.papers.flatMap((paper) => {
    const row = byId.get(paper.id);
    return row ? [renewPaper(paper, row)] : hasLeft(paper, { rows, isWhole }) ? [] : [paper];
  });
  const known = new Set([...pile.papers.map((paper) => paper.id), ...pile.gone]);
  const fresh = rows.filter((row) => !known.has(row.id)).map((row) => paperOf(row, blankPaper({ unitId: home, receivedOn: today })));
  const papers = fresh.length > 0 ? [...still.filter((paper) => !isBlank(paper)), ...fresh] : still;
  const whole = papers.length > 0 ? papers : [blankPaper({ unitId: home, receivedOn: today })];
  const at = pile.papers.findIndex((paper) => paper.id === pile.openId);
  return { ...pile, papers: whole, openId: whole.some((paper) => paper.id === pile.openId) ? pile.openId : nextFree(whole, Math.min(Math.max(0, at), whole.length - 1)) };
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
    case 'file': return change(pile, step.id, (paper) => (paper.files.some((file) => file.fileId === step.file.fileId) ? paper : { ...paper, files: [...paper.files, { ...step.file, role: paper.files.length === 0 ? 'main' : 'attachment' }] }));
    // A paper whose main file was taken off still needs one: the next takes its place.
    case 'dropFile': return change(pile, step.id, (paper) => ({ ...paper, files: paper.files.filter((file) => file.fileId !== step.fileId).map((file, index) => (index === 0 ? { ...file, role: 'main' } : file)) }));
    case 'open': return { ...pile, openId: step.id };
    case 'skip': return { ...pile, openId: nextFree(pile.papers, (pile.papers.findIndex((paper) => paper.id === pile.openId) + 1) % pile.papers.length) };
    case 'remove': return takeOff(pile, step.id, step.today);
    case 'bringBack': return { ...pile, papers: [step.paper, ...pile.papers.filter((paper) => !isBlank(paper))], openId: step.paper.id, gone: pile.gone.filter((id) => id !== step.paper.id) };
    case 'stored': {
      const from = pile.papers.find((paper) => paper.id === step.id);
      const rest = takeOff(pile, step.id, step.today);
      const carried = from ? change(rest, rest.openId, (paper) => carryOver(from, paper, step.carry ?? [])) : rest;
      return { ...carried, done: pile.done + 1, seconds: pile.seconds + step.seconds, last: step.last, storedIds: [...pile.storedIds, step.last.letterId].slice(-labelsOnSheet) };
    }
    case 'saved': return change(pile, step.id, (paper) => ({ ...paper, version: step.version, saved: step.saved }));
    case 'tray': return meetTray(pile, step);
  }
}
