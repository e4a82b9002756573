import { homedir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { readClamdAddress } from '../virus/clamd.ts';

/** One setting: declared here and nowhere else. `doc` is shown to the operator by `lontar config`. */
export type Setting<T> = {
  env: string;
  doc: string;
  schema: z.ZodType<T, string>;
  /** Undefined means: not set, and that is a meaning of its own. */
  preset: T | ((env: NodeJS.ProcessEnv) => T);
  secret?: true;
};

function setting<T>(declared: Setting<T>): Setting<T> {
  return declared;
}

const wholeNumber = (min: number, max: number) =>
  z.string().regex(/^\d+$/, 'harus bilangan bulat').transform(Number).pipe(z.number().min(min).max(max));
const list = z.string().transform((text) => text.split(',').map((part) => part.trim()).filter((part) => part !== ''));
const hostName = z.string().regex(/^[A-Za-z0-9.:_-]+$/, 'bukan nama atau alamat');
const hostNames = list.pipe(z.array(hostName));
const optional = <T>(schema: z.ZodType<T, string>): z.ZodType<T | undefined, string> => schema;
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'harus dimulai dengan postgres://');

const ZONES: Record<string, string> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' };
const timeZone = z.string().transform((text) => ZONES[text.toUpperCase()] ?? text).refine(isTimeZone, 'bukan WIB, WITA, WIT atau zona IANA');

