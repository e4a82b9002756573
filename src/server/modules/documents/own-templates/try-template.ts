import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Actor } from '#server/platform/actor.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { runQuery } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import { runInThread } from '#server/platform/worker-thread.ts';
import { templateClaims, templateFolder, templateLacks } from '../documents.errors.ts';
import { readEmblem } from '../layouts/keep-emblem.ts';
import { laySample, readSample } from '../layouts/lay-sample.ts';
import { assertMayLayOut } from '../layouts/layout.policy.ts';
import { storeUpload } from '../store-upload.ts';
import { previewPages, typesetLetter } from '../typesetting/index.ts';
import type { PageImage } from '../typesetting/typeset-task.ts';
import { findLetterType } from '#templates/index.ts';
import { readFolder } from './folder-rules.ts';
import { ownTree, type OwnFiles } from './own-tree.ts';

const MODULE = new URL('./template-thread.ts', import.meta.url);
const known: readonly string[] = ['name', 'no_template', 'many', 'large'];

/** A number no sample says otherwise; the heads of annexes repeat theirs, so it is looked for on a letter without any. */
const PROBE = 'UJI/73916/TEMPLAT';

type Sent = { typeCode: string; name: string; stream: unknown };
export type Tried = { typeCode: string; files: Record<string, string>; pages: number };

/**
 * Sets the sample with a template that was sent, in the process that may be killed; outside any transaction.
 * @throws templateFolder, templateLacks, templateClaims, and the typesetter's: templateEndless, templateHungry, templateFaulty with its lines, templateReachesOut
 */
export async function tryTemplate(services: Services, actor: Actor, sent: Sent): Promise<{ tried: Tried; images: PageImage[] }> {
  const { typeCode } = sent;
  const { sheet, emblem } = await runQuery(services, laySample, { name: 'template.sample', actor, input: { unitId: null, sample: await readSample(typeCode) } });
  const { template: _inUse, ...bare } = sheet;
  const files = await readSent(services, sent);
  const own = ownTree(typeCode, files);
  const pictures = await readEmblem(services, emblem);
  const { text } = await typesetLetter({ ...bare, number: PROBE, annexes: [] }, { own, files: pictures, data: null });
  assertSays(text.join(' '), [...(findLetterType(typeCode)?.numberIn === 'none' ? [] : [['number', PROBE] as const]), ['signer', bare.signature.name]]);
  const images = await previewPages(bare, { own, files: pictures });
  return { tried: { typeCode, pages: images.length, files: Object.fromEntries(files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])) }, images };
}

async function readSent(services: Services, { stream, name }: Sent): Promise<OwnFiles> {
  if (!(stream instanceof Readable)) throw templateFolder({ why: 'broken' });
  const stored = await storeUpload(services, stream);
  const path = services.files.pathOf(stored.sha256);
  try {
    if (/\.typ$/iu.test(name)) return readFolder([['template.typ', await readFile(path)]]);
    return await runInThread<OwnFiles>({ module: MODULE, data: { path }, memoryMb: 256, timeMs: 20_000 });
  } catch (error) {
    const reason = error instanceof OfficeError ? error.details['reason'] : error instanceof RangeError ? error.message : null;
    if (reason === null) throw error;
    throw templateFolder({ why: known.find((each) => each === reason) ?? 'broken' });
  }
}

/** A page without its number or its signer would be signed before anybody missed them; one that names BSrE would claim what was not done. */
function assertSays(text: string, needed: readonly (readonly [what: string, words: string])[]): void {
  const bare = (words: string) => words.replaceAll(/\s+/gu, '').toLowerCase();
  const missing = needed.find(([, words]) => !bare(text).includes(bare(words)));
  if (missing) throw templateLacks({ what: missing[0] });
  if (/\bBSr?E\b|\bBSSN\b/u.test(text)) throw templateClaims();
}

/** Keeps a template that set its sample; nothing uses it yet. @throws layoutNotYours */
export async function keepTemplate(ctx: CommandContext, { typeCode, files, pages }: Tried): Promise<{ templateId: string; version: number }> {
  await assertMayLayOut(ctx, null);
  const { version: last } = await ctx.tx.selectFrom('documents.ownTemplate').select((e) => e.fn.coalesce(e.fn.max('version'), e.lit(0)).as('version')).where('typeCode', '=', typeCode).executeTakeFirstOrThrow();
  const templateId = ctx.newId();
  const version = Number(last) + 1;
  await ctx.tx.insertInto('documents.ownTemplate').values({ id: templateId, typeCode, version, files: JSON.stringify(files), pages, keptAt: ctx.now, keptBy: ctx.actor.employeeId, keptByName: ctx.actor.name }).execute();
  ctx.record({ action: 'template.kept', subjectKind: 'template', subjectId: templateId, details: { typeCode, version, pages } });
  return { templateId, version };
}
