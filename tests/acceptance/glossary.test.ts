import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { letterActs, letterStates } from '#shared/contracts/letters.contract.ts';
import { routeActs, routeStates, stepActs, stepKinds, stepStates } from '#shared/domain/approval.ts';
import { assignmentKinds } from '#shared/domain/assignment-kind.ts';
import { dispositionActs, followUpKinds, recipientActs, recipientStates } from '#shared/domain/disposition.ts';
import { finishWays, outgoingActs, outgoingStates, relationKinds } from '#shared/domain/outgoing.ts';
import { consignmentActs, consignmentStates, consignmentWays } from '#shared/domain/sending.ts';
import { roles } from '#shared/domain/role.ts';
import { securityClasses } from '#shared/domain/security-class.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import moduleMap from '../../architecture/module-map.json' with { type: 'json' };

const rows = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| office word'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const words = new Set(
  rows.flatMap(([, code = '', meaning = '']) => [...code.split(/[,;()` ]+/u), ...[...meaning.matchAll(/`([^`]+)`/gu)].map((match) => match[1] ?? '')]),
);

test('every row of the glossary says office word, code word, meaning, and what it is not', () => {
  expect(rows.filter((row) => row.length !== 4 || row.some((cell) => cell === ''))).toEqual([]);
  expect(rows.length).toBeGreaterThan(100);
});

test.each([
  ['room', Object.keys(moduleMap)],
  ['state of a letter', letterStates],
  ['act on a letter', letterActs],
  ['state of an outgoing letter', outgoingStates],
  ['act on an outgoing letter', outgoingActs],
  ['way, state and act of a consignment', [...consignmentWays, ...consignmentStates, ...consignmentActs]],
  ['way of finishing and relation', [...finishWays, ...relationKinds]],
  ['state of a recipient', recipientStates],
  ['act on a disposition', [...recipientActs, ...dispositionActs]],
  ['kind of follow-up', followUpKinds],
  ['state and act of a route', [...routeStates, ...stepStates, ...stepKinds, ...routeActs, ...stepActs]],
  ['role', roles],
  ['kind of assignment', assignmentKinds],
  ['urgency and class', [...urgencies, ...securityClasses]],
])('every %s is in the glossary', (_what, codes) => {
  expect(codes.filter((code) => !words.has(code))).toEqual([]);
});
