import { expect, it } from 'vitest';
import { isNarrowed, readAsked } from './search-address.ts';

const of = (address: string) => { const params = new URLSearchParams(address); return (name: string) => params.get(name) ?? ''; };

it('reads a question with all its filters from the address', () => {
  expect(readAsked(of('q=banjir&di=subject&urgensi=urgent&diterima-dari=2026-11-01'))).toEqual({ q: 'banjir', within: 'subject', urgency: 'urgent', receivedFrom: '2026-11-01' });
});
it('asks by filters alone, but never for everything', () => {
  expect(readAsked(of('keamanan=R'))).toEqual({ q: '', within: 'all', securityClass: 'R' });
  expect(readAsked(of(''))).toBeNull();
  expect(readAsked(of('di=subject'))).toBeNull();
});
it('asks nothing for one letter, and nothing for an address that is no question', () => {
  expect(readAsked(of('q=a'))).toBeNull();
  expect(readAsked(of('q=banjir&keamanan=X'))).toBeNull();
});
it('knows whether anything but the words narrows it', () => {
  expect(isNarrowed(of('q=banjir'))).toBe(false);
  expect(isNarrowed(of('q=banjir&di=number'))).toBe(true);
});
