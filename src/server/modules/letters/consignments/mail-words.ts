/** What a letter mailed to an outside party says around its file. Written as an office writes; in Indonesian, as the letter is. */
export const letterMailWords = {
  subject: (number: string, subject: string) => `Surat ${number}: ${subject}`,
  body: (letter: { name: string; unit: string; city: string; number: string; date: string; subject: string; attachments: number; checkUrl: string | null }) => [
    `Yth. ${letter.name}`,
    '',
    `Bersama ini kami kirimkan surat ${letter.unit}:`,
    '',
    `Nomor   : ${letter.number}`,
    `Tanggal : ${letter.date}`,
    `Hal     : ${letter.subject}`,
    ...(letter.attachments > 0 ? [`Lampiran: ${letter.attachments} berkas`] : []),
    '',
    'Surat terlampir dalam berkas PDF. Berkas itulah suratnya; kalimat di pos-el ini hanya pengantar.',
    ...(letter.checkUrl ? [`Keasliannya dapat diperiksa di ${letter.checkUrl}`] : []),
    '',
    letter.unit,
    letter.city,
  ].join('\n'),
};
