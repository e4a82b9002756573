import type { AssignmentKind } from '#shared/domain/assignment-kind.ts';
import type { SeedEmployee } from './seed-employee.ts';

/** Positions without a definitive holder. The head of the environment agency retired, a Plt. sits there. */
export const vacantPositions: readonly string[] = ['DLH-K', 'KEC3-PM', 'PERIKANAN-B2-P', 'DISPORAPAR-B3-P'];

/** People the story names. All invented. */
export const storyPeople: readonly SeedEmployee[] = [
  { position: 'WK', name: 'Dr. Nurmala Pattikelana, S.E., M.Si.', status: 'state_official', sex: 'female' },
  { position: 'WWK', name: 'Drs. Yohanes Lamakera, M.A.P.', status: 'state_official', sex: 'male' },
  { position: 'AJD', name: 'Bayu Sagara, S.STP.', status: 'pns', sex: 'male', nip: '199402112016091902', rank: 'III/b' },
  { position: 'SEKDA', name: 'Ir. Hasan Mandagiri, M.Si.', status: 'pns', sex: 'male', nip: '196805171994031903', rank: 'IV/d' },
  { position: 'AST1', name: 'Dra. Rosalina Teluma, M.Si.', status: 'pns', sex: 'female', nip: '196911031995032904', rank: 'IV/c' },
  { position: 'AST3', name: 'Drs. Made Suardika, M.M.', status: 'pns', sex: 'male', nip: '197008231996031904', rank: 'IV/c' },
  { position: 'UMUM-KB', name: 'Lukas Wairara, S.Sos., M.Si.', status: 'pns', sex: 'male', nip: '197612042002121905', rank: 'IV/a' },
  { position: 'UMUM-S1', name: 'Ni Luh Sekarwangi, S.E.', status: 'pns', sex: 'female', nip: '198304192008032906', rank: 'III/d' },
  { position: 'UMUM-PS', name: 'Siti Marlina, A.Md.', status: 'pns', sex: 'female', nip: '199107252014032907', rank: 'II/d' },
  { position: 'UMUM-TU', name: 'Petrus Tanalein', status: 'pppk', sex: 'male', nip: '198809142022211908', rank: 'VII' },
  { position: 'KOMINFO-K', name: 'Andi Wirasena, S.Kom., M.T.', status: 'pns', sex: 'male', nip: '197203301998031909', rank: 'IV/c' },
  { position: 'KOMINFO-B1-K', name: 'Gede Arimbawana, S.T., M.Kom.', status: 'pns', sex: 'male', nip: '198101082006041910', rank: 'IV/a' },
  { position: 'KOMINFO-ADM', name: 'Mega Puspasari, S.Kom.', status: 'pns', sex: 'female', nip: '199210022019032911', rank: 'III/a' },
  { position: 'PUPR-K', name: 'Ir. Robertus Nusalaut, M.T.', status: 'pns', sex: 'male', nip: '196907121996031912', rank: 'IV/c' },
  { position: 'PUPR-ADM', name: 'Halimah Tuasela', status: 'pns', sex: 'female', nip: '199001202014032913', rank: 'II/d' },
  { position: 'PUPR-B2-K', name: 'Dewa Putu Kertagama, S.T., M.T.', status: 'pns', sex: 'male', nip: '197805262005011914', rank: 'IV/a' },
  { position: 'PUPR-B2-T', name: 'Yusuf Banggalino, S.T.', status: 'pns', sex: 'male', nip: '198511172010011915', rank: 'III/d' },
  { position: 'PUPR-B2-P', name: 'Nadia Saraswara, A.Md.T.', status: 'pns', sex: 'female', nip: '199605092020122916', rank: 'II/c' },
  { position: 'BPBD-K', name: 'Simon Uweruka, S.IP., M.Si.', status: 'pns', sex: 'male', nip: '196910101997031917', rank: 'IV/b' },
  { position: 'BAPPEDA-K', name: 'Dr. Wulan Anggrahita, S.E., M.E.', status: 'pns', sex: 'female', nip: '197106281997032918', rank: 'IV/c' },
  { position: 'DLH-S', name: 'Agustina Belaluna, S.P., M.Si.', status: 'pns', sex: 'female', nip: '197408152001122919', rank: 'IV/b' },
  { position: 'DISDAG-K', name: 'H. Salim Tarakanita, S.E., M.M.', status: 'pns', sex: 'male', nip: '197009141996031920', rank: 'IV/b' },
  { position: 'KEC5-C', name: 'Wempi Talaohu, S.STP., M.Si.', status: 'pns', sex: 'male', nip: '197901131998101901', rank: 'IV/a' },
  { position: 'KEC1-KEL1-L', name: 'Nurhayati Palawija, S.E.', status: 'pns', sex: 'female', nip: '198206062008012917', rank: 'III/d' },
  { position: 'RSUD-K', name: 'dr. Karolina Winarsa, Sp.PD., M.Kes.', status: 'pns', sex: 'female', nip: '197509252003122903', rank: 'IV/b' },
  { position: 'PMPTSP-K', name: 'Frans Adikusumo, S.E., M.M.', status: 'pns', sex: 'male', nip: '197004101998031906', rank: 'IV/c' },
  { position: 'DISDIK-U2-K', name: 'Desak Ayu Purwani, S.Pd., M.Pd.', status: 'pns', sex: 'female', nip: '197708302005012904', rank: 'IV/a' },
  { position: 'INSPEKTORAT-B1-K', name: 'Theodora Minggawati, S.E., Ak., CA.', status: 'pns', sex: 'female', nip: '197702032003122921', rank: 'IV/a' },
  { position: 'DISPUSIP-ARS', name: 'Ketut Raharjasa, S.I.Pust.', status: 'pns', sex: 'male', nip: '198706212011011922', rank: 'III/c' },
];

