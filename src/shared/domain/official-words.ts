/**
 * Forms that keep turning up in official letters, each with the one of KBBI and EYD V (Permendikbudristek 0424/I/BS.00.01/2022). Our own
 * list, not a dictionary: it names what is surely wrong and is silent about the rest. Written in lower case; several words are a habit.
 */
export const officialWords: Readonly<Record<string, string>> = {
  resiko: 'risiko', beresiko: 'berisiko', analisa: 'analisis', menganalisa: 'menganalisis', dianalisa: 'dianalisis', diagnosa: 'diagnosis',
  hipotesa: 'hipotesis', sintesa: 'sintesis', praktek: 'praktik', prakteknya: 'praktiknya', mempraktekkan: 'mempraktikkan', apotik: 'apotek',
  ijin: 'izin', diijinkan: 'diizinkan', mengijinkan: 'mengizinkan', perijinan: 'perizinan', seijin: 'seizin', obyek: 'objek', obyektif: 'objektif',
  subyek: 'subjek', subyektif: 'subjektif', jadual: 'jadwal', penjadualan: 'penjadwalan', dijadualkan: 'dijadwalkan', nopember: 'November',
  pebruari: 'Februari', septembar: 'September', desembar: 'Desember', "jum'at": 'Jumat', jumaat: 'Jumat', kwitansi: 'kuitansi', kwalitas: 'kualitas',
  kwantitas: 'kuantitas', kwartal: 'kuartal', kwalifikasi: 'kualifikasi', kwota: 'kuota', quota: 'kuota', quorum: 'kuorum', kwarum: 'kuorum',
  aktip: 'aktif', aktifitas: 'aktivitas', efektip: 'efektif', efektifitas: 'efektivitas', produktip: 'produktif', produktifitas: 'produktivitas',
  kreatip: 'kreatif', kreatifitas: 'kreativitas', positip: 'positif', negatip: 'negatif', alternatip: 'alternatif', definitip: 'definitif',
  relatip: 'relatif', intensip: 'intensif', administratip: 'administratif', legislatip: 'legislatif', eksekutip: 'eksekutif', kolektip: 'kolektif',
  motip: 'motif', sistim: 'sistem', sistimatis: 'sistematis', sistimatika: 'sistematika', metoda: 'metode', methode: 'metode', perioda: 'periode',
  tehnik: 'teknik', tehnis: 'teknis', tehnologi: 'teknologi', standart: 'standar', standard: 'standar', standarisasi: 'standardisasi',
  propinsi: 'provinsi', hakekat: 'hakikat', nasehat: 'nasihat', penasehat: 'penasihat', himbau: 'imbau', himbauan: 'imbauan',
  menghimbau: 'mengimbau', dihimbau: 'diimbau', hutang: 'utang', terimakasih: 'terima kasih', kerjasama: 'kerja sama', bekerjasama: 'bekerja sama',
  tandatangan: 'tanda tangan', tanggungjawab: 'tanggung jawab', bertanggungjawab: 'bertanggung jawab', dimana: 'di mana', kemana: 'ke mana',
  darimana: 'dari mana', disamping: 'di samping', diantara: 'di antara', diatas: 'di atas', dibawah: 'di bawah', didalam: 'di dalam',
  diluar: 'di luar', disini: 'di sini', disana: 'di sana', kedalam: 'ke dalam', kedepan: 'ke depan', kepihak: 'ke pihak', 'olah raga': 'olahraga',
  beritahu: 'beri tahu', memberitahu: 'memberi tahu', diberitahu: 'diberi tahu', 'dipertanggung jawabkan': 'dipertanggungjawabkan',
  'pertanggung jawaban': 'pertanggungjawaban', sekedar: 'sekadar', merubah: 'mengubah', dirubah: 'diubah', merobah: 'mengubah',
  perobahan: 'perubahan', mentaati: 'menaati', mensukseskan: 'menyukseskan', mensosialisasikan: 'menyosialisasikan',
  mengsosialisasikan: 'menyosialisasikan', menterjemahkan: 'menerjemahkan', mempengaruhi: 'memengaruhi', mempedomani: 'memedomani',
  mempercayai: 'memercayai', mengkoordinasikan: 'mengoordinasikan', mengkoordinir: 'mengoordinasi', mengkordinir: 'mengoordinasi',
  dikoordinir: 'dikoordinasi', terkoordinir: 'terkoordinasi', mengkordinasikan: 'mengoordinasikan', kordinasi: 'koordinasi',
  kordinator: 'koordinator', mengorganisir: 'mengorganisasi', terorganisir: 'terorganisasi', diorganisir: 'diorganisasi', legalisir: 'legalisasi',
  dilegalisir: 'dilegalisasi', melegalisir: 'melegalisasi', mengakomodir: 'mengakomodasi', diakomodir: 'diakomodasi', terakomodir: 'terakomodasi',
  menginventarisir: 'menginventarisasi', diinventarisir: 'diinventarisasi', merealisir: 'merealisasi', memobilisir: 'memobilisasi',
  mensurvei: 'menyurvei', mensurvey: 'menyurvei', survey: 'survei', mengkomunikasikan: 'mengomunikasikan', mengkonsultasikan: 'mengonsultasikan',
  mengkonfirmasi: 'mengonfirmasi', mengkonfirmasikan: 'mengonfirmasikan', mengkonsumsi: 'mengonsumsi', mentargetkan: 'menargetkan',
  mentolerir: 'menoleransi', mensinkronkan: 'menyinkronkan', mengkondisikan: 'mengondisikan', mengkategorikan: 'mengategorikan',
  intruksi: 'instruksi', mengintruksikan: 'menginstruksikan', diintruksikan: 'diinstruksikan', ijasah: 'ijazah', azas: 'asas', azasi: 'asasi',
  cidera: 'cedera', cendikiawan: 'cendekiawan', detil: 'detail', ekstrim: 'ekstrem', eksport: 'ekspor', import: 'impor', faham: 'paham',
  difahami: 'dipahami', fihak: 'pihak', 'foto copy': 'fotokopi', 'foto kopi': 'fotokopi', fotocopy: 'fotokopi', photocopy: 'fotokopi',
  'photo copy': 'fotokopi', frekwensi: 'frekuensi', konsekwensi: 'konsekuensi', konsekwen: 'konsekuen', hapal: 'hafal', hektar: 'hektare',
  isteri: 'istri', jaman: 'zaman', karir: 'karier', katagori: 'kategori', kaedah: 'kaidah', komplek: 'kompleks', komoditi: 'komoditas',
  kongkrit: 'konkret', kongkret: 'konkret', konkrit: 'konkret', konperensi: 'konferensi', konggres: 'kongres', kuatir: 'khawatir', lembab: 'lembap',
  managemen: 'manajemen', menejemen: 'manajemen', manager: 'manajer', mesjid: 'masjid', mushola: 'musala', musholla: 'musala', nampak: 'tampak',
  nomer: 'nomor', notulen: 'notula', personil: 'personel', prosentase: 'persentase', presentase: 'persentase', perangko: 'prangko',
  prosedure: 'prosedur', raport: 'rapor', rejeki: 'rezeki', ramadhan: 'Ramadan', sholat: 'salat', shalat: 'salat', silahkan: 'silakan',
  dipersilahkan: 'dipersilakan', sekertaris: 'sekretaris', sekertariat: 'sekretariat', supir: 'sopir', syah: 'sah', disyahkan: 'disahkan',
  pengesyahan: 'pengesahan', tauladan: 'teladan', terlantar: 'telantar', trampil: 'terampil', ketrampilan: 'keterampilan', "do'a": 'doa',
  "ma'af": 'maaf', kadaluarsa: 'kedaluwarsa', kadaluwarsa: 'kedaluwarsa', kran: 'keran', kreditur: 'kreditor', debitur: 'debitor',
  laboratoriun: 'laboratorium', merk: 'merek', moderen: 'modern', musium: 'museum', milyar: 'miliar', nafas: 'napas', pondasi: 'fondasi',
  formil: 'formal', rasionil: 'rasional', nasionil: 'nasional', tradisionil: 'tradisional', operasionil: 'operasional', profesionil: 'profesional',
  professional: 'profesional', strukturil: 'struktural', individuil: 'individual', orisinil: 'orisinal', adpokat: 'advokat', akte: 'akta',
  ambulan: 'ambulans', antri: 'antre', antrian: 'antrean', atlit: 'atlet', atmosfir: 'atmosfer', automatis: 'otomatis', baterei: 'baterai',
  berfikir: 'berpikir', fikiran: 'pikiran', coklat: 'cokelat', derajad: 'derajat', disain: 'desain', elit: 'elite', exekutif: 'eksekutif',
  pasilitas: 'fasilitas', 'gladi resik': 'geladi resik', 'gladi bersih': 'geladi bersih', group: 'grup', handal: 'andal', kehandalan: 'keandalan',
  hirarki: 'hierarki', hirarkis: 'hierarkis', iklas: 'ikhlas', indera: 'indra', 'infra struktur': 'infrastruktur', intelejen: 'intelijen',
  investaris: 'inventaris', jenasah: 'jenazah', jendral: 'jenderal', karna: 'karena', kemaren: 'kemarin', 'kosa kata': 'kosakata',
  'loka karya': 'lokakarya', 'non formal': 'nonformal', 'non teknis': 'nonteknis', 'non aktif': 'nonaktif', paska: 'pasca',
  'pasca bencana': 'pascabencana', 'pra sarana': 'prasarana', penyelengaraan: 'penyelenggaraan', projek: 'proyek', realita: 'realitas',
  rekruitmen: 'rekrutmen', respon: 'respons', merespon: 'merespons', restauran: 'restoran', 'sangsi administratif': 'sanksi administratif',
  seksama: 'saksama', singkron: 'sinkron', singkronisasi: 'sinkronisasi', staff: 'staf', sumberdaya: 'sumber daya', tatalaksana: 'tata laksana',
  tatacara: 'tata cara', tatausaha: 'tata usaha', tatakelola: 'tata kelola', telpon: 'telepon', tilpon: 'telepon', telefon: 'telepon',
  teoritis: 'teoretis', 'tolak ukur': 'tolok ukur', ujicoba: 'uji coba', varitas: 'varietas', pengrusakan: 'perusakan', pengrajin: 'perajin',
  'sub bagian': 'subbagian', 'sub bidang': 'subbidang', 'sub seksi': 'subseksi', 'sub kegiatan': 'subkegiatan', 'antar instansi': 'antarinstansi',
  'antar unit': 'antarunit', 'antar lembaga': 'antarlembaga', 'antar perangkat': 'antarperangkat', 'antar daerah': 'antardaerah',
  'antar dinas': 'antardinas', sosialiasi: 'sosialisasi', sosialiasasi: 'sosialisasi', 'undang undang': 'undang-undang', rapih: 'rapi',
  tehadap: 'terhadap', sehubungn: 'sehubungan', sehubugan: 'sehubungan', dikarnakan: 'dikarenakan', 'walau pun': 'walaupun', 'meski pun': 'meskipun',
  'apa bila': 'apabila', 'mana kala': 'manakala', 'bila mana': 'bilamana', 'segera mungkin': 'sesegera mungkin', 'sub unit': 'subunit',
  hadlir: 'hadir', 's/d': 'sampai dengan', 's.d': 's.d.',
  'a/n': 'a.n.', 'u/p': 'u.p.', 'dst.nya': 'dan seterusnya', online: 'daring', 'on line': 'daring', offline: 'luring', website: 'laman',
  email: 'pos-el', 'e-mail': 'pos-el', upload: 'unggah', mengupload: 'mengunggah', diupload: 'diunggah', download: 'unduh', mendownload: 'mengunduh',
  didownload: 'diunduh', link: 'tautan', deadline: 'tenggat', password: 'kata sandi', hardcopy: 'salinan cetak', softcopy: 'salinan digital',
  meeting: 'rapat', 'hand out': 'bahan', handout: 'bahan', 'agar supaya': 'agar', 'adalah merupakan': 'merupakan', 'demi untuk': 'untuk',
  'guna untuk': 'untuk', 'seperti misalnya': 'misalnya', 'disebabkan karena': 'disebabkan oleh', 'terdiri dari': 'terdiri atas',
  'dan lain sebagainya': 'dan sebagainya', 'para hadirin': 'hadirin', 'para undangan sekalian': 'para undangan',
  'dihaturkan terima kasih': 'disampaikan terima kasih', 'kami haturkan': 'kami sampaikan', 'atas perhatiannya': 'atas perhatian Saudara',
  'atas kerjasamanya': 'atas kerja sama Saudara', 'atas kerja samanya': 'atas kerja sama Saudara', 'atas kehadirannya': 'atas kehadiran Saudara',
  'atas bantuannya': 'atas bantuan Saudara', walikota: 'wali kota', 'di laksanakan': 'dilaksanakan', 'di sampaikan': 'disampaikan',
  'di tetapkan': 'ditetapkan', 'di kirim': 'dikirim', 'di lampirkan': 'dilampirkan', 'di mohon': 'dimohon', 'di harapkan': 'diharapkan',
  'di serahkan': 'diserahkan', 'di berikan': 'diberikan', 'di selenggarakan': 'diselenggarakan', 'di tugaskan': 'ditugaskan',
  'di hadiri': 'dihadiri', 'di buat': 'dibuat', 'di keluarkan': 'dikeluarkan', 'di gunakan': 'digunakan', 'di maksud': 'dimaksud',
  'di tindaklanjuti': 'ditindaklanjuti', 'menindak lanjuti': 'menindaklanjuti', 'ditindak lanjuti': 'ditindaklanjuti',
  'di tindak lanjuti': 'ditindaklanjuti', tindaklanjut: 'tindak lanjut', 'tindak-lanjut': 'tindak lanjut', 'menanda tangani': 'menandatangani',
  'ditanda tangani': 'ditandatangani', 'di tandatangani': 'ditandatangani', 'di tanda tangani': 'ditandatangani', 'penanda tanganan': 'penandatanganan',
  'memberi tahukan': 'memberitahukan', 'diberi tahukan': 'diberitahukan', 'pemberi tahuan': 'pemberitahuan',
  'menyebar luaskan': 'menyebarluaskan', 'disebar luaskan': 'disebarluaskan', 'mempertanggung jawabkan': 'mempertanggungjawabkan',
  'menyerah terimakan': 'menyerahterimakan', 'diserah terimakan': 'diserahterimakan', serahterima: 'serah terima', kerjasamanya: 'kerja samanya',
  tanggungjawabnya: 'tanggung jawabnya', 'selambat lambatnya': 'selambat-lambatnya', 'sekurang kurangnya': 'sekurang-kurangnya',
  'sebaik baiknya': 'sebaik-baiknya', mengkoordinasi: 'mengoordinasi', 'di minta': 'diminta', 'di ketahui': 'diketahui', 'di tunjuk': 'ditunjuk',
  'di atur': 'diatur', 'di pergunakan': 'dipergunakan', 'di tanggapi': 'ditanggapi', 'c/q': 'c.q.', 'u/b': 'u.b.',
};

