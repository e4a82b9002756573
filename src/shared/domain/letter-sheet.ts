import { z } from 'zod';
import { anyJson } from './any-json.ts';
import { mostSteps, stepKinds } from './approval.ts';
import { letterBody } from './letter-body.ts';
import { officeDay } from './office-day.ts';
import { securityClasses } from './security-class.ts';
import { urgencies } from './urgency.ts';

// What a template is given: everything that stands on the page of one letter, as data, and nothing else. The draft beside the editor and the
// page that is signed come from the same object; they differ in number, date and signature alone.

/**
 * Signs of the address under the QR code: what a code of 37 squares a side (version 5, correction M) holds. With `/v/` and a code of 18
 * signs that leaves 63 for `https://` and the host. The page prints each square 0.595 mm wide beside a signature and 0.432 mm at a foot.
 */
export const LONGEST_CHECK = 84;

const line = z.string().max(500);

/**
 * One line of "Yth."; `attention` is u.p., `place` stands after "di". `members`: of a group that is not addressed as such, whom it means: in
 * its place on the page, or below its name on the list that goes with the page.
 */
const sheetAddressee = z.strictObject({
  name: line.min(1), attention: line.optional(), place: line.optional(),
  members: z.strictObject({ on: z.enum(['page', 'list']), names: z.array(line.min(1)).min(1).max(500) }).optional(),
});

/** The block under the letter: its lines as they stand (a.n., u.b., Plt. …), the signer, and the way it is finished. */
const sheetSignature = z.strictObject({
  lines: z.array(line).min(1).max(5),
  /** The signer's office as running text says it: "Dari : Kepala Dinas …" in a nota dinas, "Jabatan" in a statement. */
  office: line.optional(),
  name: line.min(1),
  rank: line.nullable(),
  nip: z.string().regex(/^\d{18}$/u).nullable(),
  way: z.enum(['certificate', 'login', 'wet']),
});

/** The head of the paper. `kind` chooses the emblem and the order of lines; lines are printed top to bottom, addresses small. */
const sheetLetterhead = z.strictObject({
  kind: z.enum(['mayor', 'agency', 'setda', 'kecamatan', 'kelurahan', 'upt', 'blud', 'none']),
  lines: z.array(line).max(4),
  address: z.array(line).max(4),
  /** The file of the city's or the nation's arms; without one the page shows their place. */
  emblem: z.uuid().optional(),
});

/** How pages are set in a city or an agency (Bekasi Ps. 10d). Lengths in millimetres, type sizes in points. */
export const layoutProfile = z.strictObject({
  paper: z.enum(['A4', 'F4', 'F4-210']),
  margins: z.strictObject({ top: z.number().min(5).max(60), bottom: z.number().min(5).max(60), left: z.number().min(5).max(60), right: z.number().min(5).max(60) }),
  size: z.number().min(9).max(14),
  spacing: z.number().min(1).max(2),
  /** The closest a page may be set whose last page would be nearly empty (ADR 156). Pages kept or frozen before that rule have none: they stay as they were set. */
  leastSpacing: z.number().min(1).max(2).optional(),
  /** Which rules of the house's pages hold (ADR 162). Pages kept or frozen before an edition name none or an older one: they stay as they were set. */
  edition: z.literal(2).optional(),
  firstIndent: z.number().min(0).max(30),
  numberLines: z.array(z.enum(['number', 'urgency', 'attachments', 'subject'])).min(2).max(4),
  subjectWord: z.enum(['Hal', 'Perihal']),
  /** Where "Yth." stands: left below the subject (Permendagri 1/2023), or right below the date, as older rules had it. Left when nothing is said. */
  addresseeSide: z.enum(['left', 'right']).optional(),
  catchwords: z.boolean(),
  pageNumber: z.enum(['none', 'plain', 'dashes']),
  footer: z.array(line).max(6),
  /** The face of letters where a city writes in another than Arial; regulations and decrees keep theirs. */
  letterFace: z.enum(['arial', 'bookman']).optional(),
  /** How the lines of the signature block stand to each other. Left when nothing is said. */
  signatureAlign: z.enum(['left', 'center']).optional(),
  /** Points of the head: lines above the name, the name, the address. 12, 16 and 9 when nothing is said; found are 9 to 14, 13 to 16, 7.5 to 10 (naskah-formats b.3). */
  headSizes: z.strictObject({ above: z.number().min(9).max(14), name: z.number().min(13).max(16), address: z.number().min(7.5).max(10) }).optional(),
  /** The rule below the head of an office: a thick and a thin line when nothing is said. The mayor's head has one line. */
  headRule: z.enum(['double', 'single']).optional(),
  /** Right half of the page when nothing is said (naskah-formats b.4). */
  signaturePlace: z.enum(['right', 'center']).optional(),
  /** How far the block at the right begins behind the middle of the text. */
  signatureIndent: z.number().min(0).max(15).optional(),
  /** On which side of its box the code of a signature stands. Left when nothing is said. */
  signatureMark: z.enum(['left', 'right']).optional(),
});

export const letterSheet = z.strictObject({
  /** Code of the letter type (`templates/<code>/`), e.g. "SDINAS". */
  type: z.string().regex(/^[A-Z]+$/u),
  /** The name the preset gives this type, as a title: two vocabularies, one template. */
  title: line.min(1),
  profile: layoutProfile,
  /** A page the city draws itself (documents.own_template) in the place of the house's. */
  template: z.uuid().optional(),
  letterhead: sheetLetterhead,
  /** Null while it is a draft: the page then shows room for them. */
  number: line.nullable(),
  date: officeDay.nullable(),
  /**
   * What comes with the number: a draft shows it around an open place. `widest` is the widest number its book gives in any month; the draft
   * and the numbered page keep the same room for it, so that the page which was initialled breaks as the page that is signed (ADR 147).
   */
  awaits: z.strictObject({ before: line, digits: line.min(1), after: line, widest: line.min(1), date: officeDay }).optional(),
  place: line.min(1),
  urgency: z.enum(urgencies),
  securityClass: z.enum(securityClasses),
  attachments: line.nullable(),
  subject: line,
  addressees: z.array(sheetAddressee).max(500),
  /** More addressees than the head can bear: "Yth. (daftar terlampir)" and a list of its own. */
  addresseesAttached: z.boolean(),
  copies: z.array(sheetAddressee).max(100),
  /** The fields of the type, as its `fields.ts` shapes them. */
  fields: z.record(z.string(), anyJson),
  body: letterBody,
  annexes: z.array(z.strictObject({ title: line, body: letterBody })).max(50),
  signature: sheetSignature,
  /** A finished letter carries its address for checking; a draft carries none. */
  check: z.strictObject({ url: z.url().max(LONGEST_CHECK) }).nullable(),
  /** Initials are printed on the archive's copy only (`naskah-formats` b.5). */
  initials: z.array(z.strictObject({ name: line, position: line, at: line, kind: z.enum(stepKinds).optional() })).max(mostSteps),
});
export type LetterSheet = z.infer<typeof letterSheet>;

/** A list of addressees goes with the page: of all of them, or of the members of groups. */
export const listsAddressees = ({ addresseesAttached, addressees }: Pick<LetterSheet, 'addressees' | 'addresseesAttached'>): boolean => addresseesAttached || addressees.some(({ members }) => members?.on === 'list');
