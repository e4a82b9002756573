import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadTrust } from '#server/modules/signing/authority/authority-store.ts';
import { verifyPdf } from '#server/modules/signing/index.ts';
import { PdfFile } from '#server/modules/signing/pdf/pdf-file.ts';
import type { Trust } from '#server/modules/signing/verify/chain-rules.ts';
import { findSignatures } from '#server/modules/signing/verify/find-signatures.ts';
import { readCovered } from '#server/modules/signing/verify/range-rules.ts';
import { verifyBytes } from '#server/modules/signing/verify/verify-bytes.ts';
import { letterTypes } from '#templates/index.ts';
import { dressedSample } from '#tests/letters/dress.ts';
import { setSample } from '#tests/letters/set-sample.ts';
import { enrol, openSigningOffice, signAndKeep, typesetDraft, withByte, type SigningOffice } from '#tests/signing-office.ts';

// What others say of our signatures: pdfsig of poppler and openssl, as Debian packages them. Neither is part of the product.

type Letter = { name: string; pdf: Buffer; draft: Buffer };
let office: SigningOffice;
let folder: string;
let trust: Trust;
const letters: Letter[] = [];

beforeAll(async () => {
  office = await openSigningOffice();
  folder = await mkdtemp(path.join(tmpdir(), 'lontar-oracle-'));
  const rsa = await openSigningOffice();
  const withRsa = { ...rsa, services: { ...rsa.services, settings: { ...rsa.services.settings, signingKey: 'rsa-3072' as const } } };
  await Promise.all([enrol(office), enrol(withRsa)]);
  const drafts = [1, 5].map((pages) => ({ name: `${pages} halaman`, draft: typesetDraft(`Naskah uji dengan ${pages} halaman.`, pages) }));
  // Every kind of letter the house can draw, from its sample.
  for (const { code } of letterTypes) drafts.push({ name: code, draft: (await setSample(dressedSample(code, 'dumai'))).pdf });
  for (const [index, { name, draft }] of drafts.entries()) letters.push({ name, draft, pdf: (await signAndKeep(index % 4 === 1 ? withRsa : office, draft)).pdf });
  const [ours, theirs] = await Promise.all([loadTrust(office.services), loadTrust(rsa.services)]);
  trust = { roots: [...ours.roots, ...theirs.roots], issuing: [...ours.issuing, ...theirs.issuing] };
  await rsa.house.close();
});
afterAll(async () => {
  await office.house.close();
  await rm(folder, { recursive: true, force: true });
});

let files = 0;
async function place(bytes: Buffer | Uint8Array): Promise<string> {
  const file = path.join(folder, `${(files += 1)}`);
  await writeFile(file, bytes);
  return file;
}

/** Whether pdfsig finds one signature, valid, over the whole document. */
async function pdfsigAccepts(bytes: Buffer): Promise<boolean> {
  const file = await place(bytes);
  const text = await new Promise<string>((resolve) => { execFile('pdfsig', ['-nocert', file], { timeout: 20_000 }, (_error, stdout) => resolve(stdout)); });
  await rm(file);
  return text.includes('Signature is Valid.') && text.includes('Total document signed') && !text.includes('Signature #2');
}

const lontarAccepts = (bytes: Buffer): boolean => {
  const report = verifyBytes({ pdf: bytes, draft: null, trust, now: '2026-11-20T02:00:00Z' });
  return report.verdict === 'valid' && report.signatures.length === 1 && report.signatures[0]?.isWhole === true;
};
const letter = (index = 0): Letter => { const found = letters[index]; if (!found) throw new Error('no letter'); return found; };
function rangeOf(pdf: Buffer) {
  const file = new PdfFile(pdf);
  return readCovered(file, file.state(), findSignatures(file.state())[0]?.value ?? 0);
}

test('pdfsig finds every signed model letter valid and signed as a whole', async () => {
  expect(letters.length).toBeGreaterThan(40);
  for (const each of letters) expect(await pdfsigAccepts(each.pdf), each.name).toBe(true);
  for (const each of letters) expect(lontarAccepts(each.pdf), each.name).toBe(true);
});

