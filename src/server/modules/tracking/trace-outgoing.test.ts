import { expect, test } from 'vitest';
import { sayPath } from '#shared/domain/letter-path.ts';
import { workCalendar } from '#shared/domain/working-days.ts';
import { traceOutgoing, type OutgoingFacts } from './trace-outgoing.ts';
import type { Clock } from './trace-path.ts';

const at = (text: string) => new Date(`${text}+07:00`);
const clock = (now: string): Clock => ({ timeZone: 'Asia/Jakarta', work: workCalendar([]), now: at(now) });
const signed: OutgoingFacts = {
  letterId: 'l', state: 'signed', begunAt: at('2026-11-16T08:00'), submittedAt: at('2026-11-16T09:00'), approvedAt: at('2026-11-16T09:00'), signedAt: at('2026-11-17T10:00'), handedOverAt: null, sentAt: null,
  registry: 'Dinas PUPR', drafter: { desk: 'Pengelola Irigasi', office: 'Dinas PUPR', person: 'Sari' }, signer: { desk: 'Kepala Dinas PUPR', office: 'Dinas PUPR', person: 'Robertus' }, steps: [], receivers: [],
};

test('a signed letter waits to be sent by who wrote it, or by the registry and for how long', () => {
  expect(sayPath(traceOutgoing(signed, clock('2026-11-19T10:00')).sentence)).toBe('Sudah ditandatangani, menunggu dikirim.');
  const waits = traceOutgoing({ ...signed, state: 'to_release', handedOverAt: at('2026-11-17T10:00') }, clock('2026-11-19T10:00'));
  expect(sayPath(waits.sentence)).toBe('Sudah ditandatangani, menunggu dikirim oleh registrasi, Dinas PUPR. Sudah 2 hari kerja.');
  expect(waits.segments.map((segment) => `${segment.desk}: ${segment.state}`)).toEqual(['Pengelola Irigasi: done', 'Kepala Dinas PUPR: done', 'Registrasi: now']);
});

test('once it was sent the path leads on to its receivers, past the registry', () => {
  const sent = { ...signed, state: 'sent' as const, handedOverAt: at('2026-11-17T10:00'), sentAt: at('2026-11-18T09:00'), receivers: [{ unit: 'Sekretariat Daerah', office: 'Setda', receivedAt: at('2026-11-18T09:01'), readAt: null }] };
  expect(traceOutgoing(sent, clock('2026-11-19T10:00')).segments.map((segment) => segment.desk)).toEqual(['Pengelola Irigasi', 'Kepala Dinas PUPR', 'Sekretariat Daerah']);
});

test('two agencies who got a letter at once did not have it from one another', () => {
  const receivers = ['BPBD', 'Setda'].map((office) => ({ unit: office, office, receivedAt: at('2026-11-18T09:01'), readAt: null }));
  const { segments } = traceOutgoing({ ...signed, state: 'sent', sentAt: at('2026-11-18T09:00'), receivers }, clock('2026-11-19T10:00'));
  expect(segments.map(({ desk, leavesOffice }) => [desk, leavesOffice])).toEqual([['Pengelola Irigasi', false], ['Kepala Dinas PUPR', true], ['BPBD', false], ['Setda', false]]);
});

test('a desk that gave its initial keeps the hour the letter came to it: behind the desks before it, not beside it', () => {
  const step = (desk: string, place: number, initialledAt: Date | null) => ({ desk, office: 'Dinas PUPR', person: initialledAt && `Paraf ${desk}`, place, waitingSince: null, initialledAt, waits: false });
  const steps = [step('Kabid', 1, at('2026-11-16T10:00')), step('Bagian Hukum', 2, at('2026-11-16T11:00')), step('Inspektorat', 2, at('2026-11-16T14:00')), step('Asisten', 3, null)];
  const { segments } = traceOutgoing({ ...signed, state: 'in_route', approvedAt: null, signedAt: null, steps }, clock('2026-11-16T15:00'));
  // What is done there and who did it stands with each; who will initial is not known before.
  expect(segments.map(({ act, person }) => [act, person])).toEqual([['writes', 'Sari'], ['initials', 'Paraf Kabid'], ['initials', 'Paraf Bagian Hukum'], ['initials', 'Paraf Inspektorat'], ['initials', null], ['signs', 'Robertus']]);
  const came = (hour: string) => at(`2026-11-16T${hour}`).toISOString();
  expect(segments.slice(1, 5).map(({ from }) => from)).toEqual([came('09:00'), came('10:00'), came('10:00'), null]);
});
