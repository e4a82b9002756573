import type { PaperContent, PaperRow } from '#shared/contracts/intake.contract.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { holderOf } from './paper-rules.ts';

export type PaperOfList = {
  id: string;
  seq: number;
  unitId: string;
  source: string;
  name: string;
  content: PaperContent | null;
  version: number;
  heldBy: string | null;
  heldName: string | null;
  heldAt: Date | null;
  addedAt: Date;
  files: PaperRow['files'];
  readings: PaperRow['readings'];
  /** straight from the row: an instant as PostgreSQL writes it */
  carried: PaperRow['carried'];
  refused: PaperRow['refused'];
};

/** A paper as it lies in the tray: who keeps the tray sees all of it. */
export function presentPaper(paper: PaperOfList, ctx: Pick<QueryContext, 'actor' | 'now'>): PaperRow {
  const holder = holderOf(paper, ctx.now);
  return {
    id: paper.id,
    unitId: paper.unitId,
    source: paper.source as PaperRow['source'],
    place: Number(paper.seq),
    name: paper.name,
    content: paper.content,
    version: paper.version,
    files: paper.files,
    readings: paper.readings,
    carried: paper.carried && { ...paper.carried, claimedAt: paper.carried.claimedAt && new Date(paper.carried.claimedAt).toISOString() },
    refused: paper.refused,
    heldBy: holder && { name: holder.name, mine: holder.accountId === ctx.actor.accountId, since: holder.since.toISOString() },
    addedAt: paper.addedAt.toISOString(),
  };
}
