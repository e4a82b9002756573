import { createHash } from 'node:crypto';
import { storeOwnPdf } from '#server/modules/documents/index.ts';
import { abandonSignature, assertSignable, openKey, signPdf, type OpenKey, type SignedPdf } from '#server/modules/signing/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import { findAnswer, runCommand, type CommandContext } from '#server/platform/command.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { runQuery, type QueryContext } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import type { Body, Reply } from '#shared/contracts/contract.ts';
import type { signLetters as manyContract } from '#shared/contracts/finishing.contract.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { getDraft } from '../drafts/draft-store.ts';
import { assertStillSigns } from '../initials/assert-ready.ts';
import { getOutgoingCard } from '../outgoing/outgoing-card.ts';
import { assertMayDo, type OutgoingAsked } from '../outgoing/outgoing-rules.ts';
import { desksOf, outgoingForUpdate } from '../outgoing/outgoing-store.ts';
import { passphraseMissing, wayIsOther } from '../outgoing/outgoing.errors.ts';
import { finishLetter, type Finishing } from './finish-letter.ts';
import { numberLetter } from './number-letter.ts';
import { checkBaseOf, setPage, setParts, type LetterPage } from './set-page.ts';
import { settleMoved } from './settle-moved.ts';
import { assertNamedSigner } from './signer-rules.ts';
import { cardFor, partsOfTrial, type Trial } from './try-page.ts';

type Asked = { letterId: string; version: number; commandId: string; passphrase: string | null; /** a number held before, for a letter that has none yet */ reservationId: string | null };
type Signed = { letterId: string; version: number; fileId: string; number: string };
type Done = Omit<Signed, 'number'>;
type SigningWay = 'certificate' | 'login';
/** A letter with its number, and the opened key; null for one that is approved by login. */
type Begin = { key: OpenKey | null; version: number };
const FINISH = 'letters.finishLetter';

/**
 * Signs one letter. First everything that can fail without a number: rights, authority, the page, certificate and passphrase. Then the
 * number (unless it has one), the page, set outside any transaction, and the file. What still fails leaves a numbered letter that can be
 * signed again.
 */
export function signLetter(services: Services, actor: Actor, asked: Asked): Promise<Signed> {
  return signWith(services, { actor, key: keyOnce(services, actor, asked.passphrase) }, asked);
}

/** Each letter for itself: what is wrong with one stops no other. The passphrase opens the key once for all of them. */
export async function signLetters(services: Services, actor: Actor, { letters, passphrase }: Omit<Body<typeof manyContract>, 'commandId'>): Promise<Reply<typeof manyContract>> {
  const hand = { actor, key: keyOnce(services, actor, passphrase) };
  const results: Reply<typeof manyContract>['results'] = [];
  for (const asked of letters) {
    try {
      results.push({ letterId: asked.letterId, signed: await signWith(services, hand, { ...asked, passphrase, reservationId: null }), error: null });
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      results.push({ letterId: asked.letterId, signed: null, error: { code: error.code, details: error.details } });
    }
  }
  return { results };
}

type Hand = { actor: Actor; key: () => Promise<OpenKey> };

/** A wrong passphrase is one wrong try, however many letters it was typed for. */
function keyOnce(services: Services, actor: Actor, passphrase: string | null): () => Promise<OpenKey> {
  let key: Promise<OpenKey> | undefined;
  return () => (key ??= openKey(services, actor, passphrase ?? ''));
}

async function signWith(services: Services, hand: Hand, asked: Asked): Promise<Signed> {
  const earlier = await findSigned(services, hand, asked);
  if (earlier) return earlier;
  try {
    return await finishSigning(services, hand, { asked, ...(await beginOnce(services, hand, asked)) });
  } catch (error) {
    // The same press may run twice at once, after a lost line: what stopped the second is what the first did.
    const meanwhile = error instanceof OfficeError ? await findSigned(services, hand, asked) : null;
    if (meanwhile) return meanwhile;
    throw error;
  }
}

/** Where the same press, running twice at once, took the number meanwhile, it goes on from there. */
async function beginOnce(services: Services, hand: Hand, asked: Asked): Promise<Begin> {
  const numbered = await findNumbered(services, hand, asked);
  try {
    return await tryAndBegin(services, hand, { asked, numbered });
  } catch (error) {
    const meanwhile = error instanceof OfficeError && !numbered ? await findNumbered(services, hand, asked) : null;
    if (!meanwhile) throw error;
    return tryAndBegin(services, hand, { asked, numbered: meanwhile });
  }
}

const beginOf = ({ actor }: Hand, { commandId }: Asked) => ({ name: 'letters.beginSigning', actor, commandId: derivedId(commandId) });

/** What this very press did already when it ran before and got no further than its number. */
function findNumbered(services: Services, hand: Hand, asked: Asked): Promise<{ version: number } | null> {
  return findAnswer<{ version: number }>(services, beginOf(hand, asked));
}

async function findSigned(services: Services, { actor }: Hand, { letterId, commandId }: Asked): Promise<Signed | null> {
  const earlier = await findAnswer<Done>(services, { name: FINISH, actor, commandId });
  return earlier?.letterId === letterId ? { ...earlier, number: await runQuery(services, numberOf, { name: 'letters.numberOf', actor, input: { letterId } }) } : null;
}

