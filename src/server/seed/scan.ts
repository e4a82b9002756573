import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { longDate, shortDate } from '#shared/domain/office-dates.ts';
import { urgencyWords } from '#shared/domain/words.ts';
import { city } from './city.ts';
import { degrade } from './degrade.ts';
import { imagePdf } from './image-pdf.ts';
import { getPosition } from './organization.ts';
import { seededRandom, type Random } from './random.ts';
import { senderOf } from './senders.ts';
import type { StoryCalendar } from './story-calendar.ts';
import { tell } from './story.ts';
import type { StoryLetter } from './story-types.ts';

const template = readFileSync(new URL('letter.typ', import.meta.url), 'utf8');
const reportTemplate = readFileSync(new URL('report.typ', import.meta.url), 'utf8');
const faces = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'] as const;
const a4HeightInPoints = 841.89;

/** Typesets and scans the papers of the story. One machine serves all letters: its fonts take 100 ms to load. */
export type ScanMachine = {
  /** The image PDF of the letter, or of the envelope it came in. */
  scan: (letter: StoryLetter, what?: { envelope: boolean }) => Promise<Buffer>;
  /** A typeset, searchable PDF: the file a staff member attaches to a report. */
  reportFile: (report: { title: string; unit: string; text: string; date: string }) => Buffer;
};

/** `typesetOnly` leaves the pages as typeset, 10 ms a letter instead of 300: for tests that look at no picture. */
export function scanMachine(calendar: StoryCalendar, options: { typesetOnly?: boolean } = {}): ScanMachine {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: faces.map(readFace) }] });
  return {
    scan: async (letter, what = { envelope: false }) => {
      const inputs = { letter: JSON.stringify({ ...dataOf(letter, calendar), cover: what.envelope }) };
      if (options.typesetOnly) return compiler.pdf({ mainFileContent: template, inputs }, { creationTimestamp: 0 });
      const svg = compiler.plainSvg({ mainFileContent: template, inputs });
      compiler.evictCache(10);
      const pages = Array.from({ length: pageCount(svg) }, (_, number) => ({ svg, number }));
      return imagePdf(
        await Promise.all(pages.map((page) => degrade(page, `scan ${letter.agendaNumber} ${what.envelope ? 'envelope' : 'page'} ${page.number}`))),
      );
    },
    reportFile: (report) => compiler.pdf({ mainFileContent: reportTemplate, inputs: { report: JSON.stringify(report) } }, { creationTimestamp: 0 }),
  };
}

/** The typesetter takes OpenType only; the faces of the web are packed for browsers. */
function readFace(face: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/arimo/${face}`));
}

/** The typesetter draws all pages one below the other in one picture. */
function pageCount(svg: string): number {
  const height = Number(/<svg[^>]*\sheight="([\d.]+)/u.exec(svg)?.[1] ?? a4HeightInPoints);
  return Math.max(1, Math.round(height / a4HeightInPoints));
}

function dataOf(letter: StoryLetter, calendar: StoryCalendar) {
  const sender = senderOf(letter.from);
  const random = seededRandom(`pen of ${sender.signer.name}`);
  const own = seededRandom(`paper ${letter.agendaNumber}`);
  return {
    letterhead: {
      above: sender.letterhead.above ?? '',
      title: sender.letterhead.title,
      below: sender.letterhead.below,
      official: sender.letterhead.above !== undefined,
    },
    place: sender.place,
    date: longDate(calendar.day(letter.datedOn)),
    number: letter.number,
    urgency: urgencyWords.id[letter.urgency ?? 'normal'],
    attachments: letter.attachments ?? '-',
    subject: letter.subject,
    addressee: addresseeOf(letter.addressee),
    body: letter.body.map((paragraph) => bodyPart(tell(paragraph, calendar))),
    signedAs: sender.signedAs,
    signer: { name: sender.signer.name, rank: sender.signer.rank ?? '', nip: sender.signer.nip ?? '' },
    annexTitle: letter.annex?.title ?? '',
    annex: letter.annex?.rows ?? [],
    stamp: sender.stamp,
    stampAngle: -14 + own.below(28),
    pen: [penStroke(random)],
    receivedStamp: { date: shortDate(calendar.day(letter.receivedAt[0])), angle: -5 + own.below(10), x: own.below(30) },
  };
}

function addresseeOf(code: string): string {
  const title = getPosition(code).title;
  if (code === 'WK' || code === 'WWK') return `${title} ${city.shortName}`;
  return code === 'SEKDA' ? `${title} ${city.name}` : `${title} Sekretariat Daerah ${city.name}`;
}

function bodyPart(paragraph: string) {
  if (paragraph.startsWith('# ')) return { kind: 'item', text: paragraph.slice(2), label: '' };
  if (!paragraph.startsWith('= ')) return { kind: 'paragraph', text: paragraph, label: '' };
  const [label = '', text = ''] = paragraph.slice(2).split('|');
  return { kind: 'line', text, label };
}

/** A signature of loops and one long closing stroke, the same hand for the same signer. Millimetres. */
function penStroke(random: Random): [number, number][] {
  const points: [number, number][] = [[2, 12]];
  let x = 2;
  for (let loop = 0; loop < 4 + random.below(3); loop += 1) {
    const tall = 5 + random.below(9);
    points.push([x + 2, 12 - tall], [x + 6 + random.below(3), 10 - tall], [x + 3, 11 + random.below(5)]);
    points.push([x + 1, 16 + random.below(3)], [x + 5, 15], [x + 6 + random.below(3), 11]);
    x += 5 + random.below(4);
  }
  points.push([x + 8, 4], [x + 4, 18], [x - 14, 17]);
  return points;
}
