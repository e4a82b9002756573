// Where on a letter something stands, in the words of the form: a refusal of the typesetter names the field it came from.

type Words = { id: string; en: string };

const fields: Record<string, Words> = {
  relations: { id: 'Rujukan', en: 'References' },
  number: { id: 'Nomor', en: 'Number' },
  awaits: { id: 'Nomor', en: 'Number' },
  subject: { id: 'Hal', en: 'Subject' },
  place: { id: 'Tempat', en: 'Place' },
  attachments: { id: 'Lampiran', en: 'Attachments' },
  title: { id: 'Nama jenis naskah', en: 'Name of the letter type' },
  addressees: { id: 'Yth.', en: 'Addressee' },
  copies: { id: 'Tembusan', en: 'Copy' },
  body: { id: 'Isi naskah', en: 'Body' },
  annexes: { id: 'Isi lampiran', en: 'Annex' },
  signature: { id: 'Blok tanda tangan', en: 'Signature block' },
  letterhead: { id: 'Kop', en: 'Letterhead' },
  profile: { id: 'Tata letak', en: 'Layout' },
  initials: { id: 'Tabel paraf', en: 'Table of initials' },
};

/** "addressees.2.name" → "Yth. (3)", "body.content.4…" → "Isi naskah (bagian 5)", "fields.waktu" → "Isian waktu". */
export function sayField(field: string): Words {
  const [first = '', ...rest] = field.split('.');
  if (first === 'fields') return { id: `Isian ${rest.join(' ')}`, en: `Field ${rest.join(' ')}` };
  const name = fields[first] ?? { id: first, en: first };
  const index = rest.find((part) => /^\d+$/u.test(part));
  if (index === undefined) return name;
  const count = Number(index) + 1;
  return first === 'body' ? { id: `${name.id} (bagian ${count})`, en: `${name.en} (part ${count})` } : { id: `${name.id} (${count})`, en: `${name.en} (${count})` };
}
