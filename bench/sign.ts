import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { storeOwnPdf } from '#server/modules/documents/index.ts';
import { makeCertificate } from '#server/modules/signing/credentials/make-certificate.ts';
import { keepSignature, openKey, signPdf, verifyPdf } from '#server/modules/signing/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { letterSheet, type LetterSheet } from '#shared/domain/letter-sheet.ts';
import { setSample } from '#tests/letters/set-sample.ts';
import { act, actorOf, makeCity, makeSeat, makeUnit } from '#tests/make.ts';
import { openBenchHouse } from './bench-house.ts';
import { cpuOf } from './cpu-time.ts';

// `npm run bench:sign [-- --letters 200]`: a letter signed and stored, from the typeset page to the row that makes the file the letter's,
// with the real work of the passphrase and the verification of the result; and what of it is what.
const { values } = parseArgs({ options: { letters: { type: 'string', default: '200' } } });
const letters = Number(values.letters);
const passphrase = 'kelapa gading menari senja';
const folder = await mkdtemp(path.join(tmpdir(), 'lontar-bench-sign-'));
const house = await openBenchHouse(folder);
try {
  const sample = letterSheet.parse(JSON.parse(await readFile(new URL('../templates/SDINAS/sample.json', import.meta.url), 'utf8')));
  const pages = await pagesOf(sample, 2 * letters + 1);
  console.log(`${pages.length} letters of ${(pages.reduce((sum, pdf) => sum + pdf.length, 0) / pages.length / 1024).toFixed(0)} KB`);
  for (const kind of ['p-256', 'rsa-3072'] as const) await measure(kind, pages);
} finally {
  await house.close();
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);

/** Each with a number of its own, as an office signs them: no page is signed twice. */
async function pagesOf(sample: LetterSheet, count: number): Promise<Buffer[]> {
  const pages: Buffer[] = [];
  for (let at = 1; at <= count; at += 1) pages.push((await setSample({ ...sample, number: `000.1/${at}/PUPR/2026` })).pdf);
  return pages;
}

async function measure(kind: 'p-256' | 'rsa-3072', pages: readonly Buffer[]): Promise<void> {
  const services = realServices(kind);
  const actor = await official(services, kind);
  const began = performance.now();
  await makeCertificate(services, actor, { commandId: newId(), passphrase });
  console.log(`\n${kind}: certificate in ${(performance.now() - began).toFixed(0)} ms`);
  const signed: Buffer[] = [];
  const waiting = [...pages];
  const next = (): Buffer => {
    const pdf = waiting.pop();
    if (!pdf) throw new Error('more was signed than was typeset');
    return pdf;
  };
  await timed(`${kind}: first letter of a cold process`, 1, async () => { signed.push(await signAndStore(services, actor, next())); });
  await timed(`${kind}: signed, verified and stored`, letters, () => signAndStore(services, actor, next()));
  await timed(`${kind}: of that, signed and verified`, letters, () => sign(services, actor, next()));
  await timed(`${kind}: verified against the archive`, letters, () => verifyPdf(services, { pdf: signed[0] ?? next() }));
}

/** The house of the benches stretches passphrases less than an office does; here it is part of what is measured. */
function realServices(kind: 'p-256' | 'rsa-3072'): Services {
  const { passwordWork: _, ...settings } = house.services.settings;
  return { ...house.services, settings: { ...settings, signingKey: kind } };
}

async function official(services: Services, kind: string): Promise<Actor> {
  if (kind === 'p-256') await makeCity(services);
  const unitId = await makeUnit(services, { name: `Dinas ${kind}`, kind: kind === 'p-256' ? 'government' : 'department', parentId: kind === 'p-256' ? null : (await rootId(services)), isAgency: true });
  const seat = await makeSeat(services, { unitId, title: `Kepala Dinas ${kind}`, headsUnit: true, maySign: true });
  return { ...(await actorOf(services, seat)), stepUpAt: new Date(Date.now() + 3_600_000) };
}

async function rootId(services: Services): Promise<string> {
  return (await services.db.selectFrom('organization.unit').select('id').where('parentId', 'is', null).executeTakeFirstOrThrow()).id;
}

async function sign(services: Services, actor: Actor, pdf: Buffer) {
  return signPdf(services, await openKey(services, actor, passphrase), { pdf, subject: { kind: 'letter', id: newId(), label: 'Surat Dinas 000.1/12/PUPR/2026' } });
}

async function signAndStore(services: Services, actor: Actor, pdf: Buffer): Promise<Buffer> {
  const signed = await sign(services, actor, pdf);
  await storeOwnPdf(services, { pdf: signed.pdf, name: 'surat.pdf', pages: signed.pages });
  await act(services, async (ctx, input: { signatureId: string }) => { await keepSignature(ctx, input); return null; }, { signatureId: signed.signatureId });
  return signed.pdf;
}

async function timed(what: string, count: number, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  const before = cpuOf(process.pid);
  for (let i = 0; i < count; i += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  console.log(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ${((cpuOf(process.pid) - before) / count).toFixed(0)} ms of CPU each`);
}
