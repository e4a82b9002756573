/** What the console says about settings that cannot be used. */
export const configWords = {
  invalid: (faults: string[]) => `Pengaturan berikut belum benar:\n  ${faults.join('\n  ')}\nJalankan "npm run lontar -- config" untuk melihat semua pengaturan.`,
  halfCertificate: 'LONTAR_TLS_CERT dan LONTAR_TLS_KEY harus diisi berdua, atau dikosongkan berdua.',
  smtpHalf: 'LONTAR_SMTP_HOST dan LONTAR_SMTP_FROM harus diisi berdua, atau dikosongkan berdua.',
  adminAlone: 'DATABASE_ADMIN_URL diisi tanpa DATABASE_URL. Isi juga DATABASE_URL dengan peran aplikasi.',
};
