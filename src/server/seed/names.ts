/** Common given and family names of many regions; combined by chance, so nobody living is meant. */
export const maleGivenNames = [
  'Ahmad', 'Bagus', 'Cahyo', 'Dedi', 'Eko', 'Fajar', 'Gunawan', 'Hendra', 'Imam', 'Joko', 'Krisna', 'Lukman', 'Markus', 'Nanang', 'Oktavianus', 'Putra', 'Rahmat', 'Samuel',
  'Teguh', 'Umar', 'Viktor', 'Wahyu', 'Yusuf', 'Zainal', 'Agus', 'Benyamin', 'Daud', 'Ferdinand', 'Haris', 'Iwan', 'Jefri', 'Komang', 'Lalu', 'Mulyadi', 'Nyoman', 'Rizal',
  'Slamet', 'Taufik', 'Wayan', 'Yohanes',
] as const;

export const femaleGivenNames = [
  'Ayu', 'Bunga', 'Citra', 'Dewi', 'Endang', 'Fitri', 'Gita', 'Hartini', 'Indah', 'Juliana', 'Kartika', 'Lestari', 'Maria', 'Nurul', 'Oktavia', 'Puspita', 'Ratna', 'Sari',
  'Tri', 'Umi', 'Vera', 'Wulan', 'Yanti', 'Zahra', 'Agnes', 'Bernadeta', 'Dian', 'Ester', 'Halimah', 'Ida', 'Kadek', 'Luh', 'Made', 'Nengah', 'Rina', 'Siti', 'Theresia',
  'Wati', 'Yuliana', 'Nadia',
] as const;

export const secondNames = [
  'Abidin', 'Anggara', 'Budiarto', 'Cendana', 'Dirgantara', 'Effendi', 'Firmansyah', 'Gumilang', 'Hidayat', 'Irawan', 'Jatmiko', 'Kusuma', 'Laksana', 'Mahendra', 'Nugroho',
  'Purnama', 'Ramadhan', 'Santosa', 'Tanjung', 'Utama', 'Wibawa', 'Yudistira', 'Zulkarnain', 'Adiguna', 'Batubara', 'Damanik', 'Ginting', 'Harahap', 'Kabelen', 'Lamaholot',
  'Mandagi', 'Nasution', 'Pattiwael', 'Rumengan', 'Sembiring', 'Tambunan', 'Uktolseja', 'Wenda', 'Maharani', 'Anjani', 'Pertiwi', 'Safitri', 'Rahayu', 'Permata', 'Handayani',
] as const;

/** Degrees by level of the position, printed behind the name. */
export const seniorDegrees = ['S.Sos., M.Si.', 'S.E., M.M.', 'S.H., M.H.', 'S.IP., M.A.P.', 'S.T., M.T.', 'S.Pd., M.Pd.'] as const;
export const middleDegrees = ['S.Sos.', 'S.E.', 'S.H.', 'S.IP.', 'S.T.', 'S.Kom.', 'S.A.P.'] as const;
export const juniorDegrees = ['A.Md.', 'S.A.P.', 'S.Kom.', '', '', ''] as const;