const ORIGIN = /^https?:\/\/[^/]+$/;
const origins = list.pipe(z.array(z.string().regex(ORIGIN, 'harus seperti https://kantor.example.go.id, tanpa garis miring akhir')));

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('id', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The XDG data folder, so that deleting or updating the checkout never touches letters. */
function defaultDataFolder(env: NodeJS.ProcessEnv): string {
  const base = env['XDG_DATA_HOME'] ?? path.join(env['HOME'] ?? homedir(), '.local', 'share');
  return path.join(base, 'lontar');
}

export const settings = {
  dataFolder: setting({
    env: 'LONTAR_DATA', doc: 'Folder data: basis data bawaan, berkas, sertifikat, cadangan.',
    schema: z.string().min(1).transform((folder) => path.resolve(folder)), preset: defaultDataFolder,
  }),
  port: setting({
    env: 'LONTAR_PORT', doc: 'Porta untuk HTTPS, dan HTTP dari mesin ini sendiri. Bila tidak diisi: 8443 atau porta bebas sesudahnya.',
    schema: optional(wholeNumber(0, 65_535)), preset: undefined,
  }),
  bind: setting({
    env: 'LONTAR_BIND', doc: 'Alamat jaringan tempat mendengar; "127.0.0.1" bila hanya proksi di mesin ini yang boleh masuk.',
    schema: optional(hostName), preset: undefined,
  }),
  hosts: setting({
    env: 'LONTAR_HOST', doc: 'Nama mesin ini di jaringan, dipisah koma; masuk ke sertifikat bawaan. Contoh: kantor.tanjunglestari.go.id',
    schema: hostNames, preset: [] as string[],
  }),
  origins: setting({
    env: 'LONTAR_ORIGINS', doc: 'Alamat yang dipakai orang bila ada proksi di depan, dipisah koma. Yang pertama tercetak sebagai kode QR pada naskah: paling panjang 63 huruf. Contoh: https://kantor.tanjunglestari.go.id',
    schema: origins, preset: [] as string[],
  }),
  trustedProxies: setting({
    env: 'LONTAR_TRUSTED_PROXIES', doc: 'Alamat proksi yang dipercaya menyebut alamat asal (X-Forwarded-For, X-Forwarded-Proto), dipisah koma.',
    schema: hostNames, preset: ['127.0.0.1', '::1'],
  }),
  tlsCertificateFile: setting({
    env: 'LONTAR_TLS_CERT', doc: 'Berkas sertifikat PEM dengan rantainya. Tanpa ini Lontar membuat sertifikat sendiri.',
    schema: optional(z.string().min(1)), preset: undefined,
  }),
  tlsKeyFile: setting({
    env: 'LONTAR_TLS_KEY', doc: 'Berkas kunci PEM milik LONTAR_TLS_CERT.', schema: optional(z.string().min(1)), preset: undefined,
  }),
  databaseUrl: setting({
    env: 'DATABASE_URL', doc: 'PostgreSQL 15+ milik sendiri, peran aplikasi. Tanpa ini dipakai basis data bawaan.',
    schema: optional(postgresUrl), preset: undefined, secret: true,
  }),
  databaseAdminUrl: setting({
    env: 'DATABASE_ADMIN_URL', doc: 'PostgreSQL yang sama, peran pemilik: dipakai hanya untuk migrasi. Boleh kosong di simpul yang tidak bermigrasi.',
    schema: optional(postgresUrl), preset: undefined, secret: true,
  }),
  databasePort: setting({
    env: 'LONTAR_DATABASE_PORT', doc: 'Porta basis data bawaan di 127.0.0.1. 0 = porta bebas mana saja.', schema: wholeNumber(0, 65_535), preset: 0,
  }),
  databaseConnections: setting({
    env: 'LONTAR_DATABASE_CONNECTIONS', doc: 'Sambungan basis data terbanyak dari proses ini.', schema: wholeNumber(2, 200), preset: 20,
  }),
  timeZone: setting({
    env: 'LONTAR_TIME_ZONE', doc: 'Zona waktu kota: WIB, WITA, WIT, atau nama IANA.', schema: timeZone, preset: 'Asia/Jakarta',
  }),
  uploadLimitMegabytes: setting({
    env: 'LONTAR_UPLOAD_MB', doc: 'Ukuran terbesar satu berkas unggahan, dalam megabita.', schema: wholeNumber(1, 2048), preset: 50,
  }),
  scanFolder: setting({
    env: 'LONTAR_SCAN_FOLDER', doc: 'Folder tempat pemindai menaruh berkas: satu subfolder per unit, bernama singkatan unitnya. Tanpa ini: tidak dipantau.',
    schema: optional(z.string().min(1).transform((folder) => path.resolve(folder))), preset: undefined,
  }),
  scanMail: setting({
    env: 'LONTAR_SCAN_MAIL', doc: 'Kotak pos-el penerima pindaian: imaps://pengguna:sandi@pos.contohkota.go.id/INBOX. Tanpa ini: tidak dibaca.',
    schema: optional(z.string().regex(/^imaps?:\/\/[^/]+/, 'harus dimulai dengan imaps:// atau imap://')), preset: undefined, secret: true,
  }),
  scanMailUnit: setting({
    env: 'LONTAR_SCAN_MAIL_UNIT', doc: 'Singkatan unit yang menerima pindaian dari pos-el tanpa tanda unit (pindai+SINGKATAN@…).',
    schema: optional(z.string().min(1)), preset: undefined,
  }),
  virusScanner: setting({
    env: 'LONTAR_CLAMD', doc: 'Alamat clamd, pemeriksa virus: "127.0.0.1:3310" atau "/run/clamav/clamd.ctl". Tanpa ini berkas tidak diperiksa.',
    schema: optional(z.string().refine((text) => readClamdAddress(text) !== null, 'harus seperti 127.0.0.1:3310 atau jalur soket')), preset: undefined,
  }),
  role: setting({
    env: 'LONTAR_ROLE', doc: 'Tugas proses ini: web, worker, atau both.', schema: z.enum(['web', 'worker', 'both']), preset: 'both' as 'web' | 'worker' | 'both',
  }),
  logLevel: setting({
    env: 'LONTAR_LOG_LEVEL', doc: 'Banyaknya catatan: fatal, error, warn, info, debug, trace, silent.',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    preset: 'info' as 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent',
  }),
  metricsToken: setting({
    env: 'LONTAR_METRICS_TOKEN', doc: 'Token untuk membaca /metrics (Authorization: Bearer …). Tanpa ini /metrics tertutup.',
    schema: optional(z.string().min(16)), preset: undefined, secret: true,
  }),
  sealKey: setting({
    env: 'LONTAR_SEAL_KEY', doc: 'Kunci penyegel (32 bita, base64) bila beberapa simpul berbagi satu basis data. Tanpa ini: berkas kunci di folder data.',
    schema: optional(z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'harus 32 bita dalam base64')), preset: undefined, secret: true,
  }),
  signingKey: setting({
    env: 'LONTAR_SIGNING_KEY', doc: 'Jenis kunci tanda tangan yang dibuat untuk pejabat: p-256 atau rsa-3072 (untuk pembaca PDF lama).',
    schema: z.enum(['rsa-3072', 'p-256']), preset: 'p-256' as 'rsa-3072' | 'p-256',
  }),
  smtpHost: setting({
    env: 'LONTAR_SMTP_HOST', doc: 'Peladen pos-el untuk pemberitahuan. Tanpa ini pemberitahuan hanya tampil di aplikasi.', schema: optional(hostName), preset: undefined,
  }),
  smtpPort: setting({ env: 'LONTAR_SMTP_PORT', doc: 'Porta peladen pos-el.', schema: wholeNumber(1, 65_535), preset: 587 }),
  smtpSecurity: setting({
    env: 'LONTAR_SMTP_SECURITY', doc: 'Sandi jalur ke peladen pos-el: starttls, tls, atau none bila peladen itu di mesin ini sendiri.',
    schema: z.enum(['starttls', 'tls', 'none']), preset: 'starttls' as 'starttls' | 'tls' | 'none',
  }),
  smtpUser: setting({ env: 'LONTAR_SMTP_USER', doc: 'Nama masuk ke peladen pos-el.', schema: optional(z.string().min(1)), preset: undefined }),
  smtpPassword: setting({ env: 'LONTAR_SMTP_PASSWORD', doc: 'Kata sandi ke peladen pos-el.', schema: optional(z.string().min(1)), preset: undefined, secret: true }),
  smtpFrom: setting({
    env: 'LONTAR_SMTP_FROM', doc: 'Pengirim pos-el pemberitahuan. Contoh: Kantor Elektronik <jangan-balas@tanjunglestari.go.id>',
    schema: optional(z.string().regex(/^[^\r\n]*@[^\r\n]+$/, 'harus alamat pos-el')), preset: undefined,
  }),
  bounceMail: setting({
    env: 'LONTAR_BOUNCE_MAIL', doc: 'Kotak pos-el alamat pengirim, tempat pemberitahuan yang tak terkirim kembali: imaps://pengguna:sandi@pos.contohkota.go.id/INBOX. Tanpa ini: tidak dibaca.',
    schema: optional(z.string().regex(/^imaps?:\/\/[^/]+/, 'harus dimulai dengan imaps:// atau imap://')), preset: undefined, secret: true,
  }),
  smtpCaFile: setting({ env: 'LONTAR_SMTP_CA', doc: 'Berkas PEM otoritas sertifikat peladen pos-el, bila bukan yang dikenal umum.', schema: optional(z.string().min(1)), preset: undefined }),
  smtpTimeoutSeconds: setting({ env: 'LONTAR_SMTP_TIMEOUT_SECONDS', doc: 'Detik menunggu peladen pos-el sebelum dicoba lagi nanti.', schema: wholeNumber(1, 120), preset: 20 }),
  workingHours: setting({
    env: 'LONTAR_WORKING_HOURS', doc: 'Jam kerja kota. Pemberitahuan di luar jam ini ditahan bagi yang memintanya. Contoh: 07:30-16:00',
    schema: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'harus seperti 07:30-16:00').refine((text) => text.slice(0, 5) < text.slice(6), 'jam mulai harus sebelum jam selesai'), preset: '07:30-16:00',
  }),
  practice: setting({
    env: 'LONTAR_PRACTICE', doc: 'Kantor latihan: "on" menandai setiap halaman dan cetakan sebagai latihan. Diisi sendiri oleh npm run practice.',
    schema: z.enum(['on', 'off']).transform((text) => text === 'on'), preset: false,
  }),
  practicePort: setting({
    env: 'LONTAR_PRACTICE_PORT', doc: 'Porta kantor latihan (npm run practice), beda dari LONTAR_PORT kantor sebenarnya. Bila tidak diisi: LONTAR_PORT, lalu 9443.',
    schema: optional(wholeNumber(0, 65_535)), preset: undefined,
  }),
  sessionIdleMinutes: setting({
    env: 'LONTAR_SESSION_IDLE_MINUTES', doc: 'Menit tanpa kegiatan sampai sesi berakhir.', schema: wholeNumber(5, 1440), preset: 60,
  }),
  sessionMaxHours: setting({
    env: 'LONTAR_SESSION_MAX_HOURS', doc: 'Jam sampai sesi berakhir apa pun yang terjadi.', schema: wholeNumber(1, 168), preset: 12,
  }),
  readsPerMinute: setting({
    env: 'LONTAR_READS_PER_MINUTE', doc: 'Permintaan baca terbanyak per akun per menit; sesudahnya akun itu diminta menunggu.', schema: wholeNumber(60, 100_000), preset: 1200,
  }),
  actsPerMinute: setting({
    env: 'LONTAR_ACTS_PER_MINUTE', doc: 'Tindakan (menyimpan, mengirim, mengunggah) terbanyak per akun per menit.', schema: wholeNumber(20, 100_000), preset: 240,
  }),
  commandKeepDays: setting({
    env: 'LONTAR_COMMAND_KEEP_DAYS', doc: 'Hari jawaban sebuah perintah diingat: kiriman ulang dalam waktu itu tidak dikerjakan dua kali. Sesudahnya catatannya dihapus.', schema: wholeNumber(7, 3650), preset: 30,
  }),
  backupFolder: setting({
    env: 'LONTAR_BACKUP', doc: 'Folder cadangan; sebaiknya di cakram lain. Tanpa ini: folder "backup" di folder data.',
    schema: optional(z.string().min(1).transform((folder) => path.resolve(folder))), preset: undefined,
  }),
  backupAt: setting({
    env: 'LONTAR_BACKUP_AT', doc: 'Jam cadangan harian menurut zona waktu kota, seperti 02:00; "off" untuk mematikan.',
    schema: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|off)$/, 'harus jam seperti 02:00 atau off'), preset: '02:00',
  }),
  backupKeepDays: setting({
    env: 'LONTAR_BACKUP_KEEP_DAYS', doc: 'Hari cadangan disimpan; cadangan utuh terakhir tidak pernah dihapus.', schema: wholeNumber(1, 3650), preset: 30,
  }),
  backupLagSeconds: setting({
    env: 'LONTAR_BACKUP_LAG_SECONDS', doc: 'Detik terlama sampai perubahan basis data ada di folder cadangan.', schema: wholeNumber(10, 3600), preset: 60,
  }),
};
