import { IconPencilCheck, IconSignature } from '@tabler/icons-react';
import type { Spoken } from '#web/lib/words.ts';
import type { Segment } from '#web/ui/leaf/leaf-geometry.ts';
import type { LabelledSegment } from '#web/ui/leaf/big-path.tsx';
import type { LetterLine } from '#web/ui/list/letter-row.tsx';
import type { guideWords } from './words.ts';

type W = Spoken<typeof guideWords>;

export const running: Segment[] = [{ state: 'done', hours: 3 }, { state: 'done', hours: 6 }, { state: 'now', hours: 4 }, { state: 'next' }, { state: 'next' }];
export const lateWay: Segment[] = [
  { state: 'done', hours: 2, leavesOffice: true },
  { state: 'done', hours: 4 },
  { state: 'late', hours: 11 },
  { state: 'next' },
];
export const signedWay: Segment[] = [
  { state: 'done', hours: 2 },
  { state: 'done', hours: 4 },
  { state: 'done', hours: 3, signed: true },
  { state: 'done', hours: 3, leavesOffice: true },
  { state: 'done', hours: 2 },
];
export const draftWay: Segment[] = [{ state: 'now', hours: 1, min: 22 }, { state: 'next' }, { state: 'next' }, { state: 'next' }];
export const voidWay: Segment[] = [
  { state: 'done', hours: 2 },
  { state: 'void', hours: 6 },
];

export function bigWay(w: W): LabelledSegment[] {
  return [
    { state: 'done', hours: 1, office: 'Sekretariat Daerah', desk: w.counter, detail: '11 Nov, 09.12', min: 96 },
    { state: 'done', hours: 4, desk: 'Plh. Sekda', detail: '11 Nov, 11.30', leavesOffice: true, min: 96 },
    { state: 'done', hours: 3, office: 'Dinas PUPR', desk: 'Kadis PUPR', detail: '11 Nov, 15.40', min: 96 },
    { state: 'late', hours: 9, desk: 'Bidang SDA', detail: w.since, min: 132 },
    { state: 'next', desk: 'Kadis PUPR', detail: w.agrees, leavesOffice: true, min: 84 },
    { state: 'next', office: 'Setda', desk: 'Plh. Sekda', detail: w.answers, min: 84 },
  ];
}

export function sampleLines(w: W): LetterLine[] {
  const icon = { size: 20, stroke: 1.75 };
  return [
    {
      id: 'a',
      to: '#',
      icon: <IconPencilCheck {...icon} />,
      subject: w.row1,
      act: w.initial,
      facts: ['Bagian Organisasi', '000.8.3/412'],
      segments: lateWay,
      wayLabel: w.wayLabel,
      due: '13 Nov',
      why: w.lateBy3,
      late: true,
    },
    {
      id: 'b',
      to: '#',
      icon: <IconSignature {...icon} />,
      subject: w.row2,
      act: w.sign,
      facts: ['Dinas PUPR'],
      stress: w.urgent,
      segments: running,
      wayLabel: w.wayLabel,
      due: '12.00',
      why: w.asked,
      unread: true,
    },
    {
      id: 'c',
      to: '#',
      icon: <IconSignature {...icon} />,
      subject: w.longWord,
      act: w.sign,
      facts: ['Dinas Pekerjaan Umum dan Penataan Ruang Kota Tanjung Lestari', '300.2.3/1187/SETDA'],
      stress: w.secret,
      segments: signedWay,
      wayLabel: w.wayLabel,
      due: 'Jum 20',
    },
  ];
}

export function manyLines(w: W, count: number): LetterLine[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `many-${index}`,
    to: '#',
    icon: <IconSignature size={20} stroke={1.75} />,
    subject: `${w.row2} ${index + 1}`,
    act: w.sign,
    facts: ['Dinas PUPR', `300.2.3/${index + 1}`],
    segments: index % 7 === 0 ? lateWay : running,
    wayLabel: w.wayLabel,
    due: '16 Nov',
    late: index % 7 === 0,
  }));
}
