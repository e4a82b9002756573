/** Who writes to the city. Letterheads are as the paper shows them; all offices, people and numbers are invented. */
export type Sender = {
  name: string;
  letterhead: { above?: string; title: string; below: readonly string[] };
  place: string;
  /** The lines above the signature. */
  signedAs: readonly string[];
  signer: { name: string; rank?: string; nip?: string };
  stamp: string;
  /** Set when the sender is a unit of the city itself that still sent paper. */
  unit?: string;
  /** What an outside party is; most are offices of government. */
  kind?: 'company' | 'organization' | 'school';
};

const province = 'PEMERINTAH PROVINSI NUSA BAHARI';
const ownCity = 'PEMERINTAH KOTA TANJUNG LESTARI';
const governorStreet = 'Jalan Mutiara Raya Nomor 1, Kota Bahari 95114';

export const senders = {
  setdaProvinsi: {
    name: 'Sekretariat Daerah Provinsi Nusa Bahari',
    letterhead: {
      above: province,
      title: 'SEKRETARIAT DAERAH',
      below: [governorStreet, 'Telepon (0435) 110001, Laman: setda.nusabahariprov.go.id', 'Pos-el: setda@nusabahariprov.go.id'],
    },
    place: 'Kota Bahari',
    signedAs: ['Sekretaris Daerah,'],
    signer: { name: 'Ir. Gregorius Manuhutu, M.T.', rank: 'Pembina Utama Madya', nip: '19680412 199403 1 907' },
    stamp: 'SEKRETARIAT DAERAH PROVINSI NUSA BAHARI',
  },
  biroEkonomi: {
    name: 'Biro Perekonomian Setda Provinsi Nusa Bahari',
    letterhead: { above: province, title: 'SEKRETARIAT DAERAH', below: [governorStreet, 'Telepon (0435) 110001, Pos-el: ekonomi@nusabahariprov.go.id'] },
    place: 'Kota Bahari',
    signedAs: ['a.n. Sekretaris Daerah', 'Kepala Biro Perekonomian,'],
    signer: { name: 'Maria Lestariningrum, S.E., M.Si.', rank: 'Pembina Tingkat I', nip: '19740917 199903 2 905' },
    stamp: 'SEKRETARIAT DAERAH PROVINSI NUSA BAHARI',
  },
  inspektoratProvinsi: {
    name: 'Inspektorat Provinsi Nusa Bahari',
    letterhead: {
      above: province,
      title: 'INSPEKTORAT',
      below: ['Jalan Karang Indah Nomor 7, Kota Bahari 95116', 'Telepon (0435) 110370, Pos-el: inspektorat@nusabahariprov.go.id'],
    },
    place: 'Kota Bahari',
    signedAs: ['Inspektur,'],
    signer: { name: 'Drs. Oktavianus Ratulangit, Ak., M.M.', rank: 'Pembina Utama Madya', nip: '19690802 199503 1 911' },
    stamp: 'INSPEKTORAT PROVINSI NUSA BAHARI',
  },
  arsipProvinsi: {
    name: 'Dinas Perpustakaan dan Kearsipan Provinsi Nusa Bahari',
    letterhead: {
      above: province,
      title: 'DINAS PERPUSTAKAAN DAN KEARSIPAN',
      below: ['Jalan Pustaka Nomor 12, Kota Bahari 95112', 'Telepon (0435) 110288, Pos-el: dispusip@nusabahariprov.go.id'],
    },
    place: 'Kota Bahari',
    signedAs: ['Kepala Dinas,'],
    signer: { name: 'Dra. Yosefina Tandibua, M.Hum.', rank: 'Pembina Utama Muda', nip: '19710305 199703 2 908' },
    stamp: 'DINAS PERPUSTAKAAN DAN KEARSIPAN PROVINSI NUSA BAHARI',
  },
  dinsosProvinsi: {
    name: 'Dinas Sosial Provinsi Nusa Bahari',
    letterhead: {
      above: province,
      title: 'DINAS SOSIAL',
      below: ['Jalan Setia Kawan Nomor 3, Kota Bahari 95113', 'Telepon (0435) 110452, Pos-el: dinsos@nusabahariprov.go.id'],
    },
    place: 'Kota Bahari',
    signedAs: ['Kepala Dinas,'],
    signer: { name: 'Dr. Elisabet Sarundaya, M.Kes.', rank: 'Pembina Utama Muda', nip: '19720914 199803 2 906' },
    stamp: 'DINAS SOSIAL PROVINSI NUSA BAHARI',
  },
  kotaBahari: {
    name: 'Pemerintah Kota Bahari',
    letterhead: {
      above: 'PEMERINTAH KOTA BAHARI',
      title: 'SEKRETARIAT DAERAH',
      below: ['Jalan Pelabuhan Nomor 2, Kota Bahari 95111', 'Telepon (0435) 112040, Pos-el: setda@baharikota.go.id'],
    },
    place: 'Kota Bahari',
    signedAs: ['Sekretaris Daerah,'],
    signer: { name: 'Dr. I Gusti Windrayana, S.H., M.H.', rank: 'Pembina Utama Madya', nip: '19670128 199303 1 904' },
    stamp: 'SEKRETARIAT DAERAH KOTA BAHARI',
  },
  kemenag: {
    name: 'Kantor Kementerian Agama Kota Tanjung Lestari',
    letterhead: {
      above: 'KEMENTERIAN AGAMA REPUBLIK INDONESIA',
      title: 'KANTOR KEMENTERIAN AGAMA KOTA TANJUNG LESTARI',
      below: ['Jalan Kerukunan Nomor 5, Tanjung Lestari 95232', 'Telepon (0439) 210771'],
    },
    place: 'Tanjung Lestari',
    signedAs: ['Kepala Kantor,'],
    signer: { name: 'Drs. H. Muzakir Danuarta, M.Ag.', nip: '19700611 199703 1 913' },
    stamp: 'KANTOR KEMENTERIAN AGAMA KOTA TANJUNG LESTARI',
  },
  polres: {
    name: 'Kepolisian Resor Tanjung Lestari',
    letterhead: { above: 'KEPOLISIAN NEGARA REPUBLIK INDONESIA', title: 'RESOR TANJUNG LESTARI', below: ['Jalan Bhayangkara Nomor 1, Tanjung Lestari 95231'] },
    place: 'Tanjung Lestari',
    signedAs: ['Kepala Kepolisian Resor Tanjung Lestari,'],
    signer: { name: 'Daniel Wirakesuma, S.I.K., M.H.', rank: 'Ajun Komisaris Besar Polisi' },
    stamp: 'RESOR TANJUNG LESTARI',
  },
  kejaksaan: {
    name: 'Kejaksaan Negeri Tanjung Lestari',
    letterhead: {
      above: 'KEJAKSAAN REPUBLIK INDONESIA',
      title: 'KEJAKSAAN NEGERI TANJUNG LESTARI',
      below: ['Jalan Keadilan Nomor 4, Tanjung Lestari 95231', 'Telepon (0439) 210190'],
    },
    place: 'Tanjung Lestari',
    signedAs: ['Kepala Kejaksaan Negeri,'],
    signer: { name: 'Lidya Wattimuria, S.H., M.H.', rank: 'Jaksa Madya', nip: '19760422 200112 2 902' },
    stamp: 'KEJAKSAAN NEGERI TANJUNG LESTARI',
  },
  dprd: {
    name: 'DPRD Kota Tanjung Lestari',
    letterhead: {
      title: 'DEWAN PERWAKILAN RAKYAT DAERAH KOTA TANJUNG LESTARI',
      below: ['Jalan Musyawarah Nomor 1, Tanjung Lestari 95231', 'Telepon (0439) 210066'],
    },
    place: 'Tanjung Lestari',
    signedAs: ['Ketua,'],
    signer: { name: 'Ferdi Manglayang, S.H.' },
    stamp: 'DPRD KOTA TANJUNG LESTARI',
  },
  bps: {
    name: 'Badan Pusat Statistik Kota Tanjung Lestari',
    letterhead: {
      title: 'BADAN PUSAT STATISTIK KOTA TANJUNG LESTARI',
      below: ['Jalan Sensus Nomor 9, Tanjung Lestari 95233', 'Pos-el: bps7379@bps.go.id.contoh'],
    },
    place: 'Tanjung Lestari',
    signedAs: ['Kepala,'],
    signer: { name: 'Ratna Kusumawening, S.ST., M.Si.', nip: '19790718 200112 2 909' },
    stamp: 'BPS KOTA TANJUNG LESTARI',
  },
  kpu: {
    name: 'Komisi Pemilihan Umum Kota Tanjung Lestari',
    letterhead: { title: 'KOMISI PEMILIHAN UMUM KOTA TANJUNG LESTARI', below: ['Jalan Demokrasi Nomor 8, Tanjung Lestari 95234'] },
    place: 'Tanjung Lestari',
    signedAs: ['Ketua,'],
    signer: { name: 'Arifin Tualaka, S.IP.' },
    stamp: 'KPU KOTA TANJUNG LESTARI',
  },
  bankDaerah: {
    name: 'Bank Pembangunan Nusa Bahari',
    kind: 'company',
    letterhead: { title: 'BANK PEMBANGUNAN NUSA BAHARI', below: ['Kantor Cabang Tanjung Lestari', 'Jalan Niaga Nomor 21, Tanjung Lestari 95231'] },
    place: 'Tanjung Lestari',
    signedAs: ['Pemimpin Cabang,'],
    signer: { name: 'Stefanus Hadirata' },
    stamp: 'BANK PEMBANGUNAN NUSA BAHARI',
  },
  airMinum: {
    name: 'Perumda Air Minum Tirta Lestari',
    kind: 'company',
    letterhead: { title: 'PERUMDA AIR MINUM TIRTA LESTARI', below: ['Jalan Mata Air Nomor 6, Tanjung Lestari 95233', 'Telepon (0439) 210909'] },
    place: 'Tanjung Lestari',
    signedAs: ['Direktur Utama,'],
    signer: { name: 'Ir. Nyoman Arthaguna' },
    stamp: 'PERUMDA AIR MINUM TIRTA LESTARI',
  },
  bumiResik: {
    name: 'PT Bumi Resik Nusantara',
    kind: 'company',
    letterhead: { title: 'PT BUMI RESIK NUSANTARA', below: ['Pengolahan sampah dan energi', 'Jalan Industri Blok C Nomor 14, Kota Bahari 95118'] },
    place: 'Kota Bahari',
    signedAs: ['Direktur,'],
    signer: { name: 'Hendrik Lokawijaya' },
    stamp: 'PT BUMI RESIK NUSANTARA',
  },
  universitas: {
    name: 'Universitas Nusa Bahari',
    kind: 'school',
    letterhead: { title: 'UNIVERSITAS NUSA BAHARI', below: ['Fakultas Ilmu Sosial dan Ilmu Politik', 'Jalan Kampus Raya, Kota Bahari 95119'] },
    place: 'Kota Bahari',
    signedAs: ['Dekan,'],
    signer: { name: 'Prof. Dr. Amelia Rumbiaya, M.A.', nip: '19690217 199603 2 901' },
    stamp: 'UNIVERSITAS NUSA BAHARI',
  },
  jambore: {
    name: 'Panitia Jambore Cabang Tanjung Lestari',
    kind: 'organization',
    letterhead: { title: 'PANITIA JAMBORE CABANG TANJUNG LESTARI', below: ['Sanggar Pramuka, Jalan Merdeka Nomor 30, Tanjung Lestari'] },
    place: 'Tanjung Lestari',
    signedAs: ['Ketua Panitia,'],
    signer: { name: 'Kak Robi Santanu' },
    stamp: 'PANITIA JAMBORE CABANG',
  },
  nelayan: {
    name: 'Koperasi Nelayan Bina Samudra',
    kind: 'organization',
    letterhead: { title: 'KOPERASI NELAYAN BINA SAMUDRA', below: ['Pangkalan Pendaratan Ikan Pantai Timur, Tanjung Lestari'] },
    place: 'Tanjung Lestari',
    signedAs: ['Ketua,'],
    signer: { name: 'La Ode Samsuri' },
    stamp: 'KOPERASI NELAYAN BINA SAMUDRA',
  },
  warga: {
    name: 'Warga RT 04 RW 02 Kelurahan Muara',
    kind: 'organization',
    letterhead: { title: 'WARGA RT 04 RW 02 KELURAHAN MUARA', below: ['Kecamatan Lestari Barat, Kota Tanjung Lestari'] },
    place: 'Tanjung Lestari',
    signedAs: ['Ketua RT 04,'],
    signer: { name: 'Markus Tahalele' },
    stamp: 'RT 04 RW 02 KELURAHAN MUARA',
  },
  camatUtara: {
    name: 'Camat Lestari Utara',
    letterhead: { above: ownCity, title: 'KECAMATAN LESTARI UTARA', below: ['Jalan Pantai Timur Nomor 17, Tanjung Lestari 95235'] },
    place: 'Tanjung Lestari',
    signedAs: ['Camat,'],
    signer: { name: 'Wempi Talaohu, S.STP., M.Si.', rank: 'Pembina', nip: '19790113 199810 1 901' },
    stamp: 'KECAMATAN LESTARI UTARA',
    unit: 'KEC5',
  },
  lurahKampungBaru: {
    name: 'Kelurahan Kampung Baru',
    letterhead: { above: ownCity, title: 'KELURAHAN KAMPUNG BARU', below: ['Jalan Kampung Baru Nomor 2, Tanjung Lestari 95231'] },
    place: 'Tanjung Lestari',
    signedAs: ['Lurah,'],
    signer: { name: 'Nurhayati Palawija, S.E.', rank: 'Penata Tingkat I', nip: '19820606 200801 2 917' },
    stamp: 'KELURAHAN KAMPUNG BARU',
    unit: 'KEC1-KEL1',
  },
  rsud: {
    name: 'RSUD Tirta Husada',
    letterhead: { above: ownCity, title: 'RSUD TIRTA HUSADA', below: ['Jalan Kesehatan Nomor 1, Tanjung Lestari 95232', 'Telepon (0439) 210118'] },
    place: 'Tanjung Lestari',
    signedAs: ['Direktur,'],
    signer: { name: 'dr. Karolina Winarsa, Sp.PD., M.Kes.', rank: 'Pembina Tingkat I', nip: '19750925 200312 2 903' },
    stamp: 'RSUD TIRTA HUSADA',
    unit: 'RSUD',
  },
  ptsp: {
    name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
    letterhead: { above: ownCity, title: 'DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU', below: ['Jalan Pelayanan Nomor 3, Tanjung Lestari 95231'] },
    place: 'Tanjung Lestari',
    signedAs: ['Kepala Dinas,'],
    signer: { name: 'Frans Adikusumo, S.E., M.M.', rank: 'Pembina Utama Muda', nip: '19700410 199803 1 906' },
    stamp: 'DPMPTSP KOTA TANJUNG LESTARI',
    unit: 'PMPTSP',
  },
  smpn4: {
    name: 'SMP Negeri 4 Tanjung Lestari',
    letterhead: { above: ownCity, title: 'SMP NEGERI 4', below: ['Jalan Pelajar Nomor 44, Tanjung Lestari 95233'] },
    place: 'Tanjung Lestari',
    signedAs: ['Kepala Sekolah,'],
    signer: { name: 'Desak Ayu Purwani, S.Pd., M.Pd.', rank: 'Pembina', nip: '19770830 200501 2 904' },
    stamp: 'SMP NEGERI 4 TANJUNG LESTARI',
    unit: 'DISDIK-U2',
  },
} as const satisfies Record<string, Sender>;

export type SenderKey = keyof typeof senders;

export function senderOf(key: SenderKey): Sender {
  return senders[key];
}
