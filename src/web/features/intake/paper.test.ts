import { describe, expect, it } from 'vitest';
import type { PaperRow } from '#shared/contracts/intake.contract.ts';
import { blankPaper, bodyOf, byAddressee, carryOver, contentOf, isBlank, isEmptyTicket, needsSaving, paperOf, problemsOf, renewPaper, waitsForScan, type Paper } from './paper.ts';

const today = '2026-11-20';
const unitId = '018f0000-0000-7000-8000-000000000001';

function paper(changes: Partial<Paper> = {}): Paper {
  return { ...blankPaper({ unitId, receivedOn: today }), senderName: 'Dinas Sosial', subject: 'Undangan', files: [{ fileId: unitId, name: 'a.pdf', size: 9, role: 'main', pageCount: 1, pagesState: 'ready' }], addressees: [{ positionId: unitId, title: 'Sekda', unitName: 'Setda', kind: 'to' }], ...changes };
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
  it('hands the chosen book to the next paper, but never to or from one that has its number already', () => {
    const chosen = paper({ unitId });
    const blank = blankPaper({ unitId: byAddressee, receivedOn: today });
    const held = { reservationId: unitId, number: 7, heldFor: '', purpose: '', backTo: '/buku/cadangan' };
    expect(carryOver(chosen, blank, ['unitId']).unitId).toBe(unitId);
    expect(carryOver({ ...chosen, held }, blank, ['unitId']).unitId).toBe(byAddressee);
    expect(carryOver(chosen, { ...blank, backDated: true }, ['unitId']).unitId).toBe(byAddressee);
  });
  it('a ticket laid down by hand takes the first letter sent; the blank sheet of a new sitting, a typed and a sealed one do not', () => {
    const ticket = { ...blankPaper({ unitId, receivedOn: today }), name: 'Surat baru' };
    expect(isEmptyTicket(ticket)).toBe(true);
    for (const other of [{ name: '' }, { subject: 'Undangan' }, { securityClass: 'R' as const }, { heldBy: 'Rekan' }]) expect(isEmptyTicket({ ...ticket, ...other })).toBe(false);
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
  const row = (changes: Partial<PaperRow> = {}): PaperRow => ({ id: 'p', unitId, source: 'counter', name: 'a.pdf', content: null, version: 1, files: [], readings: [], carried: null, refused: [], place: 1, heldBy: null, addedAt: '2026-11-20T02:00:00.000Z', ...changes });
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
  it('whose scan was refused waits for no other: a photo chosen next is a letter of its own', () => {
    const refused = met({ refused: [{ name: 'a.pdf', size: 9, code: 'document.scripted' }] });
    expect(waitsForScan(refused)).toBe(false);
    expect(waitsForScan({ ...refused, subject: 'Undangan' })).toBe(false);
    expect(waitsForScan({ ...met(), subject: 'Undangan' })).toBe(true);
    // Its name is that of a file that never came; nobody wrote anything of a letter.
    expect(waitsForScan(met())).toBe(false);
    expect(renewPaper(met(), row({ refused: [{ name: 'b.pdf', size: 9, code: 'document.broken' }] })).refused).toHaveLength(1);
  });
  it('takes over what the clerk chose from the letter before, and nothing once something was typed', () => {
    const from = paper({ senderName: 'PT Sinar', partyId: unitId, receivedVia: 'courier' });
    expect(carryOver(from, met(), ['senderName', 'receivedVia'])).toMatchObject({ senderName: 'PT Sinar', partyId: unitId, receivedVia: 'courier', addressees: [] });
    expect(carryOver(from, { ...met(), subject: 'x' }, ['receivedVia'])).toMatchObject({ receivedVia: 'hand' });
  });
});
