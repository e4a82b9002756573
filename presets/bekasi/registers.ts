import { agencyDecreeBook, agendaColumns, circularBook, decreeBook, incomingAgenda, instructionBook, noteBook, outgoingBook, regulationBook, reservationDays, voidNumbers } from '#presets/national/defaults.ts';
import type { RegistersPreset } from '#presets/preset.ts';

const printedNumber = 'Bekasi 24.A/2013 Memperhatikan 6: 555.7/205.2-Telmat/VI/2013';

export const registers = {
  books: [incomingAgenda, outgoingBook('{klasifikasi}/{urut}-{unit}/{bulan_romawi}/{tahun}', '000.8.3/101-UM/VIII/2026', printedNumber), noteBook, decreeBook, agencyDecreeBook, regulationBook, instructionBook, circularBook],
  agendaColumns,
  backDating: { value: { policy: 'sub_number', form: '{urut}.2' }, basis: printedNumber },
  reservationDays,
  voidNumbers,
} satisfies RegistersPreset;
