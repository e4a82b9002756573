import { agencyDecreeBook, circularBook, decreeBook, incomingAgenda, instructionBook, noteBook, outgoingBook, regulationBook, reservationDays, subNumbers, voidNumbers } from '#presets/national/defaults.ts';
import type { RegistersPreset } from '#presets/preset.ts';

const agenda = 'Dumai 55/2021 Ps.1(39): tanggal, nomor, hal, pengirim, tujuan, ringkasan';

export const registers = {
  books: [
    incomingAgenda,
    outgoingBook('{klasifikasi}/{urut}/{unit}/{tahun}', '000.8.3/101/UM/2026', 'Surat Dumai 29 Juli 2022: 065/075/SETDA-ORG; dengan tahun, sebab urutannya mulai dari 1 tiap tahun'),
    { ...noteBook, name: 'Buku nota dinas dan nota dinas dalam' },
    decreeBook,
    agencyDecreeBook,
    regulationBook,
    instructionBook,
    circularBook,
  ],
  agendaColumns: {
    incoming: { value: ['agenda_number', 'received_on', 'letter_date', 'letter_number', 'subject', 'sender', 'addressee', 'summary'], basis: agenda },
    outgoing: { value: ['agenda_number', 'letter_date', 'letter_number', 'subject', 'addressee', 'summary'], basis: agenda },
  },
  backDating: subNumbers,
  reservationDays,
  voidNumbers,
} satisfies RegistersPreset;
