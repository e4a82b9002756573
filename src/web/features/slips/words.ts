import { defineWords } from '#web/lib/words.ts';

export const slipWords = defineWords({
  title: { id: 'Cetak label dan tanda terima', en: 'Print labels and receipts' },
  print: { id: 'Cetak', en: 'Print' }, back: { id: 'Kembali ke Agendakan', en: 'Back to Register' },
  what: { id: 'Yang dicetak', en: 'What to print' }, label: { id: 'Label', en: 'Label' }, receipt: { id: 'Tanda terima', en: 'Receipt' },
  paper: { id: 'Kertas', en: 'Paper' }, roll: { id: 'Rol 62 mm', en: 'Roll 62 mm' }, sheet: { id: 'Lembar A4, 24 label', en: 'A4 sheet, 24 labels' },
  from: { id: 'Mulai dari label ke', en: 'Begin at label' },
  nothing: { id: 'Belum ada surat yang dipilih untuk dicetak', en: 'No letter was chosen to print' }, nothingSay: { id: 'Agendakan surat, lalu tekan F9 untuk label atau F10 untuk tanda terima.', en: 'Register a letter, then press F9 for its label or F10 for its receipt.' },
  agenda: { id: 'No. agenda', en: 'Agenda no.' }, received: { id: 'Diterima', en: 'Received' }, sender: { id: 'Pengirim', en: 'Sender' }, number: { id: 'Nomor surat', en: 'Letter number' }, date: { id: 'Tanggal surat', en: 'Letter date' }, subject: { id: 'Hal', en: 'Subject' }, to: { id: 'Ditujukan kepada', en: 'Addressed to' },
  receiptHead: { id: 'TANDA TERIMA SURAT', en: 'RECEIPT OF A LETTER' }, cover: { id: 'Rahasia, diterima dalam amplop tertutup', en: 'Secret, received in a closed envelope' },
  handedBy: { id: 'Yang menyerahkan', en: 'Handed over by' }, takenBy: { id: 'Yang menerima', en: 'Received by' }, at: { id: 'Dicatat', en: 'Registered' },
  qrSay: { id: 'Pindai untuk membuka surat di dalam kantor', en: 'Scan to open the letter inside the office' },
});
