import type { Language } from '#shared/domain/words.ts';

/** What mails say around the notices themselves. */
export const mailWords = {
  id: {
    open: 'Buka di aplikasi', digest: (count: number) => `${count} kabar kantor`, digestLead: 'Kabar sejak ringkasan terakhir:',
    why: (city: string) => `Pos-el ini dikirim otomatis oleh kantor elektronik ${city}. Balasannya tidak dibaca.`, settings: 'Atur pemberitahuan',
    codeSubject: (code: string) => `Kode pos-el Anda: ${code}`, codeLead: (code: string) => `Kode untuk membuktikan alamat pos-el ini: ${code}`, codeNote: 'Kode berlaku 30 menit. Bila bukan Anda yang meminta, abaikan pos-el ini.',
  },
  en: {
    open: 'Open in the application', digest: (count: number) => (count === 1 ? '1 office notice' : `${count} office notices`), digestLead: 'News since the last digest:',
    why: (city: string) => `Sent by the electronic office of ${city}. Replies are not read.`, settings: 'Notice settings',
    codeSubject: (code: string) => `Your e-mail code: ${code}`, codeLead: (code: string) => `The code that proves this e-mail address: ${code}`, codeNote: 'It is good for 30 minutes. If it was not you who asked, ignore this mail.',
  },
} as const satisfies Record<Language, unknown>;
