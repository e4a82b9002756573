import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { House } from './http.ts';
import { webRoom } from './web-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lontar-web-'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html>\n<html lang="id"><title>Lontar</title></html>');
  await writeFile(path.join(folder, 'index.html.br'), 'old bytes');
});
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

async function firstPage(practice: boolean): Promise<{ text: string; tag: unknown }> {
  const app = Fastify();
  webRoom(folder, { practice }).routes?.({ app } as unknown as House);
  const reply = await app.inject({ method: 'GET', url: '/surat/1', headers: { accept: 'text/html', 'accept-encoding': practice ? 'br' : 'identity' } });
  await app.close();
  return { text: reply.body, tag: reply.headers['etag'] };
}

test('every page of a practice office carries its mark from the first byte on, and none of the real office does', async () => {
  const [practice, real] = [await firstPage(true), await firstPage(false)];
  expect(practice.text).toContain('<html data-practice lang="id">');
  expect(real.text).not.toContain('data-practice');
  expect(practice.tag).not.toBe(real.tag);
});
