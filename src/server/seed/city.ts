/** The invented city: Kota Tanjung Lestari in the invented province Nusa Bahari. */
export const city = {
  name: 'Kota Tanjung Lestari',
  shortName: 'Tanjung Lestari',
  province: 'Nusa Bahari',
  office: 'Sekretariat Daerah',
  address: 'Jalan Teluk Permai Nomor 10, Tanjung Lestari 95231',
  phone: '(0439) 210045',
  website: 'setda.tanjunglestarikota.go.id',
  mail: 'setda@tanjunglestarikota.go.id',
  timeZone: 'Asia/Makassar',
  /** Roles and teams as Dumai orders them, delegation and reports as Bekasi does. */
  preset: 'dumai',
} as const;

/** The central book begins where the paper book ended. */
export const startOfBook = {
  unit: 'SETDA',
  firstNumber: 2392,
  basis: 'Nomor terakhir buku agenda kertas: 2391, Berita Acara Penutupan Nomor 000.5.3/58/UM',
} as const;
