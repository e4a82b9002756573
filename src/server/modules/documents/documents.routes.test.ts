import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildApp } from '#server/app.ts';
import { systemActor, type Actor } from '#server/platform/actor.ts';
import { diskFull } from '#server/platform/files.ts';
import { newId } from '#server/platform/ids.ts';
import type { Room } from '#server/platform/room.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { docx, odt, packed, xlsx } from '#tests/hostile/office.ts';
import { drawPagesJob, drawWantedJob, PAGES_A_TURN } from './documents.jobs.ts';
import { documentsRoom } from './documents.routes.ts';

let house: TestHouse;
let app: FastifyInstance;
const clerk = newId();
const stranger = newId();
const actorOf = (accountId: string): Actor => ({ ...systemActor('Siti Uji'), accountId, roles: [] });
const door: Room = {
  name: 'test-door',
  authenticate: async (_services, request) => {
    const as = request.headers['x-test-account'];
    return typeof as === 'string' ? { actor: actorOf(as), half: false } : null;
  },
};

beforeAll(async () => {
  house = await freshServices();
  ({ app } = await buildApp(house.services, { rooms: [door, documentsRoom] }));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const upload = (body: Buffer, name: string, options: { as?: string; commandId?: string } = {}) =>
  app.inject({
    method: 'POST',
    url: `/api/files?commandId=${options.commandId ?? newId()}&name=${encodeURIComponent(name)}`,
    payload: body,
    headers: { 'content-type': 'application/octet-stream', 'x-test-account': options.as ?? clerk },
  });
const get = (url: string, as: string = clerk) => app.inject({ method: 'GET', url, headers: { 'x-test-account': as } });
const photo = (width = 800, height = 1100) => sharp({ create: { width, height, channels: 3, background: '#f4f1e8' } });
/** A PDF written by hand: enough for a program that reads PDFs, small enough to be read by people. */
function pdf(pages: number, options: { trailer?: string; box?: string } = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 3} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => `<< /Type /Page /Parent 2 0 R /MediaBox ${options.box ?? '[0 0 595 842]'} >>`),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${options.trailer ?? ''} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
/** A PNG of some bytes that says it is enormous: what a bomb looks like before it is unpacked. */
function claimingPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
const draw = async (sha256: string) => {
  const { rows } = await sql<{
    payload: Record<string, unknown>;
  }>`select payload from platform.outbox where name = 'documents.file_stored' and payload->>'sha256' = ${sha256}`.execute(house.db);
  for (const row of rows) await drawPagesJob.run(house.services, row.payload);
};

test('BKS-26 DMI-24 a scanned PDF is kept bit for bit and its pages appear', async () => {
  const bytes = pdf(12);
  const reply = await upload(bytes, 'Surat masuk.pdf');
  expect(reply.statusCode, reply.body).toBe(200);
  const file = reply.json();
  expect(file).toMatchObject({ kind: 'pdf', pageCount: 12, pagesState: 'waiting', pages: [], size: bytes.length });
  expect((await get(`/api/files/${file.id}/pages/1`)).json().error.code).toBe('document.pages_not_ready');
  await draw(file.sha256);
  const ready = (await get(`/api/files/${file.id}`)).json();
  expect(ready.pagesState).toBe('ready');
  expect(ready.pages).toHaveLength(12);
  expect(ready.pages[0]).toEqual({ page: 1, width: 1240, height: 1755 });
  const page = await get(`/api/files/${file.id}/pages/12`);
  expect(page.headers['content-type']).toBe('image/webp');
  expect(page.headers['cache-control']).toContain('immutable');
  expect(page.headers['vary']).toContain('cookie');
  expect((await sharp(page.rawPayload).metadata()).width).toBe(1240);
  expect((await sharp((await get(`/api/files/${file.id}/pages/1?size=thumb`)).rawPayload).metadata()).width).toBe(160);
  const original = await get(`/api/files/${file.id}/original`);
  expect(original.rawPayload.equals(bytes)).toBe(true);
  expect(original.headers['content-disposition']).toMatch(/^attachment/);
  expect((await get(`/api/files/${file.id}/pages/13`)).json().error.code).toBe('document.page_not_found');
});

test('a file somebody looks at before its pages are drawn goes ahead of the line, once', async () => {
  const wanted = async (sha256: string) =>
    (await sql<{ payload: Record<string, unknown> }>`select payload from platform.outbox where name = 'documents.pages_wanted' and payload->>'sha256' = ${sha256}`.execute(house.db)).rows;
  // The reply of an upload is no look: nobody waits at a screen for the pages of fifty papers dropped at once.
  const file = (await upload(pdf(3), 'dilihat.pdf')).json();
  expect(await wanted(file.sha256)).toHaveLength(0);
  for (let poll = 0; poll < 3; poll += 1) await get(`/api/files/${file.id}`);
  const [event, ...more] = await wanted(file.sha256);
  expect(more).toEqual([]);
  await drawWantedJob.run(house.services, event?.payload ?? {});
  expect((await get(`/api/files/${file.id}`)).json().pagesState).toBe('ready');
  await draw(file.sha256);
  const drawn = (await upload(pdf(4), 'digambar.pdf')).json();
  await draw(drawn.sha256);
  await get(`/api/files/${drawn.id}`);
  expect(await wanted(drawn.sha256)).toEqual([]);
});

test('of two that wait for their pages the newer goes first', async () => {
  const { sha256 } = (await upload(pdf(5), 'terbaru.pdf')).json();
  const { rows } = await sql<{ payload: Record<string, unknown> }>`select payload from platform.outbox where name = 'documents.file_stored' and payload->>'sha256' = ${sha256}`.execute(house.db);
  const payload = rows[0]?.payload ?? {};
  const earlier = { ...payload, storedAt: new Date(Date.parse(String(payload['storedAt'])) - 3_600_000).toISOString() };
  expect(drawPagesJob.priority?.(payload)).toBe((drawPagesJob.priority?.(earlier) ?? 0) + 60);
});

test('a long file gives way to others after some pages, shows those at once, and is drawn to its end turn by turn', async () => {
  const file = (await upload(pdf(PAGES_A_TURN + 3, { box: '[0 0 60 84]' }), 'buku.pdf')).json();
  await draw(file.sha256);
  const half = (await get(`/api/files/${file.id}`)).json();
  expect([half.pagesState, half.pages.length]).toEqual(['waiting', PAGES_A_TURN]);
  expect((await get(`/api/files/${file.id}/pages/${PAGES_A_TURN}`)).statusCode).toBe(200);
  expect((await get(`/api/files/${file.id}/pages/${PAGES_A_TURN + 1}`)).json().error.code).toBe('document.pages_not_ready');
  const left = await sql<{ name: string; payload: Record<string, unknown> }>`select name, payload from platform.outbox where payload->>'sha256' = ${file.sha256} and name <> 'documents.file_stored' order by id`.execute(house.db);
  // Somebody looked at it meanwhile, so it stands in both lines; the second to come finds nothing left to do.
  expect(left.rows.map((row) => row.name)).toEqual(['documents.pages_left', 'documents.pages_wanted']);
  const rest = left.rows[0]?.payload ?? {};
  expect(drawPagesJob.priority?.(rest)).toBe(0);
  await drawPagesJob.run(house.services, rest);
  await drawPagesJob.run(house.services, rest);
  const whole = (await get(`/api/files/${file.id}`)).json();
  expect([whole.pagesState, whole.pages.length]).toEqual(['ready', PAGES_A_TURN + 3]);
}, 120_000);

test.each(['jpeg', 'png', 'tiff'] as const)('a photo as %s is taken and drawn', async (kind) => {
  const bytes = await photo(1600 + kind.length, 2200)
    [kind]()
    .toBuffer();
  const file = (await upload(bytes, `foto.${kind === 'jpeg' ? 'JPG' : kind}`)).json();
  expect(file).toMatchObject({ kind, pageCount: 1 });
  await draw(file.sha256);
  expect((await get(`/api/files/${file.id}`)).json().pages[0].width).toBe(1240);
});

test('a small photo is not blown up, and a photo taken lying down stands up', async () => {
  const bytes = await photo(300, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const file = (await upload(bytes, 'kecil.jpg')).json();
  await draw(file.sha256);
  expect((await get(`/api/files/${file.id}`)).json().pages).toEqual([{ page: 1, width: 200, height: 300 }]);
});

test('the kind is found from the bytes; a name that says another kind is refused', async () => {
  const jpeg = await photo(10, 10).jpeg().toBuffer();
  expect((await upload(jpeg, 'tanpa ekstensi')).json().kind).toBe('jpeg');
  expect((await upload(jpeg, 'surat.pdf')).json().error).toMatchObject({ code: 'document.disguised' });
  expect((await upload(jpeg, 'surat.exe')).json().error).toMatchObject({ code: 'document.disguised' });
  expect((await upload(Buffer.from('MZ rest of a program'), 'surat.pdf')).json().error.code).toBe('document.kind_unknown');
  expect((await upload(Buffer.from('PK\x03\x04 a word document'), 'surat.docx')).json().error.code).toBe('document.packed_badly');
});

test('an office file is taken as an attachment: it has no pages and leaves only as a download', async () => {
  for (const [bytes, name, type] of [[packed(docx('Daftar hadir')), 'daftar.docx', 'wordprocessingml.document'], [packed(xlsx('Rekap')), 'rekap', 'spreadsheetml.sheet'], [packed(odt('Naskah')), 'naskah.odt', 'opendocument.text']] as const) {
    const file = (await upload(bytes, name)).json();
    expect(file, name).toMatchObject({ pageCount: 0, pagesState: 'none', pages: [] });
    await draw(file.sha256);
    expect((await get(`/api/files/${file.id}`)).json().pagesState).toBe('none');
    expect((await get(`/api/files/${file.id}/pages/1`)).json().error.code).toBe('document.page_not_found');
    const original = await get(`/api/files/${file.id}/original`);
    expect(original.headers['content-type']).toContain(type);
    expect(original.headers['content-disposition']).toMatch(/^attachment/);
    expect(original.rawPayload.equals(bytes)).toBe(true);
  }
});

test('a PDF that carries a script or starts a program is refused by its name', async () => {
  for (const action of ['/S /JavaScript /JS (app.alert(1))', '/S /J#61vaScript /JS (app.alert(2))', '/S /Launch /F (cmd.exe)']) {
    expect((await upload(pdf(1, { trailer: `/Info << ${action} >>` }), 'formulir.pdf')).json().error.code, action).toBe('document.scripted');
  }
});

test('an empty, broken, cut or encrypted file is refused by its name', async () => {
  expect((await upload(Buffer.alloc(0), 'kosong.pdf')).json().error.code).toBe('document.empty');
  expect((await upload(Buffer.from('%PDF-1.4\nnothing of a PDF'), 'rusak.pdf')).json().error.code).toBe('document.broken');
  const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic', 'latin1'), Buffer.alloc(200)]);
  expect((await upload(heic, 'IMG_0001.HEIC')).json().error.code).toBe('document.broken');
  const jpeg = await photo().jpeg().toBuffer();
  expect((await upload(jpeg.subarray(0, jpeg.length / 2), 'putus.jpg')).json().error.code).toBe('document.broken');
  const locked = pdf(1, {
    trailer: `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> /P -4 >>`,
  });
  expect((await upload(locked, 'terkunci.pdf')).json().error.code).toBe('document.encrypted');
});

test('a bomb of pages or pixels is refused before it is unpacked', async () => {
  expect((await upload(pdf(501), 'banyak.pdf')).json().error).toMatchObject({ code: 'document.too_many_pages', details: { limit: 500 } });
  expect((await upload(pdf(1, { box: '[0 0 10 14400]' }), 'panjang.pdf')).json().error.code).toBe('document.too_many_pixels');
  expect((await upload(claimingPng(40_000, 40_000), 'besar.png')).json().error.code).toBe('document.too_many_pixels');
});

test('a file that is two kinds at once is refused', async () => {
  const jpeg = await photo(20, 20).jpeg().toBuffer();
  const zipEnd = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
  expect((await upload(Buffer.concat([jpeg, zipEnd]), 'dua.jpg')).json().error.code).toBe('document.two_kinds');
  expect((await upload(Buffer.concat([jpeg.subarray(0, 20), Buffer.from('%PDF-1.4'), jpeg.subarray(20)]), 'dua.jpg')).json().error.code).toBe(
    'document.two_kinds',
  );
});

test('a file over the limit is refused', async () => {
  house.services.settings.uploadLimit = 1000;
  expect((await upload(Buffer.alloc(1001, 1), 'besar.pdf')).json().error).toMatchObject({ code: 'file.too_large', details: { limit: 1000 } });
  house.services.settings.uploadLimit = 20 * 1024 * 1024;
});

test('an upload repeated after a lost answer is one file', async () => {
  const commandId = newId();
  const bytes = pdf(2);
  const [first, second] = [await upload(bytes, 'ulang.pdf', { commandId }), await upload(bytes, 'ulang.pdf', { commandId })];
  expect(second.json().id).toBe(first.json().id);
});

test('the same paper uploaded twice is drawn once and stays two files', async () => {
  const bytes = pdf(3);
  const [first, second] = [(await upload(bytes, 'a.pdf')).json(), (await upload(bytes, 'b.pdf', { as: stranger })).json()];
  expect(first.id).not.toBe(second.id);
  await draw(first.sha256);
  expect((await get(`/api/files/${second.id}`, stranger)).json().pagesState).toBe('ready');
});

test("a file that belongs to nothing yet is its uploader's alone, and the stranger is written down", async () => {
  const file = (await upload(pdf(4), 'milik.pdf')).json();
  for (const url of [`/api/files/${file.id}`, `/api/files/${file.id}/pages/1`, `/api/files/${file.id}/original`])
    expect((await get(url, stranger)).json().error.code).toBe('document.not_found');
  const { rows } = await sql`select 1 from platform.audit_row where action = 'access.refused' and account_id = ${stranger}`.execute(house.db);
  expect(rows.length).toBe(3);
});

test('a stranger without a session gets nothing', async () => {
  for (const [method, url] of [
    ['POST', `/api/files?commandId=${newId()}&name=a`],
    ['GET', `/api/files/${newId()}`],
    ['GET', `/api/files/${newId()}/pages/1`],
    ['GET', `/api/files/${newId()}/original`],
  ] as const) {
    expect((await app.inject({ method, url })).statusCode).toBe(401);
  }
});

test('a scan of several megabytes goes through, and one that is too large is answered while it is still being sent', async () => {
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const send = async (body: Buffer) =>
    fetch(`${address}/api/files?commandId=${newId()}&name=besar.png`, {
      method: 'POST',
      body: new Uint8Array(body),
      headers: { 'content-type': 'application/octet-stream', 'x-test-account': clerk },
    });
  const noise = await sharp({ create: { width: 1400, height: 1400, channels: 3, background: '#888888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  expect(noise.length).toBeGreaterThan(5_000_000);
  expect((await send(noise)).status).toBe(200);
  house.services.settings.uploadLimit = 100_000;
  expect((await send(noise)).status).toBe(413);
  house.services.settings.uploadLimit = 20 * 1024 * 1024;
});

test('an upload that is cut off leaves nothing behind', async () => {
  const address = new URL(await app.listen({ port: 0, host: '127.0.0.1' }).catch(() => listeningAt()));
  const cut = connect(Number(address.port), address.hostname);
  cut.write(
    `POST /api/files?commandId=${newId()}&name=putus.pdf HTTP/1.1\r\nhost: ${address.host}\r\nx-test-account: ${clerk}\r\ncontent-type: application/octet-stream\r\ncontent-length: 100000\r\n\r\n%PDF-1.4 half`,
  );
  const drafts = () => readdir(path.join(house.services.files.pathOf('tmp'), '..', '..', '..', 'tmp'));
  await vi.waitFor(async () => {
    expect(await drafts()).toHaveLength(1);
  });
  cut.destroy();
  await vi.waitFor(async () => {
    expect(await drafts()).toEqual([]);
  });
});
const listeningAt = () => {
  const at = app.server.address();
  return typeof at === 'object' && at ? `http://127.0.0.1:${at.port}` : '';
};

test('twenty clerks who upload at once are all served', async () => {
  const replies = await Promise.all(
    Array.from({ length: 20 }, async (_, i) =>
      upload(
        await photo(40 + i, 50)
          .png()
          .toBuffer(),
        'ramai.png',
      ),
    ),
  );
  expect(replies.map((reply) => reply.statusCode)).toEqual(Array.from({ length: 20 }, () => 200));
});

test('a body that is no file is refused', async () => {
  const reply = await app.inject({
    method: 'POST',
    url: `/api/files?commandId=${newId()}&name=a.pdf`,
    payload: { not: 'a file' },
    headers: { 'x-test-account': clerk },
  });
  expect(reply.json().error.code).toBe('document.empty');
});

test('a full disk refuses the upload and says so', async () => {
  const { files } = house.services;
  house.services.files = {
    ...files,
    put: async () => {
      throw diskFull();
    },
  };
  const reply = await upload(pdf(6), 'penuh.pdf');
  house.services.files = files;
  expect(reply.statusCode).toBe(503);
  expect(reply.json().error.code).toBe('file.disk_full');
  expect((await upload(pdf(6), 'penuh.pdf')).statusCode).toBe(200);
});

test('an original in the store has the hash it is named by', async () => {
  const bytes = pdf(5);
  const file = (await upload(bytes, 'asli.pdf')).json();
  expect((await readFile(house.services.files.pathOf(file.sha256))).equals(bytes)).toBe(true);
});
