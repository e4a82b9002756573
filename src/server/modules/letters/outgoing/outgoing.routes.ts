import { Readable } from 'node:stream';
import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type Command } from '#server/platform/command.ts';
import { serve, serveDownload, type House } from '#server/platform/http.ts';
import { runQuery, type Query } from '#server/platform/query.ts';
import { beginReplacement as beginReplacementContract } from '#shared/contracts/replacement.contract.ts';
import { namePerson as namePersonContract } from '#shared/contracts/letter-people.contract.ts';
import { readNotes as readNotesContract } from '#shared/contracts/letter-notes.contract.ts';
import * as contracts from '#shared/contracts/outgoing.contract.ts';
import { beginDraft } from '../drafts/begin-draft.ts';
import { beginReplacement } from '../drafts/begin-replacement.ts';
import { listLetterTypes } from '../drafts/letter-types.ts';
import { namePerson } from '../drafts/person-queries.ts';
import { saveDraft } from '../drafts/save-draft.ts';
import { compareVersions, listVersions } from '../drafts/version-queries.ts';
import { withdrawLetter } from '../dispatch/withdraw-letter.ts';
import { attachScan } from '../finishing/attach-scan.ts';
import { printLetter } from '../finishing/print-letter.ts';
import { signLetter, signLetters } from '../finishing/sign-letter.ts';
import { numberTried } from '../finishing/try-page.ts';
import { voidLetter } from '../finishing/void-letter.ts';
import { registerRouteSubject } from '../initials/route-subject.ts';
import { submitLetter } from '../initials/submit-letter.ts';
import { previewOutgoing } from '../sheets/preview-sheet.ts';
import { readNotes } from '../sheets/letter-notes.ts';
import { listSigners } from '../sheets/signer-queries.ts';
import { sendingRoutes } from '../sending/sending.routes.ts';
import { discardDraft } from './discard-draft.ts';
import { listOutgoing } from './outgoing-list-queries.ts';
import { getOutgoing } from './outgoing-queries.ts';

export function outgoingRoutes(house: House): void {
  const { services } = house;
  registerRouteSubject();
  const ask = <I, O>(query: Query<I, O>, actor: Actor, input: I) => runQuery(services, query, { name: `letters.${query.name}`, actor, input });
  const act = <I, O>(command: Command<I, O>, actor: Actor, { commandId, ...input }: I & { commandId: string }) =>
    runCommand<unknown, O>(services, command as Command<unknown, O>, { name: `letters.${command.name}`, actor, commandId, input });

  serve(house, contracts.listLetterTypes, ({ actor }) => ask(listLetterTypes, actor, {}));
  serve(house, contracts.beginDraft, ({ body, actor }) => act(beginDraft, actor, body));
  serve(house, contracts.listOutgoing, ({ query, actor }) => ask(listOutgoing, actor, query));
  serve(house, contracts.getOutgoing, ({ params, actor }) => ask(getOutgoing, actor, params));
  serve(house, contracts.saveDraft, ({ params, body, actor }) => act(saveDraft, actor, { ...params, ...body }));
  serve(house, contracts.listVersions, ({ params, query, actor }) => ask(listVersions, actor, { ...params, ...query }));
  serve(house, contracts.compareVersions, ({ params, query, actor }) => ask(compareVersions, actor, { ...params, ...query }));
  serve(house, contracts.discardDraft, ({ params, body, actor }) => act(discardDraft, actor, { ...params, ...body }));
  serve(house, contracts.listSigners, ({ params, query, actor }) => ask(listSigners, actor, { ...params, ...query }));
  serve(house, contracts.previewOutgoing, ({ params, body, actor }) => previewOutgoing(services, actor, { ...params, ...body }));
  serve(house, namePersonContract, ({ params, actor }) => ask(namePerson, actor, params));
  serve(house, readNotesContract, ({ params, body, actor }) => ask(readNotes, actor, { ...params, ...body }));
  serve(house, contracts.submitLetter, ({ params, body, actor }) => act(submitLetter, actor, { ...params, ...body }));
  serve(house, contracts.numberLetter, ({ params, body, actor }) => numberTried(services, actor, { ...params, ...body }));
  serve(house, contracts.signLetter, ({ params, body, actor }) => signLetter(services, actor, { ...params, ...body }));
  serve(house, contracts.signLetters, ({ body, actor }) => signLetters(services, actor, body));
  serveDownload(house, contracts.printOutgoing, async ({ params, actor }) => {
    const { pdf, name } = await printLetter(services, actor, params.letterId);
    return { stream: Readable.from([pdf]), type: 'application/pdf', size: pdf.length, name, inline: false };
  });
  serve(house, contracts.attachScan, ({ params, body, actor }) => attachScan(services, actor, { ...params, ...body }));
  serve(house, contracts.voidLetter, ({ params, body, actor }) => act(voidLetter, actor, { ...params, ...body }));
  sendingRoutes(house);
  serve(house, beginReplacementContract, ({ params, body, actor }) => act(beginReplacement, actor, { ...params, ...body }));
  serve(house, contracts.withdrawLetter, ({ params, body, actor }) => act(withdrawLetter, actor, { ...params, ...body }));
}
