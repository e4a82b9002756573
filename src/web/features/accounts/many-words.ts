import { defineWords } from '#web/lib/words.ts';

export const manyWords = defineWords({
  many: { id: 'Buat banyak akun', en: 'Make many accounts' },
  lede: { id: 'Pegawai yang belum mempunyai akun. Centang orangnya; nama pengguna diusulkan dari jabatannya.', en: 'Employees without an account. Tick them; usernames are suggested from their positions.' },
  unit: { id: 'Unit kerja dan bawahannya', en: 'Unit and all below it' }, find: { id: 'Cari pegawai', en: 'Find an employee' }, findHint: { id: 'Nama atau jabatan', en: 'Name or position' },
  name: { id: 'Nama', en: 'Name' }, seat: { id: 'Jabatan', en: 'Position' }, username: { id: 'Nama pengguna', en: 'Username' }, noSeat: { id: 'tanpa jabatan', en: 'no position' }, waits: { id: 'naskah rahasia menunggu orang kedua', en: 'secret letters wait for a second person' },
  all: { id: 'Pilih semua yang tampil', en: 'Tick all shown' }, none: { id: 'Lepas semua', en: 'Untick all' }, more: { id: 'Tampilkan lebih banyak', en: 'Show more' }, loading: { id: 'Memuat pegawai', en: 'Loading employees' },
  nobody: { id: 'Semua pegawai di sini sudah mempunyai akun.', en: 'Everybody here has an account.' }, nobodySay: { id: 'Pilih unit lain, atau tambahkan pegawai di Struktur.', en: 'Choose another unit, or add employees in Structure.' },
  make: { id: (count: number) => (count === 0 ? 'Buat akun' : `Buat ${count} akun`), en: (count: number) => (count === 0 ? 'Make accounts' : `Make ${count} accounts`) }, making: { id: (done: number, all: number) => `Membuat ${done} dari ${all}…`, en: (done: number, all: number) => `Making ${done} of ${all}…` }, needOne: { id: 'Centang dahulu orangnya.', en: 'Tick somebody first.' },
  back: { id: 'Ke daftar akun', en: 'To the accounts' }, made: { id: (count: number) => `${count} akun dibuat. Cetak lembarnya sekarang.`, en: (count: number) => `${count} accounts made. Print the slips now.` }, madeNone: { id: 'Tidak ada akun yang dibuat.', en: 'No account was made.' },
  once: { id: 'Kata sandi hanya ditampilkan sekali ini. Serahkan setiap potongan langsung kepada orangnya.', en: 'The passwords are shown this once only. Hand each slip to its owner in person.' },
  print: { id: 'Cetak lembar', en: 'Print the slips' }, shape: { id: 'Bentuk', en: 'Shape' }, slips: { id: 'Potongan kecil', en: 'Small slips' }, pages: { id: 'Satu halaman per orang', en: 'One page each' }, done: { id: 'Selesai', en: 'Done' },
  doneAnyway: { id: 'Selesai tanpa mencetak', en: 'Done without printing' }, notPrinted: { id: 'Belum dicetak.', en: 'Not printed yet.' }, notPrintedSay: { id: 'Setelah ini kata sandinya tidak dapat ditampilkan lagi; setiap orang perlu kata sandi pertama yang baru.', en: 'After this the passwords cannot be shown again; each person would need a new first password.' },
  refused: { id: (count: number) => `${count} akun tidak dibuat`, en: (count: number) => `${count} accounts were not made` }, again: { id: 'Coba lagi', en: 'Try again' },
  gone: { id: 'Akun dibuat, kata sandinya tidak terbaca. Buat yang baru dari Kelola.', en: 'The account was made, its password was lost. Make a new one from Manage.' },
  password: { id: 'Kata sandi pertama', en: 'First password' }, address: { id: 'Buka', en: 'Open' }, slipSay: { id: 'Masuk, ganti kata sandi ini, lalu sobek lembar ini. Jangan meminjamkannya kepada siapa pun.', en: 'Sign in, change this password, then tear this slip up. Lend it to nobody.' },
  picked: { id: (name: string) => `Pilih ${name}`, en: (name: string) => `Tick ${name}` },
});
