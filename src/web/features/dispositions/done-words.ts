import { defineWords } from '#web/lib/words.ts';

type Said = { id: (who: string) => string; en: (who: string) => string };
const of = (id: Said['id'], en: Said['en']): Said => ({ id, en });

/** What was done, and to whom: the answer to an act on a disposition. */
export const doneWords = defineWords({
  accept: of((who) => `Laporan ${who} diterima.`, (who) => `The report of ${who} was accepted.`),
  settle: of((who) => `Pengembalian dari ${who} sudah Anda ketahui dan meninggalkan meja.`, (who) => `You took note of the return by ${who}; it leaves the desk.`),
  grant_later: of((who) => `Tenggat baru diberikan kepada ${who}.`, (who) => `The later date was granted to ${who}.`),
  refuse_later: of((who) => `Tenggat ${who} tetap; alasannya terkirim.`, (who) => `The date of ${who} stays; the reason was sent.`),
  return: of((who) => `Dikembalikan kepada ${who} dengan alasan Anda.`, (who) => `Returned to ${who} with your reason.`),
  ask_again: of((who) => `${who} diminta melengkapi laporannya.`, (who) => `${who} was asked to complete the report.`),
  close_branch: of((who) => `Cabang ${who} ditutup.`, (who) => `The branch of ${who} was closed.`),
  remind: of((who) => `${who} diingatkan.`, (who) => `${who} was reminded.`),
  cancel: of((who) => `Disposisi ditarik kembali dari ${who}.`, (who) => `The disposition was taken back from ${who}.`),
  confirm: of((who) => `Disposisi terkirim ke ${who}.`, (who) => `The disposition was sent to ${who}.`),
  discard: { id: 'Konsep disposisi disisihkan.', en: 'The draft was put away.' },
  change_due: { id: (who: string, day: string) => `Tenggat ${who} kini ${day}.`, en: (who: string, day: string) => `${who} is due ${day} now.` },
  no_due: of((who) => `${who} kini tanpa tenggat.`, (who) => `${who} has no due date now.`),
});
