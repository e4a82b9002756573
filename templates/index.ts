import type { LetterType } from './_lib/letter-type.ts';
import { type as ba } from './BA/type.ts';
import { type as beritadaerah } from './BERITADAERAH/type.ts';
import { type as daftarhadir } from './DAFTARHADIR/type.ts';
import { type as instruksi } from './INSTRUKSI/type.ts';
import { type as kepdprd } from './KEPDPRD/type.ts';
import { type as kepkada } from './KEPKADA/type.ts';
import { type as kepkapd } from './KEPKAPD/type.ts';
import { type as laporan } from './LAPORAN/type.ts';
import { type as ldisposisi } from './LDISPOSISI/type.ts';
import { type as lembaran } from './LEMBARAN/type.ts';
import { type as memo } from './MEMO/type.ts';
import { type as notadinas } from './NOTADINAS/type.ts';
import { type as notadinasdalam } from './NOTADINASDALAM/type.ts';
import { type as notula } from './NOTULA/type.ts';
import { type as npk } from './NPK/type.ts';
import { type as pengumuman } from './PENGUMUMAN/type.ts';
import { type as perda } from './PERDA/type.ts';
import { type as perdprd } from './PERDPRD/type.ts';
import { type as perkada } from './PERKADA/type.ts';
import { type as piagam } from './PIAGAM/type.ts';
import { type as radiogram } from './RADIOGRAM/type.ts';
import { type as rekomendasi } from './REKOMENDASI/type.ts';
import { type as sbiasa } from './SBIASA/type.ts';
import { type as sdinas } from './SDINAS/type.ts';
import { type as se } from './SE/type.ts';
import { type as sertifikat } from './SERTIFIKAT/type.ts';
import { type as sizin } from './SIZIN/type.ts';
import { type as sket } from './SKET/type.ts';
import { type as sketkerja } from './SKETKERJA/type.ts';
import { type as skgb } from './SKGB/type.ts';
import { type as skuasa } from './SKUASA/type.ts';
import { type as spanggilan } from './SPANGGILAN/type.ts';
import { type as spd } from './SPD/type.ts';
import { type as spengantar } from './SPENGANTAR/type.ts';
import { type as sperintah } from './SPERINTAH/type.ts';
import { type as sperjanjian } from './SPERJANJIAN/type.ts';
import { type as spmt } from './SPMT/type.ts';
import { type as sttpp } from './STTPP/type.ts';
import { type as stugas } from './STUGAS/type.ts';
import { type as sumum } from './SUMUM/type.ts';
import { type as sundangan } from './SUNDANGAN/type.ts';
import { type as telaahan } from './TELAAHAN/type.ts';
import { type as telegram } from './TELEGRAM/type.ts';

export { formOf, type FieldForm, type FieldKind } from './_lib/field.ts';
export { whyWayClosed, type LetterType } from './_lib/letter-type.ts';
export type { Note } from './_lib/note.ts';

/**
 * Every kind of letter the house can draw, in the order a city meets them. Adding one is one folder and one line here; a test holds the
 * folders against this list.
 */
export const letterTypes: readonly LetterType[] = [
  sbiasa, sdinas, sumum, notadinas, notadinasdalam, telaahan, sperintah, stugas, sket, sketkerja, spengantar, skgb, spmt, sundangan, se,
  spd, instruksi, pengumuman, laporan, ba, notula, memo, kepkada, kepkapd, kepdprd, perkada, perda, perdprd, skuasa, spanggilan, sizin,
  rekomendasi, sperjanjian, beritadaerah, lembaran, radiogram, telegram, sertifikat, sttpp, piagam, ldisposisi, npk, daftarhadir,
];

export function findLetterType(code: string): LetterType | undefined {
  return letterTypes.find((type) => type.code === code);
}
