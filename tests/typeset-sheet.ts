import type { LetterData } from '#shared/domain/letter-data.ts';
import { letterDataOf } from '#shared/domain/letter-data.ts';
import type { LetterBody } from '#shared/domain/letter-body.ts';
import { letterSheet, type LetterSheet } from '#shared/domain/letter-sheet.ts';
import { treeOf, type TemplateTree } from '#server/modules/documents/typesetting/template-tree.ts';

// One letter and one plain template, for tests that ask what the typesetter does and not how a letter looks.

export const paragraphs = (...texts: string[]): LetterBody => ({ type: 'doc', content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) });

/** A finished letter of the model office; invented people and numbers. */
export function sheetOf(over: Partial<LetterSheet> = {}): LetterSheet {
  return letterSheet.parse({
    type: 'SUJI', title: 'SURAT DINAS',
    profile: {
      paper: 'A4', margins: { top: 20, bottom: 25, left: 30, right: 20 }, size: 12, spacing: 1.15, firstIndent: 12.7, numberLines: ['number', 'urgency', 'attachments', 'subject'], subjectWord: 'Hal',
      catchwords: false, pageNumber: 'plain', footer: ['Dokumen ini ditandatangani secara elektronik.'],
    },
    letterhead: { kind: 'agency', lines: ['PEMERINTAH KOTA MADUKARA', 'DINAS PENDIDIKAN'], address: ['Jalan Cendana Nomor 4, Madukara 65131'] },
    number: '400.3/127/DISDIK/2026', date: '2026-11-26', place: 'Madukara', urgency: 'normal', securityClass: 'B', attachments: null, subject: 'Undangan rapat koordinasi',
    addressees: [{ name: 'Kepala Dinas Kesehatan', place: 'Madukara' }], addresseesAttached: false, copies: [{ name: 'Wali Kota Madukara' }],
    fields: {}, body: paragraphs('Sehubungan dengan persiapan tahun anggaran 2027, kami mengundang Saudara untuk hadir pada rapat koordinasi.'), annexes: [],
    signature: { lines: ['KEPALA DINAS PENDIDIKAN,'], name: 'Dra. Sekar Rahayu, M.Pd.', rank: 'Pembina Tk. I', nip: null, way: 'certificate' },
    check: { url: 'https://naskah.madukara.go.id/v/0123456789abcdefgh' }, initials: [],
    ...over,
  });
}

export function dataOf(sheet: LetterSheet): LetterData {
  return letterDataOf(sheet, { classification: { code: '400.3', name: 'Pendidikan' }, sender: { agency: 'Pemerintah Kota Madukara', unit: 'Dinas Pendidikan', unitCode: 'DISDIK' }, files: [], relations: [] });
}

const PLAIN = `
#let sheet = json("/data/sheet.json")
#set page(width: 210mm, height: 297mm, margin: 25mm)
#set text(size: 12pt)
#set par(justify: true)
#align(center, text(weight: "bold", sheet.letterhead.lines.join(linebreak())))
#if sheet.number != none [Nomor #sheet.number]

Hal #sheet.subject

#for each in sheet.addressees [Yth. #each.name #each.at("place", default: "") #parbreak()]
#for (name, value) in sheet.fields [#name: #if type(value) == str { value } else { repr(value) } #parbreak()]
#let inline(nodes) = for node in nodes {
  if node.type == "text" { node.text } else if node.type == "hardBreak" { linebreak() }
}
#for block in sheet.body.content { if block.type == "pageBreak" { pagebreak() } else { par(inline(block.at("content", default: ()))) } }
#sheet.signature.lines.join(linebreak())

#sheet.signature.name
#for each in sheet.copies [#parbreak() Tembusan #each.name]
#let qr = json("/data/beside.json").qr
#if qr != none { image(bytes(qr), format: "svg", width: 22mm, alt: "Kode QR alamat pemeriksaan") }
`;

/** The plain template under the code SUJI, or another text in its place. */
export const plainTemplate = (text: string = PLAIN): TemplateTree => treeOf([['SUJI/template.typ', Buffer.from(text)]]);
