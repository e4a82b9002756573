import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { isSecurityClass, securityClasses } from '#shared/domain/security-class.ts';
import { decide, relations, rightsFor, vias, type Act, type Metadata, type Relation, type Rights, type Via } from './access-rules.ts';

type Line = { relation: string; class: string; knows_it_exists: string; sees_metadata: string; reads_content: string; may_act: string; read_logged: string };
const rule = parse<Line>(readFileSync(new URL('./access-rule.csv', import.meta.url)), { columns: true, bom: true });

const participants: Relation[] = ['drafter', 'approver', 'addressee', 'disposition'];
const of = (stands: Relation[], via: Via, named = false) => stands.map((relation) => ({ relation, via, named }));
/** How the words of the rule are said in the program; nothing: no access row is ever written for them. */
const said: Record<string, { relation: Relation; via: Via; named: boolean }[]> = {
  drafter: of(['drafter'], 'self'),
  'approver or signer in the route': of(['approver'], 'self'),
  'addressee (to or copy)': of(['addressee'], 'self'),
  'disposition issuer or recipient': of(['disposition'], 'self'),
  'Plh or Plt of a participant': [...of(participants, 'acting'), ...of(participants, 'acting-secret', true)],
  'assistant of a participant': [...of(participants, 'assistant'), ...of(participants, 'assistant-secret', true)],
  'superior in the same unit of a participant': of(participants, 'superior'),
  'registry clerk of sending or receiving unit': of(['registry'], 'self'),
  'records officer of the unit': of(['records'], 'self'),
  'examiner (named in a written order with term and scope)': [...of(['examiner'], 'self'), ...of(['examiner'], 'acting-secret', true)],
  'admin kantor and super administrator': [],
  "sender of a letter toward the receiver's handling": [],
  'outside party with the tracking code': [],
  'anyone else': [],
};
const acts: Record<string, (named: boolean) => Act[]> = {
  yes: () => ['full'],
  no: () => [],
  'prepare only': () => ['prepare'],
  'prepare only if named': (named) => (named ? ['prepare'] : []),
  'if the delegation includes secret': (named) => (named ? ['full'] : []),
  'register send deliver': () => ['register'],
  'register by cover': () => ['register_cover'],
  remind: () => ['remind'],
  'file dispose of records': () => ['file'],
  'file by cover': () => ['file_cover'],
};
const granted = (word: string, named: boolean) => word === 'yes' || (word.startsWith('if ') && named);
const metadata = (word: string, named: boolean): Metadata => (word === 'cover only' ? 'cover' : granted(word, named) ? 'yes' : 'no');

function written(line: Line, named: boolean): Rights {
  const knows = line.knows_it_exists === 'yes';
  const act = acts[line.may_act];
  if (!act) throw new Error(`the rule says "${line.may_act}", which the test cannot read`);
  return {
    knows,
    metadata: metadata(line.sees_metadata, named),
    content: granted(line.reads_content, named),
    acts: act(named),
    logged: knows && line.read_logged === 'yes',
  };
}

test.each(rule.map((line) => [`${line.relation}, ${line.class}`, line] as const))('the written rule is kept: %s', (_name, line) => {
  const stands = said[line.relation];
  if (!stands || !isSecurityClass(line.class)) throw new Error('the rule has a line the program does not know');
  for (const stand of stands) expect(rightsFor(stand, line.class), `${stand.relation} as ${stand.via}`).toEqual(written(line, stand.named));
});

test('every relation and every way to stand to it is said by the written rule, and what is not said gives nothing', () => {
  const covered = new Set(
    Object.values(said)
      .flat()
      .map(({ relation, via }) => `${relation} ${via}`),
  );
  const unsaid = relations.flatMap((relation) => vias.map((via) => ({ relation, via }))).filter(({ relation, via }) => !covered.has(`${relation} ${via}`));
  for (const stands of unsaid)
    for (const securityClass of securityClasses)
      expect(rightsFor(stands, securityClass)).toMatchObject({ knows: false, metadata: 'no', content: false, acts: [] });
  expect(rule).toHaveLength(14 * 4);
});

test('who wears several hats has the best of each, and no hat gives nothing', () => {
  const row = { grantee: 'position', granteeId: 'p', relation: 'addressee', securityClass: 'R' } as const;
  expect(
    decide(
      [row],
      [
        { grantee: 'position', id: 'p', via: 'acting' },
        { grantee: 'position', id: 'p', via: 'assistant-secret' },
      ],
    ),
  ).toEqual({ knows: true, metadata: 'yes', content: true, acts: ['prepare'], logged: true });
  expect(
    decide(
      [row],
      [
        { grantee: 'position', id: 'other', via: 'self' },
        { grantee: 'employee', id: 'p', via: 'self' },
      ],
    ),
  ).toMatchObject({ knows: false });
  expect(decide([row], [])).toMatchObject({ knows: false, acts: [] });
});