/** Shorthand of notes that slips into letters. In capitals it may be the name of an office or a place (SBB, Seram Bagian Barat), which is left alone. */
const shorthand: Readonly<Record<string, string>> = {
  sbb: 'sebagai berikut', ybs: 'yang bersangkutan', tsb: 'tersebut', dgn: 'dengan', yg: 'yang', utk: 'untuk', kpd: 'kepada', krn: 'karena',
  thd: 'terhadap', dlm: 'dalam', tdk: 'tidak', sdh: 'sudah', blm: 'belum', sbg: 'sebagai', tgl: 'tanggal',
};

/** The official form of a word or habit, in the capitals it was written with; null when it is not on the list. */
export function officialForm(text: string): string | null {
  const form = listed(officialWords, text.toLowerCase()) ?? (text === text.toUpperCase() ? null : listed(shorthand, text.toLowerCase()));
  if (form === null) return null;
  if (text.length > 3 && text === text.toUpperCase()) return form.toUpperCase();
  return /^\p{Lu}/u.test(text) ? `${form.slice(0, 1).toUpperCase()}${form.slice(1)}` : form;
}

function listed(forms: Readonly<Record<string, string>>, text: string): string | null {
  return Object.hasOwn(forms, text) ? forms[text] ?? null : null;
}

/** How many signs behind the word go with it: "sbb. :" is one shortened word, "hal tsb." at the end of a sentence is a word and a stop. Pure. */
export function stopOfShorthand(word: string, behind: string): number {
  return listed(shorthand, word.toLowerCase()) !== null && /^\.\s*(?:[,:;]|\p{Ll})/u.test(behind) ? 1 : 0;
}
