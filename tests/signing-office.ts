import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { makeCertificate } from '#server/modules/signing/credentials/make-certificate.ts';
import { keepSignature, openKey, signPdf, type SignedPdf } from '#server/modules/signing/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { freshServices, type TestHouse } from './database.ts';
import { act, actorOf, makeCity, makeSeat, makeUnit } from './make.ts';

/** The passphrase of every certificate the tests make. */
export const testPassphrase = 'kelapa gading menari senja';

let compiler: NodeCompiler | undefined;

/** A letter of some pages, typeset as PDF/A-3a like the house's own; the same words give the same bytes. */
export function typesetDraft(words: string, pages = 1): Buffer {
  const face = (name: string) => readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/arimo/${name}`));
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: [face('400Regular/Arimo_400Regular.ttf'), face('700Bold/Arimo_700Bold.ttf')] }] });
  const body = Array.from({ length: pages }, (_, page) => `= Halaman ${page + 1}\n#sys.inputs.words`).join('\n#pagebreak()\n');
  const mainFileContent = `#set document(title: "Surat Dinas", date: datetime(year: 2026, month: 11, day: 20))\n#set text(font: "Arimo", lang: "id")\n#pdf.attach("letter.json", bytes(sys.inputs.words), relationship: "source", mime-type: "application/json", description: "Data naskah")\n${body}`;
  return compiler.pdf({ mainFileContent, inputs: { words } }, { creationTimestamp: 1_763_600_000, pdfStandard: 'a-3a' as never });
}

export type SigningOffice = { house: TestHouse; services: Services; head: Actor; positionId: string; employeeId: string };

/** A city whose head of an agency has just proven who they are. */
export async function openSigningOffice(): Promise<SigningOffice> {
  const house = await freshServices();
  await makeCity(house.services);
  const root = await makeUnit(house.services, { name: 'Pemerintah Kota Tanjung Lestari', kind: 'government' });
  const agency = await makeUnit(house.services, { name: 'Dinas Pekerjaan Umum dan Penataan Ruang', parentId: root, isAgency: true, numberCode: 'PUPR' });
  const seat = await makeSeat(house.services, { unitId: agency, title: 'Kepala Dinas Pekerjaan Umum dan Penataan Ruang', headsUnit: true, maySign: true, holder: 'Rina Wulandari' });
  return { house, services: house.services, head: await provenActor(house.services, seat), ...seat };
}

/** Somebody who sits in a seat and has proven again who they are. */
export async function provenActor(services: Services, seat: Parameters<typeof actorOf>[1]): Promise<Actor> {
  return { ...(await actorOf(services, seat)), stepUpAt: services.clock() };
}

export function enrol(office: Pick<SigningOffice, 'services' | 'head'>, passphrase = testPassphrase): Promise<{ certificateId: string }> {
  return makeCertificate(office.services, office.head, { commandId: newId(), passphrase });
}

export async function sign(office: Pick<SigningOffice, 'services' | 'head'>, pdf: Buffer, passphrase = testPassphrase): Promise<SignedPdf> {
  return signPdf(office.services, await openKey(office.services, office.head, passphrase), { pdf, subject: { kind: 'letter', id: newId(), label: 'Surat Dinas 000.1/12/PUPR/2026' } });
}

/** Signs and makes the file the letter's, as the letters room does in one transaction. */
export async function signAndKeep(office: Pick<SigningOffice, 'services' | 'head'>, pdf: Buffer): Promise<SignedPdf> {
  const signed = await sign(office, pdf);
  await act(office.services, async (ctx, input: { signatureId: string }) => { await keepSignature(ctx, input); return null; }, { signatureId: signed.signatureId });
  return signed;
}

/** One byte replaced by another. */
export function withByte(bytes: Buffer, at: number, change = 1): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = ((copy[at] ?? 0) + change) & 0xff;
  return copy;
}