test('openssl finds every signature right under our root, and refuses it over other bytes', async () => {
  const pem = (raw: Uint8Array) => `-----BEGIN CERTIFICATE-----\n${Buffer.from(raw).toString('base64').replace(/(.{64})/gu, '$1\n')}\n-----END CERTIFICATE-----\n`;
  const roots = await place(Buffer.from([...trust.roots].map(pem).join('')));
  const issuing = await place(Buffer.from([...trust.issuing].map(pem).join('')));
  for (const each of letters) {
    const { from, to, contents } = rangeOf(each.pdf);
    const cms = await place(contents);
    const content = await place(Buffer.concat([each.pdf.subarray(0, from), each.pdf.subarray(to)]));
    const other = await place(withByte(await readFile(content), 100));
    const run = (data: string) => spawnSync('openssl', ['cms', '-verify', '-binary', '-inform', 'DER', '-in', cms, '-content', data, '-CAfile', roots, '-certfile', issuing, '-purpose', 'any', '-no_check_time', '-x509_strict', '-out', '/dev/null'], { encoding: 'utf8' });
    const right = run(content);
    expect(right.status, `${each.name}: ${right.stderr}`).toBe(0);
    expect(run(other).status, each.name).not.toBe(0);
  }
});

describe('a changed byte', () => {
  test('inside the signed range is refused by Lontar, at every place of the added saving and every 13th before it', () => {
    for (const { name, pdf, draft } of letters.slice(0, 2)) {
      const { from, to } = rangeOf(pdf);
      for (let at = 0; at < pdf.length; at += at < draft.length ? 13 : 1) {
        if (at > from && at < to - 1) continue;
        if (lontarAccepts(withByte(pdf, at))) expect.fail(`${name}: byte ${at} of ${pdf.length}`);
      }
    }
  });

  test('inside the signed range is refused by pdfsig and Lontar, over the whole letter', async () => {
    const { pdf } = letter();
    const { from, to } = rangeOf(pdf);
    const signed = Array.from({ length: pdf.length }, (_, at) => at).filter((at) => at <= from || at >= to - 1);
    for (let i = 0; i < signed.length; i += Math.ceil(signed.length / 300)) {
      const changed = withByte(pdf, signed[i] ?? 0);
      expect(lontarAccepts(changed), `Lontar, byte ${signed[i]}`).toBe(false);
      expect(await pdfsigAccepts(changed), `pdfsig, byte ${signed[i]}`).toBe(false);
    }
  });

  test('anywhere, by any amount, in any letter is refused by both when it is signed, and never identical with the archive', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(letters.length - 1), fc.double({ min: 0, max: 0.999_999, noNaN: true }), fc.integer({ min: 1, max: 255 }), async (which, place0, change) => {
      const { pdf } = letter(which);
      const { from, to } = rangeOf(pdf);
      const at = Math.floor(place0 * pdf.length);
      const changed = withByte(pdf, at, change);
      const seen = await verifyPdf(office.services, { pdf: changed });
      expect(seen.genuine).toBeNull();
      expect(seen.verdict).not.toBe('genuine');
      if (at > from && at < to - 1) return;
      expect(lontarAccepts(changed)).toBe(false);
      expect(await pdfsigAccepts(changed)).toBe(false);
    }), { numRuns: 120, seed: 20_261_120 });
  });

  test('in the room of the signature itself, padding included, is refused by Lontar', () => {
    const { pdf } = letter();
    const { from, to } = rangeOf(pdf);
    for (let at = from + 1; at < to - 1; at += 17) {
      // Another sign of the hexadecimal kind, which is what a careful forger would write.
      const other = Buffer.from(pdf);
      other.write(pdf.toString('latin1', at, at + 1) === '1' ? '2' : '1', at, 'latin1');
      if (lontarAccepts(other)) expect.fail(`byte ${at}`);
    }
  });
});

test('bytes before, between or behind are refused by Lontar', () => {
  const { pdf } = letter();
  for (const other of [Buffer.concat([pdf, Buffer.from('\n')]), Buffer.concat([pdf, Buffer.from('%tambahan')]), Buffer.concat([Buffer.from('\n'), pdf]), pdf.subarray(0, pdf.length - 1)]) expect(lontarAccepts(other)).toBe(false);
});