/** `numbered`: a repeat of one that got its number and no further goes on from there. */
async function tryAndBegin(services: Services, hand: Hand, { asked, numbered }: { asked: Asked; numbered: { version: number } | null }): Promise<Begin> {
  const { letterId, version, reservationId } = asked;
  const input = { letterId, version, reservationId, hasPassphrase: asked.passphrase !== null };
  if (!numbered) await settleMoved(services, hand.actor, letterId);
  const { key, tried } = await tryAll(services, hand, { ...input, version: numbered?.version ?? version });
  // What was tried is no part of what was asked: the repeat that goes on from its number has tried nothing.
  const begun = await runCommand(services, (ctx, asked) => beginSigning(ctx, { ...asked, tried }), { ...beginOf(hand, asked), input });
  return { key, version: begun.version };
}

async function finishSigning(services: Services, { actor }: Hand, { asked, key, version }: Begin & { asked: Asked }): Promise<Signed> {
  const { letterId, commandId } = asked;
  const page = await setPage(services, actor, letterId);
  const signed = key && (await signPdf(services, key, { pdf: page.pdf, subject: { kind: 'letter', id: letterId, label: page.label } }));
  try {
    const done = await runCommand(services, finishLetter, { name: FINISH, actor, commandId, input: await makeFile(services, signed, { letterId, version, page }) });
    return { ...done, number: page.number };
  } catch (error) {
    if (signed) await abandonSignature(services, actor, { signatureId: signed.signatureId });
    throw error;
  }
}

type Begun = { letterId: string; version: number; hasPassphrase: boolean; reservationId: string | null };

/** @returns the opened key, null for a letter that is approved by login; and what page was tried, null for one that has its number */
async function tryAll(services: Services, { actor, key }: Hand, input: Begun): Promise<{ key: OpenKey | null; tried: string | null }> {
  const { way, trial } = await runQuery(services, trySigning, { name: 'letters.trySigning', actor, input: { ...input, checkBase: checkBaseOf(services) } });
  const page = trial && (await setParts(services, trial.parts));
  const tried = trial?.digest ?? null;
  if (way === 'login') return { key: null, tried };
  const opened = await key();
  if (page) await assertSignable(services, opened, page.pdf);
  return { key: opened, tried };
}

/** The second half's input: the file, stored, and its signature. */
async function makeFile(services: Services, signed: SignedPdf | null, of: { letterId: string; version: number; page: LetterPage }): Promise<Finishing> {
  const { letterId, version, page } = of;
  const file = await storeOwnPdf(services, { pdf: signed?.pdf ?? page.pdf, name: page.name, pages: page.pages });
  const finish = { letterId, version, number: page.number, file };
  return signed ? { ...finish, way: 'certificate', signatureId: signed.signatureId } : { ...finish, way: 'login' };
}

async function numberOf(ctx: QueryContext, input: { letterId: string }): Promise<string> {
  return (await getOutgoingCard(ctx, input.letterId)).letterNumber ?? '';
}

/** A letter that has its number already, since an earlier try failed behind it, has its page and is not tried again. */
async function trySigning(ctx: QueryContext, input: Begun & { checkBase: string }): Promise<{ way: SigningWay; trial: Trial | null }> {
  const card = await cardFor(ctx, input);
  const { content } = await getDraft(ctx.tx, card.id);
  const way = askSign(ctx, { ...card, content: card.readsContent, ...desksOf(ctx.actor, card), said: content }, input);
  if (card.state === 'numbered') await assertStillSigns(ctx, card, { content, on: card.letterDate });
  return { way, trial: card.state === 'numbered' ? null : await partsOfTrial(ctx, card, { letterDate: null, reservationId: input.reservationId, checkBase: input.checkBase }) };
}

/** A letter without a number gets it now; one that has it goes on. */
async function beginSigning(ctx: CommandContext, input: Begun & { tried: string | null }): Promise<{ version: number }> {
  const letter = await outgoingForUpdate(ctx, input);
  const { content } = await getDraft(ctx.tx, letter.id);
  askSign(ctx, { ...letter, said: content }, input);
  if (letter.state === 'numbered') return { version: letter.version };
  const { version } = await numberLetter(ctx, { letterId: letter.id, version: input.version, letterDate: null, reservationId: input.reservationId, act: 'sign', tried: input.tried });
  return { version };
}

/** @throws the named refusal of the state; wayIsOther; passphraseMissing; notNamedSigner, ownRequest */
function askSign({ actor }: { actor: Actor }, letter: OutgoingAsked & { id: string; drafterEmployeeId: string; said: DraftContent }, { hasPassphrase }: Pick<Begun, 'hasPassphrase'>): SigningWay {
  assertMayDo(letter, 'sign');
  const { way, signer } = letter.said;
  if (way !== 'login' && way !== 'certificate') throw wayIsOther({ letterId: letter.id, way });
  if (way === 'certificate' && !hasPassphrase) throw passphraseMissing({ field: 'passphrase' });
  assertNamedSigner(actor, { signer, drafterEmployeeId: letter.drafterEmployeeId });
  return way;
}

/** The id of the first half of a signing, made from that of the whole: a repeat takes no second number. */
function derivedId(commandId: string): string {
  const hash = createHash('sha256').update(`${commandId} number`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
