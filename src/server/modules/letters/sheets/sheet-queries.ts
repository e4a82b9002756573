import { sql } from 'kysely';
import { readLayout } from '#server/modules/documents/index.ts';
import type { Tx } from '#server/platform/database.ts';
import { letterSheet, type LetterSheet } from '#shared/domain/letter-sheet.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';
import { readMembers } from '../dispatch/group-members.ts';
import { typeNames } from '../drafts/letter-types.ts';
import { askSigner, type Asking } from './authority-queries.ts';
import { buildSheet } from './build-sheet.ts';

export type Numbered = { number: string | null; date: string | null; checkUrl: string | null };
type Asked = Omit<Asking, 'members'> & { /** the letter, where it may be on its route */ id: string | null; drafterPositionId: string };
const unnumbered: Numbered = { number: null, date: null, checkUrl: null };

/** The page of a letter as data: what its content says, what the organisation says of its signer on a day, what the regulation calls it. */
export async function readSheet(tx: Tx, asked: Asked, numbered: Numbered = unnumbered): Promise<LetterSheet> {
  const { typeCode, content } = asked;
  const way = content.way ?? 'wet';
  const members = await readMembers(tx, { id: asked.id, content });
  const { signature, letterheadOf } = await readSignature(tx, { ...asked, members }, way);
  const layout = (asked.id === null ? null : await keptLayout(tx, asked.id)) ?? (await layoutToday(tx, { positionId: letterheadOf, typeCode, way }));
  return buildSheet(content, { typeCode, ...layout, signature, members, initials: [], ...numbered });
}

/** How a page is set: its name, what the regulation and the layouts say, the head of its paper, the city's own template. */
const settings = letterSheet.pick({ title: true, profile: true, letterhead: true, template: true });
type Settings = Pick<LetterSheet, 'title' | 'profile' | 'letterhead' | 'template'>;

async function layoutToday(tx: Tx, of: { positionId: string; typeCode: string; way: FinishWay }): Promise<Settings> {
  return { title: (await typeNames(tx))(of.typeCode), ...(await readLayout(tx, of)) };
}

/** Of a letter on its route: as it was submitted. What an earlier version of the product kept, and this one cannot set, counts no more. */
async function keptLayout(tx: Tx, letterId: string): Promise<Settings | null> {
  const { rows } = await sql<{ layout: unknown }>`select d.layout from letters.draft d join letters.letter l on l.id = d.letter_id
    where d.letter_id = ${letterId} and l.state in ('in_route', 'approved') and d.layout is not null`.execute(tx);
  const kept = rows[0] ? settings.safeParse(rows[0].layout) : null;
  return kept?.success ? kept.data : null;
}

/** Keeps how the page is set today: what is initialled from now on is the page that will be signed, whatever the city rules meanwhile. */
export async function keepLayout(tx: Tx, letterId: string, asked: Omit<Asked, 'id'>): Promise<void> {
  const positionId = await readLetterheadDesk(tx, { ...asked, id: letterId });
  const layout = await layoutToday(tx, { positionId, typeCode: asked.typeCode, way: asked.content.way ?? 'wet' });
  await sql`update letters.draft set layout = ${JSON.stringify(layout)}::jsonb where letter_id = ${letterId}`.execute(tx);
}

/** The desk whose letterhead stands over the page: of the signer, of the mayor for who signs in the mayor's name, of the drafter while nobody signs. */
export async function readLetterheadDesk(tx: Tx, asked: Asked): Promise<string> {
  return (await readSignature(tx, { ...asked, members: await readMembers(tx, asked) }, asked.content.way ?? 'wet')).letterheadOf;
}

/** While nobody who may sign is chosen, the block shows the desk that was, or room for it. */
async function readSignature(tx: Tx, asked: Asking & Pick<Asked, 'drafterPositionId'>, way: FinishWay): Promise<{ signature: LetterSheet['signature']; letterheadOf: string }> {
  const { signer } = asked.content;
  const authority = signer && (await askSigner(tx, signer, asked));
  if (authority && 'lines' in authority) {
    const { lines, office, name, rank, nip } = authority;
    return { signature: { lines, office, name, rank, nip, way }, letterheadOf: authority.letterheadOf };
  }
  const title = signer ? await titleOf(tx, signer.positionId) : '…';
  // Who signs in the mayor's name from tomorrow on writes on the mayor's paper today as well.
  const inNameOf = signer?.inNameOf && (await isStateOfficial(tx, signer.inNameOf)) ? signer.inNameOf : null;
  return { signature: { lines: [`${title.toUpperCase()},`], office: title, name: '…', rank: null, nip: null, way }, letterheadOf: inNameOf ?? signer?.positionId ?? asked.drafterPositionId };
}

async function isStateOfficial(tx: Tx, positionId: string): Promise<boolean> {
  const { rows } = await sql<{ kind: string }>`select p.kind from organization.position_card p where p.id = ${positionId}`.execute(tx);
  return rows[0]?.kind === 'state_official';
}

async function titleOf(tx: Tx, positionId: string): Promise<string> {
  const { rows } = await sql<{ title: string }>`select p.title from organization.position_card p where p.id = ${positionId}`.execute(tx);
  return rows[0]?.title ?? '…';
}
