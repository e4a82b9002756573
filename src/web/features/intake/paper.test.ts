import { describe, expect, it } from 'vitest';
import { blankPaper, bodyOf, byAddressee, isBlank, problemsOf, type Paper } from './paper.ts';

const today = '2026-11-20';
const unitId = '018f0000-0000-7000-8000-000000000001';

function paper(changes: Partial<Paper> = {}): Paper {
  return { ...blankPaper({ unitId, receivedOn: today }), senderName: 'Dinas Sosial', subject: 'Undangan', files: [{ fileId: unitId, name: 'a.pdf', role: 'main' }], addressees: [{ positionId: unitId, title: 'Sekda', unitName: 'Setda', kind: 'to' }], ...changes };
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
