import { readFile, readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { typesetting } from '#server/modules/documents/index.ts';
import { pageTexts } from '#server/modules/documents/file-text.ts';
import { findFacts } from '#server/modules/intake/carried/fact-rules.ts';
import { readLetterData } from '#shared/domain/letter-data.ts';

test('every kind of letter prints its facts but those its page is known to leave out', async () => {
  const folder = new URL('../../docs/letters/dumai/', import.meta.url);
  const wrong: string[] = [];
  let seen = 0;
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.pdf'))) {
    const bytes = await readFile(new URL(name, folder));
    const carried = (await typesetting.readEmbedded(bytes)).get('lontar-letter.json');
    if (!carried) continue;
    const read = readLetterData(carried.toString('utf8'));
    if (!read.ok) throw new Error(`${name}: ${read.reason}`);
    seen += 1;
    for (const fact of findFacts(read.data, await pageTexts(bytes))) if ((fact.page === null) === fact.needed) wrong.push(`${name} ${fact.field}`);
  }
  expect(seen).toBeGreaterThan(30);
  expect(wrong).toEqual([]);
}, 60_000);
