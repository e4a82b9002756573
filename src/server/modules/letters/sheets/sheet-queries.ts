import { sql } from 'kysely';
import { readLayout } from '#server/modules/documents/index.ts';
import type { Tx } from '#server/platform/database.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';
import { typeNames } from '../drafts/letter-types.ts';
import { askSigner, type Asking } from './authority-queries.ts';
import { buildSheet } from './build-sheet.ts';

export type Numbered = { number: string | null; date: string | null; checkUrl: string | null };
type Asked = Asking & { drafterPositionId: string };
const unnumbered: Numbered = { number: null, date: null, checkUrl: null };

/** The page of a letter as data: what its content says, what the organisation says of its signer on a day, what the regulation calls it. */
export async function readSheet(tx: Tx, asked: Asked, numbered: Numbered = unnumbered): Promise<LetterSheet> {
  const { typeCode, content } = asked;
  const way = content.way ?? 'wet';
  const { signature, letterheadOf } = await readSignature(tx, asked, way);
  return buildSheet(content, {
    typeCode, title: (await typeNames(tx))(typeCode), ...(await readLayout(tx, { positionId: letterheadOf, typeCode, way })), signature, initials: [], ...numbered,
  });
}

/** The desk whose letterhead stands over the page: of the signer, of the mayor for who signs in the mayor's name, of the drafter while nobody signs. */
export async function readLetterheadDesk(tx: Tx, asked: Asked): Promise<string> {
  return (await readSignature(tx, asked, asked.content.way ?? 'wet')).letterheadOf;
}

/** While nobody who may sign is chosen, the block shows the desk that was, or room for it. */
async function readSignature(tx: Tx, asked: Asked, way: FinishWay): Promise<{ signature: LetterSheet['signature']; letterheadOf: string }> {
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
