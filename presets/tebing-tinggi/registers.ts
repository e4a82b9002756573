import { agencyDecreeBook, agendaColumns, circularBook, decreeBook, incomingAgenda, instructionBook, noteBook, outgoingBook, regulationBook, reservationDays, subNumbers, voidNumbers } from '#presets/national/defaults.ts';
import { ourDefault, type RegistersPreset } from '#presets/preset.ts';

export const registers = {
  books: [incomingAgenda, outgoingBook('{klasifikasi}/{urut}/{unit}/{tahun}', '000.8.3/101/UM/2026', ourDefault), noteBook, decreeBook, agencyDecreeBook, regulationBook, instructionBook, circularBook],
  agendaColumns,
  backDating: subNumbers,
  reservationDays,
  voidNumbers,
} satisfies RegistersPreset;
