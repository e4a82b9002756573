import { createHash } from 'node:crypto';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { expect, test } from 'vitest';
import { scanMachine } from './scan.ts';
import { storyCalendar } from './story-calendar.ts';
import { story } from './story.ts';

const machine = scanMachine(storyCalendar());

test('a scan is a readable PDF of pictures without text, A4, with its annex as a second page', async () => {
  const pdfium = await PDFiumLibrary.init();
  const document = await pdfium.loadDocument(await machine.scan(letter(2418)));
  const page = document.getPage(0);
  expect(document.getPageCount()).toBe(2);
  const single = await pdfium.loadDocument(await machine.scan(letter(2430)));
  expect(single.getPageCount()).toBe(1);
  single.destroy();
  expect(page.getOriginalSize().originalHeight).toBeCloseTo(841.89, 1);
  expect(page.getText().trim()).toBe('');
  document.destroy();
  pdfium.destroy();
});

test('the same letter is scanned to the same bytes, another letter to others', async () => {
  const [first, again, other] = await Promise.all([letter(2395), letter(2395), letter(2426)].map(async (each) => hash(await machine.scan(each))));
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('the envelope of a secret letter is scanned without its words', async () => {
  const [page, envelope] = await Promise.all([machine.scan(letter(2404)), machine.scan(letter(2404), { envelope: true })]);
  expect(envelope.length).toBeLessThan(page.length / 1.3);
});

test('a report file carries its text and no clock', async () => {
  const report = { title: 'Data pompa', unit: 'BPBD', text: 'Sebelas pompa siap.', date: '13 November 2026' };
  const pdfium = await PDFiumLibrary.init();
  const document = await pdfium.loadDocument(machine.reportFile(report));
  expect(document.getPage(0).getText()).toContain('Sebelas pompa siap.');
  document.destroy();
  pdfium.destroy();
  expect(hash(machine.reportFile(report))).toBe(hash(scanMachine(storyCalendar()).reportFile(report)));
});

function letter(agendaNumber: number) {
  const found = story.find((each) => each.agendaNumber === agendaNumber);
  if (!found) throw new RangeError(`no letter ${agendaNumber}`);
  return found;
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
