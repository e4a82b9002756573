import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';

type Schema = { $ref?: string; type?: string; properties?: Record<string, Schema>; items?: Schema; oneOf?: Schema[]; anyOf?: Schema[]; const?: string };
type Document = { paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>; components?: { schemas?: Record<string, Schema> } };

let house: TestHouse;
let built: Built;
let document: Document;
beforeAll(async () => {
  house = await freshServices();
  built = await buildApp(house.services);
  await built.app.ready();
  document = JSON.parse(JSON.stringify(built.app.swagger())) as Document;
});
afterAll(async () => { await built.app.close(); await house.close(); });

const named = (schema: Schema | undefined): Schema | undefined => (schema?.$ref ? document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] : schema);

test('the body of a letter is described as the document of the editor, block by block, where one sends it', () => {
  const sent = document.paths['/api/letters/outgoing/{letterId}/content']?.['patch']?.requestBody?.content['application/json']?.schema;
  const body = named(named(named(sent)?.properties?.['change'])?.properties?.['body']);
  const content = named(body)?.properties?.['content'];
  expect(content?.type).toBe('array');
  const kinds = named(content?.items)?.oneOf?.map((block) => named(block)?.properties?.['type']?.const);
  // Blocks hold blocks: the name they are called by within a list is that of the whole description.
  expect(JSON.stringify(document.components?.schemas?.['LetterBlock'])).toContain('"$ref":"#/components/schemas/LetterBlock"');
  expect(kinds).toEqual(['paragraph', 'heading', 'pageBreak', 'image', 'orderedList', 'bulletList', 'table']);
});

test('every reference of the document leads to something in it', () => {
  const said = [...JSON.stringify(document).matchAll(/"\$ref":"(?<to>[^"]+)"/gu)].map((found) => found.groups?.['to'] ?? '');
  expect(said.length).toBeGreaterThan(2);
  expect(said.filter((to) => !to.startsWith('#/components/schemas/') || !document.components?.schemas?.[to.split('/').at(-1) ?? ''])).toEqual([]);
});
