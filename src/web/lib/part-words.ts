import { defineWords, speak } from './words.ts';

const partNames = defineWords({
  body: { id: 'isi', en: 'the text' },
  fields: { id: 'data naskah', en: 'the data' },
  addressees: { id: 'tujuan dan tembusan', en: 'addressees and copies' },
  attachments: { id: 'berkas lampiran', en: 'attached files' },
  head: { id: 'kepala surat', en: 'the head' },
  annex: { id: (number: string) => `lampiran ${number}`, en: (number: string) => `annex ${number}` },
});

/** Names of parts in a row: "isi, lampiran 2". */
export function sayParts(parts: readonly string[]): string {
  const w = speak(partNames);
  return parts.map((part) => {
    const [name = '', number = ''] = part.split(':');
    if (name === 'annex') return w.annex(number);
    return name === 'body' || name === 'fields' || name === 'addressees' || name === 'attachments' || name === 'head' ? w[name] : part;
  }).join(', ');
}
