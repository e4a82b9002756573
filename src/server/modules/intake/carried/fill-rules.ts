import { invitationOf } from '#server/modules/letters/index.ts';
import type { CarriedField, PaperContent } from '#shared/contracts/intake.contract.ts';
import type { LetterData } from '#shared/domain/letter-data.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import type { OnPages } from './judge-rules.ts';

export type Desks = PaperContent['addressees'];
type Fill = { data: LetterData; pages: OnPages; desks: Desks; content: PaperContent };
type Value = { [Field in keyof PaperContent]?: PaperContent[Field] };

/** A form nobody has typed in. `receivedVia`: what is known of how it came. */
export function blankContent(of: Pick<PaperContent, 'receivedOn' | 'receivedVia'>): PaperContent {
  return {
    unitId: null, partyId: null, senderName: '', letterNumber: '', letterDate: null, subject: '', summary: '', urgency: 'normal', securityClass: 'B', attachmentNote: '', classification: '', replyDueOn: null,
    addressees: [], knowsOfSame: false, invitation: null, held: null, backDated: false, ...of,
  };
}

/** Pure: writes the data into the fields nobody has typed in yet, and says which they are and on which page each was found. */
export function fillContent(fill: Fill): { content: PaperContent; fields: CarriedField[] } {
  const values = valuesOf(fill);
  const open = (Object.keys(values) as (keyof PaperContent)[]).filter((field) => isOpen(field, fill.content));
  const content = { ...fill.content, ...Object.fromEntries(open.map((field) => [field, values[field]])) };
  return { content, fields: open.map((field) => ({ field, page: pageOf(field, fill.pages), value: values[field] ?? null })) };
}

function valuesOf({ data, pages, desks }: Fill): Value {
  const values: Value = {
    senderName: senderOf(data, pages.unit), letterNumber: within(data.number, 120), letterDate: data.date, urgency: data.urgency, securityClass: data.securityClass,
    attachmentNote: within(data.attachments ?? '', 200), classification: within(data.classification?.code ?? '', 40), addressees: desks,
    ...(isSecret(data.securityClass) ? {} : { subject: data.subject, invitation: eventOf(data) }),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value))) as Value;
}

/** "Dinas PUPR, Kota Dumai"; a letter of the mayor comes from the city. Only what its pages say. */
function senderOf(data: LetterData, unit: boolean): string {
  const { agency, unit: name } = data.sender;
  const whole = unit && name !== agency ? `${name}, ${agency}` : agency;
  return whole.length <= 300 ? whole : within(agency, 300);
}

/** What does not fit is left for the clerk: half a number is another number. */
function within(text: string, most: number): string {
  return text.length <= most ? text : '';
}

function eventOf(data: LetterData): PaperContent['invitation'] {
  const event = invitationOf(data.type.code, data.fields);
  return event && { eventOn: event.eventOn, endsOn: event.endsOn, startsAt: event.startsAt, endsAt: event.endsAt ?? '', place: event.place };
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** A field nobody has typed in: empty, or as the form comes. */
function isOpen(field: keyof PaperContent, content: PaperContent): boolean {
  if (field === 'urgency') return content.urgency === 'normal';
  if (field === 'securityClass') return content.securityClass === 'B';
  return isEmpty(content[field]);
}

function pageOf(field: string, { facts }: OnPages): number | null {
  return facts.find((fact) => fact.field === field)?.page ?? null;
}
