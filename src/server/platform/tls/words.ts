/** What the console says when the certificate cannot be used. */
export const tlsWords = {
  unreadable: (file: string) => `Berkas sertifikat ${file} tidak dapat dibaca. Periksa LONTAR_TLS_CERT dan LONTAR_TLS_KEY serta izinnya.`,
  mismatch: 'Kunci di LONTAR_TLS_KEY bukan milik sertifikat di LONTAR_TLS_CERT. Isi keduanya dari penerbitan yang sama.',
  expired: (until: string) => `Sertifikat di LONTAR_TLS_CERT berakhir pada ${until}. Perbarui dahulu, lalu jalankan lagi.`,
};
