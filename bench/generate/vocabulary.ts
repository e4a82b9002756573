/** Words of official letters, put together by chance: offices, places and matters are invented, no letter is a real one. */
export const senderOffices = [
  'Balai Wilayah Sungai', 'Balai Pelaksanaan Jalan', 'Dinas Kesehatan', 'Dinas Pendidikan', 'Dinas Sosial', 'Dinas Pertanian', 'Dinas Kelautan dan Perikanan', 'Dinas Perhubungan', 'Badan Kepegawaian', 'Badan Keuangan dan Aset',
  'Badan Penanggulangan Bencana', 'Badan Pusat Statistik', 'Kantor Pertanahan', 'Kantor Pelayanan Pajak', 'Kantor Kementerian Agama', 'Inspektorat', 'Sekretariat Daerah', 'Biro Hukum', 'Biro Organisasi', 'Biro Perekonomian',
  'Kepolisian Resor', 'Komando Distrik', 'Kejaksaan Negeri', 'Pengadilan Negeri', 'Universitas', 'Sekolah Menengah Atas', 'Rumah Sakit Umum', 'Perusahaan Air Minum', 'Perusahaan Listrik', 'Yayasan Bina', 'Koperasi', 'Asosiasi Pedagang Pasar',
  'Forum Rukun Warga', 'Kelompok Tani', 'Persatuan Nelayan', 'CV Karya', 'PT Cahaya', 'Panitia Hari Jadi', 'Lembaga Adat', 'Perkumpulan Disabilitas',
] as const;

export const senderPlaces = [
  'Nusa Bahari', 'Tanjung Lestari', 'Muara Teduh', 'Bukit Sentosa', 'Pulau Rimbun', 'Teluk Permai', 'Karang Indah', 'Lembah Asri', 'Sungai Jernih', 'Padang Ilalang', 'Batu Layar', 'Kampung Nipah', 'Rawa Bening', 'Gunung Melati', 'Pantai Cemara',
  'Ujung Mercusuar', 'Tebing Awan', 'Danau Kenanga', 'Sawah Lapang', 'Hutan Pinus', 'Simpang Lima', 'Pasar Lama', 'Kota Tua', 'Bandar Baru', 'Selat Damai', 'Kebun Cengkih', 'Jembatan Merah', 'Tanah Rata', 'Air Terjun', 'Bukit Kapur',
] as const;

export const openers = [
  'Undangan', 'Permohonan', 'Laporan', 'Penyampaian', 'Klarifikasi', 'Usulan', 'Rekomendasi', 'Edaran', 'Permintaan', 'Pemberitahuan', 'Tindak Lanjut', 'Penyampaian Hasil', 'Konfirmasi Kehadiran', 'Penugasan', 'Teguran', 'Tanggapan', 'Peninjauan', 'Perpanjangan', 'Pengantar', 'Ucapan Terima Kasih',
] as const;

