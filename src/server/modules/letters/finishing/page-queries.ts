import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { findOwnTree, typesetting } from '#server/modules/documents/index.ts';
import { findCity } from '#server/modules/organization/index.ts';
import { shapeOfNumber } from '#server/modules/registers/index.ts';
import { nationalTable } from '#presets/national/tables.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import type { BesideSheet, LetterData } from '#shared/domain/letter-data.ts';
import { letterSheet, type LetterSheet } from '#shared/domain/letter-sheet.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { notNumbered } from '../outgoing/outgoing.errors.ts';
import { findPictures, type PictureRef } from '../sheets/picture-queries.ts';
import { readSheet } from '../sheets/sheet-queries.ts';
import { awaitedBy, numberRequest } from '../sheets/number-request.ts';

/** Everything a finished page and the data inside it are set from. `own`: the template of the city the sheet names */
export type PageParts = { sheet: LetterSheet; beside: BesideSheet; number: string; pictures: PictureRef[]; own: typesetting.TemplateTree | undefined };

type At = Pick<CommandContext, 'tx' | 'now'>;
type Planned = { id: string; typeCode: string; unitId: string; senderName: string | null; drafterPositionId: string };
type Frozen = { content: DraftContent; letterDate: OfficeDate };
/** What is kept with a frozen page; the name of its classification ships with the product, as templates do. */
export type KeptBeside = Pick<BesideSheet, 'sender' | 'relations'>;

/** The page a letter would get now: its sheet without a number, and `number` as its book would print one. */
export async function planPage(at: At, letter: Planned, { content, letterDate }: Frozen): Promise<PageParts> {
  const { tx } = at;
  const { typeCode, unitId, senderName, drafterPositionId } = letter;
  const drawn = await readSheet(tx, { id: letter.id, typeCode, content, drafterPositionId, on: letterDate }, { number: null, date: letterDate, checkUrl: null });
  const sheet = { ...drawn, awaits: await awaitedBy(at, letter, { content, letterDate }) };
  const number = await shapeOfNumber(tx, await numberRequest(at, letter, { content, letterDate }));
  return { sheet, beside: besideOf(content, await readBeside(tx, { unitId, senderName, content })), number, pictures: await findPictures(tx, content, sheet), own: await findOwnTree(tx, sheet.template) };
}

/** Pure. Two plans with the same digest are set to the same page. */
export function digestOf({ sheet, beside, number, pictures, own }: PageParts): string {
  return createHash('sha256').update(canonicalJson({ sheet, beside, number, pictures, templates: own?.key ?? null })).digest('hex');
}

/** The plan with a number and an address that look like its own. */
export function asTrial(plan: PageParts, checkBase: string): PageParts {
  return { ...plan, sheet: { ...plan.sheet, number: plan.number, check: { url: addressOf(checkBase, typesetting.makeCheckCode()) } } };
}

/**
 * The page of a numbered letter, with the number its book gave it: the same page every time it is asked for, whoever asks.
 * @throws notNumbered also for who does not read its content
 */
export async function readFrozen(tx: Tx, letterId: string, checkBase: string): Promise<PageParts> {
  const row = await tx
    .selectFrom('letters.frozen as f')
    .innerJoin('letters.outgoing as o', 'o.letterId', 'f.letterId')
    .innerJoin('letters.letter as l', 'l.id', 'f.letterId')
    .innerJoin('letters.draft as d', 'd.letterId', 'f.letterId')
    .innerJoin('registers.entryCard as e', 'e.id', 'l.entryId')
    .select(['f.sheet', 'f.beside', 'e.text', 'o.checkCode', 'd.content'])
    .where('f.letterId', '=', letterId)
    .executeTakeFirst();
  if (!row?.text || !row.checkCode) throw notNumbered({ letterId });
  const sheet: LetterSheet = { ...letterSheet.parse(row.sheet), number: row.text, check: { url: addressOf(checkBase, row.checkCode) } };
  const content = row.content as DraftContent;
  return { sheet, beside: besideOf(content, row.beside as KeptBeside), number: row.text, pictures: await findPictures(tx, content, sheet), own: await findOwnTree(tx, sheet.template) };
}

/** The page of a letter from its number on, also when that is void by now; null before. The code that proves a print stays on the print. */
export async function findFrozen(tx: Tx, { id, bookId }: { id: string; bookId: string | null }): Promise<PageParts | null> {
  if (bookId === null) return null;
  const parts = await readFrozen(tx, id, '');
  return { ...parts, sheet: { ...parts.sheet, check: null } };
}

export const addressOf = (checkBase: string, code: string) => `${checkBase}/v/${code}`;

/**
 * What a registry would type from the paper and the sheet does not say, as who numbers the letter may know it: offices are renamed later, and
 * whoever prints the page later may know of other letters. A secret letter is named in the data of a secret one alone: what is open goes to desks that may not know of it.
 */
async function readBeside(tx: Tx, { unitId, senderName, content }: { unitId: string; senderName: string | null; content: DraftContent }): Promise<KeptBeside> {
  const { rows } = await sql<{ unit: string; unitCode: string | null; relations: LetterData['relations'] }>`
    with r as (select distinct t.kind, t."letterId" as other_letter_id from jsonb_to_recordset(${JSON.stringify(content.relations)}::jsonb) as t (kind text, "letterId" uuid))
    select u.name as unit, u.number_code as unit_code, (
      select coalesce(json_agg(json_build_object('kind', r.kind, 'number', coalesce(c.letter_number, w.letter_number), 'date', coalesce(c.letter_date, w.letter_date), 'sender', c.sender_name) order by r.kind, r.other_letter_id), '[]')
      from r left join letters.letter_card c on c.id = r.other_letter_id left join letters.outgoing_card w on w.id = r.other_letter_id where coalesce(c.letter_number, w.letter_number) <> ''
        and (${isSecret(content.securityClass)} or coalesce(c.security_class, w.security_class) not in ('R', 'SR'))) as relations
    from organization.unit_card u where u.id = ${unitId}`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('a letter of a unit that cannot be found');
  const { unit, unitCode, relations } = row;
  return { sender: { agency: (await findCity(tx))?.name ?? unit, unit: senderName ?? unit, unitCode: unitCode || null }, relations };
}

function besideOf({ classification: code }: DraftContent, { sender, relations }: KeptBeside): BesideSheet {
  return { classification: code ? { code, name: nameOfClassification(code) } : null, sender, files: [], relations };
}

let names: ReadonlyMap<string, string> | undefined;
function nameOfClassification(code: string): string {
  names ??= new Map(nationalTable('classification').map((row) => [row.code, row.name]));
  return names.get(code) ?? code;
}