/** Days are working days from the day of the story; see `story-calendar.ts`. */
export type SeedAssignment = { person: string; position: string; kind: AssignmentKind; from: number; until: number | null; basis: string; reason?: string };

/** Besides the definitive ones: one Plh. for a holder on leave, one Plt. for a vacant post. */
export const actingAssignments: readonly SeedAssignment[] = [
  { person: 'AST3', position: 'SEKDA', kind: 'plh', from: -7, until: 2, basis: 'Surat Perintah Wali Kota Nomor 800.1.11.5/742/BKPSDM', reason: 'leave' },
  { person: 'DLH-S', position: 'DLH-K', kind: 'plt', from: -40, until: 22, basis: 'Keputusan Wali Kota Nomor 800.1.3.3/611/BKPSDM', reason: 'retirement' },
];

/** Who prepares for whom, each with an own account. Only the mayor's assistant is named for secret letters. */
export const assistants = [
  { assistant: 'AJD', leader: 'WK', namedForSecret: true },
  { assistant: 'UMUM-S1', leader: 'SEKDA', namedForSecret: false },
] as const;

/** Accounts of the story. The name carries the position (Dumai 55/2021 Lamp. IV.C.1); the alias belongs to the desk and finds its present holder. */
export const storyAccounts = [
  { position: 'WK', username: 'nurmala.walikota', alias: 'walikota' },
  { position: 'AJD', username: 'bayu.ajudan', alias: 'ajudan.walikota' },
  { position: 'SEKDA', username: 'hasan.sekda', alias: 'sekda' },
  { position: 'AST1', username: 'rosalina.asisten1', alias: 'asisten1' },
  { position: 'AST3', username: 'made.asisten3', alias: 'asisten3' },
  { position: 'UMUM-KB', username: 'lukas.kabagumum', alias: 'kabag.umum' },
  { position: 'UMUM-S1', username: 'luh.tupimpinan', alias: 'tu.pimpinan' },
  { position: 'UMUM-PS', username: 'siti.loket', alias: 'loket.setda' },
  { position: 'KOMINFO-B1-K', username: 'gede.superadmin', alias: 'kabid.aplikasi' },
  { position: 'KOMINFO-ADM', username: 'mega.adminkantor', alias: 'adminkantor.kominfo' },
  { position: 'PUPR-K', username: 'robertus.kadispupr', alias: 'kadis.pupr' },
  { position: 'PUPR-ADM', username: 'halimah.adminkantor', alias: 'adminkantor.pupr' },
  { position: 'PUPR-B2-K', username: 'dewa.kabidsda', alias: 'kabid.sda' },
  { position: 'PUPR-B2-T', username: 'yusuf.ketuatimsda', alias: 'ketuatim.sda' },
  { position: 'PUPR-B2-P', username: 'nadia.stafsda', alias: 'staf.sda' },
  { position: 'BPBD-K', username: 'simon.kalakbpbd', alias: 'kalak.bpbd' },
  { position: 'BAPPEDA-K', username: 'wulan.kabanbappeda', alias: 'kaban.bappeda' },
  { position: 'BAPPEDA-ADM', username: 'bunga.adminkantor', alias: 'adminkantor.bappeda' },
  { position: 'DLH-S', username: 'agustina.sekdinasdlh', alias: 'sekdin.dlh' },
  { position: 'DISDAG-K', username: 'salim.kadisdag', alias: 'kadis.dagang' },
  { position: 'INSPEKTORAT-B1-K', username: 'theodora.irban1', alias: 'irban1' },
  { position: 'DISPUSIP-ARS', username: 'ketut.arsiparis', alias: 'arsiparis.dispusip' },
] as const;

/** Every account of the model office opens with it; a real office never has it, since its administrator makes the accounts. */
export const modelOfficePassword = 'daun-lontar-2026';
