/** What an office calls its posts in speech; each also finds the words it stands for. */
const shortForms: Readonly<Record<string, string>> = {
  kaban: 'kepala badan', kabag: 'kepala bagian', kabid: 'kepala bidang', kadin: 'kepala dinas', kadis: 'kepala dinas', kakan: 'kepala kantor', kasat: 'kepala satuan',
  kasi: 'kepala seksi', kasubag: 'kepala subbagian', kasubbag: 'kepala subbagian', kasubbid: 'kepala subbidang', kasubid: 'kepala subbidang', kaur: 'kepala urusan', katim: 'ketua tim',
  sekban: 'sekretaris badan', sekcam: 'sekretaris kecamatan', sekda: 'sekretaris daerah', sekdin: 'sekretaris dinas', sekdis: 'sekretaris dinas', seklur: 'sekretaris kelurahan', sekwan: 'sekretaris dprd',
  wako: 'wali kota', walikota: 'wali kota', wawako: 'wakil wali kota', wawali: 'wakil wali kota',
};
/** Titles say the same in more than one way: "Sekretaris Camat", "Kepala Sub Bagian". */
const otherWords: Readonly<Record<string, string>> = { kecamatan: '(kecamatan|camat)', kelurahan: '(kelurahan|lurah)', subbagian: 'sub ?bagian', subbidang: 'sub ?bidang', dprd: '(dprd|dewan)' };

const wordsOf = (find: string) => find.toLowerCase().split(/[\s,/]+/u).filter(Boolean);
const exactly = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** What was typed with its short forms written out: "kabag umum" is "kepala bagian umum". */
export function inFull(find: string): string {
  return wordsOf(find).map((word) => shortForms[word] ?? word).join(' ');
}

/** One pattern for each word typed, for lower-case texts in which all must be found; null when nothing was typed. */
export function wordPatterns(find: string | undefined): string[] | null {
  const words = wordsOf(find ?? '');
  if (words.length === 0) return null;
  return words.map((word) => {
    const stands = shortForms[word]?.split(' ').map((each) => otherWords[each] ?? each).join(' ');
    return stands ? `(${word}|${stands})` : exactly(word);
  });
}
