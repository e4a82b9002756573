import { describe, expect, it } from 'vitest';
import type { PaperRow } from '#shared/contracts/intake.contract.ts';
import { blankPaper, bodyOf, byAddressee, carryOver, contentOf, isBlank, needsSaving, paperOf, problemsOf, renewPaper, type Paper } from './paper.ts';

const today = '2026-11-20';
const unitId = '018f0000-0000-7000-8000-000000000001';

function paper(changes: Partial<Paper> = {}): Paper {
  return { ...blankPaper({ unitId, receivedOn: today }), senderName: 'Dinas Sosial', subject: 'Undangan', files: [{ fileId: unitId, name: 'a.pdf', role: 'main', pageCount: 1, pagesState: 'ready' }], addressees: [{ positionId: unitId, title: 'Sekda', unitName: 'Setda', kind: 'to' }], ...changes };
}

describe('a paper in the hand of the clerk', () => {
  it('has nothing to say against a filled form', () => {
    expect(problemsOf(paper(), today)).toEqual({});
  });
  it.each([
    ['no sender', { senderName: ' ' }, 'senderName', 'needSender'],
    ['no subject', { subject: '' }, 'subject', 'needSubject'],
    ['a day that has not come', { receivedOn: '2026-11-21' }, 'receivedOn', 'inFuture'],
    ['a letter dated after its arrival', { letterDate: '2026-11-20', receivedOn: '2026-11-19' }, 'letterDate', 'afterReceived'],
    ['no scan', { files: [] }, 'files', 'needFile'],
    ['copies only', { addressees: [{ positionId: unitId, title: 'Sekda', unitName: 'Setda', kind: 'copy' as const }] }, 'addressees', 'needAddressee'],
  ])('names %s', (...row) => {
    const [, changes, field, problem] = row;
    expect(problemsOf(paper(changes), today)).toEqual({ [field]: problem });
  });
  it('asks no subject of a secret letter and sends none, even when one was typed before', () => {
    const secret = paper({ securityClass: 'R', subject: 'Hal yang terlanjur diketik', summary: 'isi' });
    expect(problemsOf({ ...secret, subject: '' }, today)).toEqual({});
    expect(bodyOf(secret)).toMatchObject({ subject: null, summary: null, files: [] });
    expect(problemsOf({ ...secret, files: [] }, today)).toEqual({});
  });
  it('leaves the choice of the book to the addressee when none was named', () => {
    expect(bodyOf(paper({ unitId: byAddressee })).unitId).toBeNull();
  });
  it('keeps its command through every sending, and hands day and way to the next paper', () => {
    const first = paper({ receivedOn: '2026-11-18', receivedVia: 'courier' });
    expect(bodyOf(first).commandId).toBe(bodyOf(first).commandId);
    const next = blankPaper({ unitId, receivedOn: today, like: first });
    expect(next).toMatchObject({ receivedOn: '2026-11-18', receivedVia: 'courier', senderName: '' });
    expect(next.commandId).not.toBe(first.commandId);
    expect(isBlank(next)).toBe(true);
    expect(isBlank(first)).toBe(false);
  });
});

describe('a paper of the tray', () => {
  const row = (changes: Partial<PaperRow> = {}): PaperRow => ({ id: 'p', unitId, source: 'counter', name: 'a.pdf', content: null, version: 1, files: [], readings: [], heldBy: null, addedAt: '2026-11-20T02:00:00.000Z', ...changes });
  const met = (changes: Partial<PaperRow> = {}) => paperOf(row(changes), blankPaper({ unitId: byAddressee, receivedOn: today }));

  it('is saved when something was typed on it, not before', () => {
    const scanned = met();
    expect(needsSaving(scanned)).toBe(false);
    expect(needsSaving({ ...scanned, subject: 'Undangan' })).toBe(true);
    expect(needsSaving({ ...scanned, subject: 'Undangan', heldBy: 'Budi' })).toBe(false);
  });
  it('that two people changed keeps the words of both, each field by itself', () => {
    const before = met();
    const typed = { ...before, subject: 'Ditulis di sini' };
    const theirs = { ...contentOf(before), senderName: 'Ditulis rekan', subject: 'Lama' };
    const both = renewPaper(typed, row({ version: 2, content: theirs }));
    expect(both).toMatchObject({ subject: 'Ditulis di sini', senderName: 'Ditulis rekan', version: 2 });
    expect(needsSaving(both)).toBe(true);
  });
  it('names the colleague who has it in hand, and nobody when it is oneself', () => {
    const since = '2026-11-20T02:00:00.000Z';
    expect(met({ heldBy: { name: 'Budi', mine: false, since } }).heldBy).toBe('Budi');
    expect(met({ heldBy: { name: 'Siti', mine: true, since } }).heldBy).toBeNull();
  });
  it('takes over what the clerk chose from the letter before, and nothing once something was typed', () => {
    const from = paper({ senderName: 'PT Sinar', partyId: unitId, receivedVia: 'courier' });
    expect(carryOver(from, met(), ['senderName', 'receivedVia'])).toMatchObject({ senderName: 'PT Sinar', partyId: unitId, receivedVia: 'courier', addressees: [] });
    expect(carryOver(from, { ...met(), subject: 'x' }, ['receivedVia'])).toMatchObject({ receivedVia: 'hand' });
  });
});
