import { guardFiles, takeFilesFor } from '#server/modules/documents/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type Command } from '#server/platform/command.ts';
import { serve, type House } from '#server/platform/http.ts';
import { runQuery, type Query } from '#server/platform/query.ts';
import type { Room } from '#server/platform/room.ts';
import * as contracts from '#shared/contracts/intake.contract.ts';
import { addPapers } from './add-papers.ts';
import { decideCarried } from './carried/decide-carried.ts';
import { registerJudged } from './carried/judge-again.ts';
import { distrustCarriedJob, readCarriedJob } from './carried/read-carried.ts';
import { arrangePages } from './arrange-pages.ts';
import { releasePaper, savePaper, takePaper } from './hold-paper.ts';
import { intakeJobs } from './intake.jobs.ts';
import { findClassification, useClassification } from './classification.ts';
import { findSameFile, listPapers, listRefusedScans } from './paper-queries.ts';
import { assertWaits } from './paper-rules.ts';
import { forgetRefusal, giveFiles, keepRefusal, paperForUpdate } from './paper-store.ts';
import { listSlips } from './letter-slips.ts';
import { readScanFolderJob } from './scan-folder.ts';
import { readScanMailJob } from './scan-mail.ts';
import { findSenders } from './senders.ts';
import { dismissPaperRefusal, dismissRefusedScan, removePaper, restorePaper, takeFileOff } from './settle-paper.ts';

/** Row-level security shows a paper to who keeps its tray; once it is a letter, the letter alone says who reads its files. */
guardFiles('paper', async (tx, _actor, paperId) => {
  const paper = await tx.selectFrom('intake.paper').select('state').where('id', '=', paperId).executeTakeFirst();
  const mine = paper?.state === 'waiting';
  return { mayRead: mine, secret: false, mayAttach: mine };
});

/** An upload made for a paper lies in it the moment it is whole, whatever becomes of the browser. */
takeFilesFor('paper', {
  take: async (ctx, { subjectId, fileId, name, size }) => {
    const paper = await paperForUpdate(ctx, subjectId);
    assertWaits(paper);
    await giveFiles(ctx, { paperId: paper.id, fileIds: [fileId] });
    await forgetRefusal(ctx, { paperId: paper.id, name, size });
  },
  refuse: async (ctx, { subjectId, name, size, code }) => {
    const paper = await paperForUpdate(ctx, subjectId);
    if (paper.state === 'waiting') await keepRefusal(ctx, { paperId: paper.id, name, size, code });
  },
});

export const intakeRoom: Room = { name: 'intake', jobs: [...intakeJobs, readScanFolderJob, readScanMailJob, readCarriedJob, distrustCarriedJob], routes };

function routes(house: House): void {
  const { services } = house;
  const ask = <I, O>(query: Query<I, O>, actor: Actor, input: I) => runQuery(services, query, { name: `intake.${query.name}`, actor, input });
  const act = <I, O>(command: Command<I, O>, actor: Actor, { commandId, ...input }: I & { commandId: string }) =>
    runCommand<unknown, O>(services, command as Command<unknown, O>, { name: `intake.${command.name}`, actor, commandId, input });

  serve(house, contracts.listPapers, ({ query, actor }) => ask(listPapers, actor, query));
  serve(house, contracts.addPapers, ({ body, actor }) => act(addPapers, actor, body));
  serve(house, contracts.savePaper, ({ params, body, actor }) => act(savePaper, actor, { ...params, ...body }));
  serve(house, contracts.takePaper, ({ params, body, actor }) => act(takePaper, actor, { ...params, ...body }));
  serve(house, contracts.releasePaper, ({ params, body, actor }) => act(releasePaper, actor, { ...params, ...body }));
  serve(house, contracts.removePaper, ({ params, body, actor }) => act(removePaper, actor, { ...params, ...body }));
  serve(house, contracts.restorePaper, ({ params, body, actor }) => act(restorePaper, actor, { ...params, ...body }));
  serve(house, contracts.takeFileOff, ({ params, body, actor }) => act(takeFileOff, actor, { ...params, ...body }));
  serve(house, contracts.dismissPaperRefusal, ({ params, body, actor }) => act(dismissPaperRefusal, actor, { ...params, ...body }));
  serve(house, contracts.registerPaper, ({ params, body, actor }) => registerJudged(services, actor, { ...params, ...body }));
  serve(house, contracts.decideCarried, ({ params, body, actor }) => act(decideCarried, actor, { ...params, ...body }));
  serve(house, contracts.arrangePages, ({ params, body, actor }) => arrangePages(services, actor, { ...params, ...body }));
  serve(house, contracts.listRefusedScans, ({ actor }) => ask(listRefusedScans, actor, null));
  serve(house, contracts.dismissRefusedScan, ({ params, body, actor }) => act(dismissRefusedScan, actor, { ...params, ...body }));
  serve(house, contracts.findSenders, ({ query, actor }) => ask(findSenders, actor, query));
  serve(house, contracts.findClassification, ({ query, actor }) => ask(findClassification, actor, query));
  serve(house, contracts.useClassification, ({ params, body, actor }) => act(useClassification, actor, { ...params, ...body }));
  serve(house, contracts.listSlips, ({ query, actor }) => ask(listSlips, actor, { letterIds: query.letterIds.split(','), origin: services.settings.origins[0] ?? '' }));
  serve(house, contracts.findSameFile, ({ params, actor }) => ask(findSameFile, actor, params));
}
