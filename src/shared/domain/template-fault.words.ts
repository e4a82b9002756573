// A fault of a template a city wrote itself, as its writer reads it: where it is, what is wrong, and the compiler's own words behind.

type Words = { id: string; en: string };
export type TemplateFault = { /** file, line and column, where the compiler knows them */ at: { file: string; line: number; column: number } | null; say: Words; compiler: string };

const located = /^(?<file>[^:\n]+\.typ):(?<line>\d+):(?<column>\d+): (?<words>.*)$/su;

/** Pure: `template.typ:3:7: unknown variable: kop`. What is of no known kind is said to be refused; the compiler's words always stand behind. */
export function readTemplateFault(text: string): TemplateFault {
  const { file, line, column, words } = located.exec(text)?.groups ?? {};
  const compiler = words ?? text;
  const at = file === undefined ? null : { file, line: Number(line), column: Number(column) };
  const found = kinds.find(([kind]) => kind.test(compiler));
  const what = found?.[0].exec(compiler)?.[1] ?? '';
  return { at, compiler, say: found?.[1](what) ?? { id: 'Baris ini tidak dapat disusun.', en: 'This line cannot be set.' } };
}

/** The compiler's messages by their beginnings (Typst 0.14), the likeliest slips of a first template first. */
const kinds: readonly (readonly [kind: RegExp, say: (what: string) => Words])[] = [
  [/^unknown variable: ([^\s,]+)/u, (what) => ({ id: `Nama “${what}” tidak dikenal. Periksa ejaannya, atau impor bagiannya lebih dulu.`, en: `The name “${what}” is not known. Look at its spelling, or import it first.` })],
  [/^unclosed (?:delimiter|string|raw text|label)/u, () => ({ id: 'Ada kurung, kutip, atau tanda yang dibuka tetapi tidak ditutup.', en: 'A bracket, a quote or a sign is opened and never closed.' })],
  [/^unexpected closing/u, () => ({ id: 'Ada tanda penutup tanpa pembukanya.', en: 'A closing sign has no opening one.' })],
  [/^unexpected argument(?:: (\S+))?/u, (what) => ({ id: `Ada isian yang tidak dikenal fungsi ini${what && ` (${what})`}.`, en: `The function does not know one of its arguments${what && ` (${what})`}.` })],
  [/^missing argument(?:: (\S+))?/u, (what) => ({ id: `Fungsi ini kekurangan isian${what && ` (${what})`}.`, en: `The function lacks an argument${what && ` (${what})`}.` })],
  [/^file not found/u, () => ({ id: 'Berkas yang diminta tidak ada di dalam kemasan templat.', en: 'The file asked for is not in the folder of the template.' })],
  [/package/u, () => ({ id: 'Paket dari luar tidak diberikan. Salin bagian yang diperlukan ke dalam templat.', en: 'Packages from outside are not given. Copy what is needed into the template.' })],
  [/^(?:dictionary does not contain key|dictionary does not have key) "([^"]*)"/u, (what) => ({ id: `Data naskah tidak memuat “${what}”. Data ada di sheet dan field(…); sys.inputs selalu kosong.`, en: `The data of the letter has no “${what}”. Data is in sheet and field(…); sys.inputs is always empty.` })],
  [/^unknown font family/u, () => ({ id: 'Huruf ini tidak dibawa aplikasi.', en: 'The product does not bring this face.' })],
  [/^expected .+, found/u, () => ({ id: 'Jenis nilainya lain daripada yang diminta di sini.', en: 'The value is of another kind than is asked for here.' })],
  [/^expected/u, () => ({ id: 'Ada yang kurang di sini: baris ini belum selesai.', en: 'Something is missing here: the line is not finished.' })],
  [/^cannot /u, () => ({ id: 'Nilai-nilai ini tidak dapat dipakai bersama dengan cara ini.', en: 'These values cannot be used together in this way.' })],
  [/^maximum .* depth exceeded|infinite loop/u, () => ({ id: 'Templat memanggil dirinya tanpa henti.', en: 'The template calls itself without end.' })],
  [/^(?:panicked|assertion failed)/u, () => ({ id: 'Templat menghentikan dirinya sendiri di sini.', en: 'The template stops itself here.' })],
];