export const matters = [
  'Rapat Koordinasi Banjir', 'Data Pompa Air', 'Pemeliharaan Irigasi', 'Perbaikan Jalan Lingkungan', 'Pembangunan Jembatan', 'Anggaran Kegiatan', 'Mutasi Pegawai', 'Kenaikan Pangkat', 'Inventarisasi Aset', 'Pengangkutan Sampah', 'Penanganan Longsor', 'Layanan Kesehatan Ibu', 'Imunisasi Anak', 'Penerimaan Murid Baru',
  'Revitalisasi Pasar', 'Penataan Taman Kota', 'Penertiban Reklame', 'Izin Mendirikan Bangunan', 'Retribusi Parkir', 'Pajak Bumi dan Bangunan', 'Survei Harga', 'Verifikasi Data Kemiskinan', 'Bantuan Sosial Tunai', 'Pelatihan Aparatur', 'Bimbingan Teknis Kearsipan', 'Evaluasi Kinerja', 'Pengawasan Internal', 'Temuan Pemeriksaan',
  'Sengketa Tanah', 'Peraturan Wali Kota', 'Perjalanan Dinas', 'Pengadaan Kendaraan', 'Sewa Gedung', 'Jaringan Internet', 'Keamanan Informasi', 'Pindah Tugas Guru', 'Peringatan Hari Jadi', 'Festival Budaya', 'Lomba Kelurahan', 'Pemilihan Ketua Rukun Warga', 'Kebakaran Permukiman', 'Vaksinasi Hewan', 'Penyuluhan Pertanian',
  'Bantuan Nelayan', 'Pengendalian Inflasi', 'Operasi Pasar', 'Penerangan Jalan', 'Drainase Kota', 'Air Bersih', 'Rumah Tidak Layak Huni', 'Tata Ruang', 'Analisis Dampak Lingkungan', 'Penanaman Pohon', 'Kawasan Tanpa Rokok', 'Angkutan Umum', 'Uji Kendaraan', 'Pelabuhan Rakyat', 'Kunjungan Kerja', 'Magang Mahasiswa', 'Penelitian Lapangan',
] as const;

export const scopes = [
  'di Kelurahan Muara Teduh', 'di Kelurahan Batu Layar', 'di Kecamatan Pesisir', 'di Kecamatan Perbukitan', 'Tingkat Kota', 'Tingkat Provinsi', 'Lintas Perangkat Daerah', 'untuk Aparatur', 'untuk Warga Lanjut Usia', 'untuk Sekolah Dasar', 'untuk Puskesmas', 'di Kawasan Pelabuhan', 'di Pasar Induk', 'di Terminal Baru', 'di Daerah Aliran Sungai',
  'sepanjang Jalan Melati', 'sepanjang Jalan Kenanga', 'di Rusunawa', 'di Kawasan Industri', 'di Pulau Kecil', 'bagi Penyandang Disabilitas', 'bagi Pelaku Usaha Mikro', 'bersama Kementerian', 'bersama Perguruan Tinggi',
] as const;

export const periods = ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV', 'Semester I', 'Semester II', 'Bulan Januari', 'Bulan April', 'Bulan Agustus', 'Bulan November', 'Tahap Pertama', 'Tahap Kedua'] as const;

export const notes = ['Mohon ditindaklanjuti sesuai ketentuan.', 'Siapkan bahan dan laporkan hasilnya.', 'Koordinasikan dengan perangkat daerah terkait.', 'Pelajari dan beri saran.', 'Hadiri dan laporkan.', 'Segera selesaikan.', 'Untuk diketahui dan menjadi perhatian.', 'Siapkan konsep jawaban.'] as const;

export const reports = ['Sudah dilaksanakan; bahan terlampir pada berkas kegiatan.', 'Rapat dihadiri, notula menyusul.', 'Data telah dikirim kepada pemohon.', 'Lokasi telah ditinjau bersama lurah.', 'Konsep jawaban telah disiapkan.', 'Koordinasi selesai, tidak ada kendala.'] as const;

export const givenNames = ['Ahmad', 'Bagus', 'Citra', 'Dewi', 'Eko', 'Fitri', 'Gunawan', 'Hesti', 'Imam', 'Juwita', 'Komang', 'Laksmi', 'Markus', 'Ningsih', 'Oktavianus', 'Putri', 'Rahmat', 'Sari', 'Teguh', 'Utami', 'Viktor', 'Wahyu', 'Yohana', 'Zainal'] as const;
export const familyNames = ['Wulandari', 'Santoso', 'Manurung', 'Tandibua', 'Lestari', 'Hasanuddin', 'Ratulangit', 'Prasetya', 'Nurhayati', 'Simanungkalit', 'Maharani', 'Kusuma', 'Rumakiek', 'Pangaribuan', 'Anggraini', 'Setiawan', 'Loupatty', 'Firmansyah', 'Handayani', 'Wibisono'] as const;
