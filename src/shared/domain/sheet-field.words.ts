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

/** A field of the kind of letter as its form draws it. */
type Form = { name: string; label: Words; columns?: readonly Form[] | undefined };

/**
 * "addressees.2.name" → "Yth. (3)", "body.content.4…" → "Isi naskah (bagian 5)"; of a field of the form its own label, with the row and
 * column or the part: "fields.goods.1.amount" → "Daftar barang (baris 2), Jumlah".
 */
export function sayField(field: string, form: readonly Form[] = []): Words {
  const [first = '', ...rest] = field.split('.');
  if (first === 'fields') return sayOfForm(rest, form);
  const name = fields[first] ?? { id: first, en: first };
  const index = rest.find(isIndex);
  if (index === undefined) return name;
  return numbered(name, first === 'body' ? 'part' : null, index);
}

const isIndex = (part: string | undefined): part is string => part !== undefined && /^\d+$/u.test(part);
const counted = { part: { id: 'bagian ', en: 'part ' }, row: { id: 'baris ', en: 'row ' } };

function numbered({ id, en }: Words, what: keyof typeof counted | null, index: string): Words {
  const count = Number(index) + 1;
  return { id: `${id} (${what ? counted[what].id : ''}${count})`, en: `${en} (${what ? counted[what].en : ''}${count})` };
}

/** @param path below "fields": a name, then a row and a column, a line of a list, or a place in a text */
function sayOfForm([name = '', at, ...rest]: readonly string[], form: readonly Form[]): Words {
  const field = form.find((each) => each.name === name);
  const label = field?.label ?? { id: `Isian ${name}`, en: `Field ${name}` };
  if (at === 'content' && isIndex(rest[0])) return numbered(label, 'part', rest[0]);
  if (!isIndex(at)) return label;
  if (!field?.columns) return numbered(label, null, at);
  const row = numbered(label, 'row', at);
  if (rest.length === 0) return row;
  const column = sayOfForm(rest, field.columns);
  return { id: `${row.id}, ${column.id}`, en: `${row.en}, ${column.en}` };
}
