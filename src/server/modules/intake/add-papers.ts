import type { CommandContext } from '#server/platform/command.ts';
import type { Body, Reply } from '#shared/contracts/contract.ts';
import type { addPapers as contract } from '#shared/contracts/intake.contract.ts';
import { keepableContent } from './paper-rules.ts';
import { insertPapers, trayOf } from './paper-store.ts';

/** Puts papers into a tray (Bekasi 24.A/2013 Lamp. II-3: scanned, then registered). The act of putting is no act on a letter, so the chain does not name it. */
export async function addPapers(ctx: CommandContext, input: Omit<Body<typeof contract>, 'commandId'>): Promise<Reply<typeof contract>> {
  const unitId = trayOf(ctx, input.unitId);
  const papers = input.papers.map((paper) => ({ ...paper, content: paper.content && keepableContent(paper.content), unitId, source: 'counter' as const }));
  await insertPapers(ctx, papers);
  return { papers: papers.map((paper) => ({ id: paper.id, version: 1 })) };
}
