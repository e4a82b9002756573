/** What a followed calendar says beside the words of the letters; letters are written in Indonesian, so is it. */
export const feedWords = {
  name: (title: string) => `Undangan ${title}`,
  secret: 'Acara (naskah rahasia)',
  untitled: 'Acara undangan',
  untilOver: 'Sampai selesai.',
  delegate: 'Anda mewakili atau menghadiri atas disposisi.',
  copy: 'Tembusan.',
  represented: (titles: readonly string[]) => `Diwakili: ${titles.join(', ')}.`,
  gone: (subject: string) => `BATAL: ${subject}`,
  withdrawn: 'Surat ini ditarik pengirimnya.',
  replaced: 'Surat ini digantikan surat lain.',
  from: (sender: string) => `Dari ${sender}.`,
} as const;
