import { readdirSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, test } from 'vitest';
import screens from '../../docs/screenshots/screens.json' with { type: 'json' };
import { roles } from '#shared/domain/role.ts';

const folder = new URL('../../docs/panduan/', import.meta.url);
async function textOf(patterns: string[]): Promise<string> {
  const texts: string[] = [];
  for await (const file of glob(patterns, { cwd: new URL('../../', import.meta.url) }))
    texts.push(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
  return texts.join('\n');
}

const guides = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

test('every guide names its role, its place in the order, its title and its screen', () => {
  for (const guide of guides) {
    const head = /^---\nrole: ([a-z-]+)\norder: \d+\ntitle: .{5,70}\nroute: (\/[a-z/-]*)\n---\n\n/u.exec(guide.text);
    expect(head, guide.name).not.toBeNull();
    expect([...roles, 'everyone', 'staff'], guide.name).toContain(head?.[1]);
  }
});

test('every role that works with letters today has a guide of its own', () => {
  const guided = new Set(guides.map((guide) => /^role: (.+)$/mu.exec(guide.text)?.[1]));
  for (const role of ['everyone', 'registry-clerk', 'leader', 'assistant', 'staff', 'admin-kantor', 'super-administrator', 'examiner'])
    expect(guided).toContain(role);
});

test('e-mail has one Indonesian word on screens, in guides, settings and mails: pos-el', async () => {
  const said = await textOf(['src/web/**/*.ts', 'src/web/**/*.tsx', 'src/shared/**/*.ts', 'src/server/**/*words*.ts', 'src/server/platform/config/*.ts', 'docs/panduan/*.md', 'presets/**/*.json']);
  expect([...said.matchAll(/.{20}(?<![a-z])surel(?!y).{20}/giu)].map((found) => found[0])).toEqual([]);
});

test('what a guide prints in bold stands on a screen, word for word', async () => {
  const screens = await textOf(['src/web/**/*words*.ts', 'src/shared/domain/*.ts']);
  for (const guide of guides) {
    const labels = [...guide.text.matchAll(/\*\*([^*]+)\*\*/gu)].map((match) => match[1] ?? '');
    expect(
      labels.filter((label) => !screens.includes(label)),
      guide.name,
    ).toEqual([]);
  }
});

test('the screen a guide belongs to exists', async () => {
  const routes = await textOf(['src/web/router.tsx', 'src/web/pages/**/*.ts', 'src/server/platform/tls/trust.ts']);
  const named = guides.map((guide) => /^route: \/([a-z-]*)\/?([a-z-]*)$/mu.exec(guide.text)?.slice(1, 3) ?? []);
  for (const [first = '', second = ''] of named) expect(routes).toContain(`'/${first}${second === '' ? '' : `/${second}`}'`);
});

test('a guide is short: no headings and no more than one thing to learn', () => {
  for (const guide of guides) {
    expect(guide.text.split('\n').length, guide.name).toBeLessThanOrEqual(36);
    expect(guide.text, guide.name).not.toMatch(/^#/mu);
  }
});

// Every city reads the same pages: one city's article is not another's law.
test('no guide cites the article of one city', () => {
  for (const guide of guides) expect(guide.text, guide.name).not.toMatch(/(?:Ternate|Bekasi|Tebing Tinggi|Prabumulih|Dumai) \d|\bPs\. ?\d|\bPasal \d/u);
});

test('every picture of the guide is of a screen the e2e run walks past, at both widths', () => {
  const walk = readFileSync(new URL('../e2e/pages.spec.ts', import.meta.url), 'utf8');
  const pictures = new Set(readdirSync(new URL('../../docs/screenshots/', import.meta.url)));
  for (const [route, name] of Object.entries(screens)) {
    expect(walk, route).toContain(`name: '${name}', path: '${route}`);
    for (const width of ['1440', '390']) expect(pictures, name).toContain(`${name}-${width}-light.png`);
  }
});
