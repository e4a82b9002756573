import type { RouteObject } from 'react-router';
import type { FrameHandle } from './frame/office-frame.tsx';
import type { laterPages } from './later-pages.ts';

const onDesk: FrameHandle = { ground: 'desk' };

/** The list of chunks each page needs is long: it travels with the first page beyond the first screen, not with the first screen. */
const page = (name: keyof typeof laterPages) => async () => ({ Component: await (await import('./later-pages.ts')).laterPages[name]() });

/** Pages of the registry, the book, the organisation and those who keep the house, each fetched when it is opened. */
export const laterRoutes: RouteObject[] = [
  { path: '/agendakan', handle: onDesk, lazy: page('IntakePage') },
  { path: '/agendakan/cetak', lazy: page('SlipsPage') },
  { path: '/kelompok', lazy: page('AddressGroupsPage') },
  { path: '/surat-masuk', lazy: page('IncomingPage') },
  { path: '/naskah', lazy: page('DraftsPage') },
  { path: '/naskah/baru', lazy: page('NewDraftPage') },
  { path: '/naskah/:letterId', lazy: page('ComposePage') },
  { path: '/kirim/:letterId', lazy: page('SendingPage') },
  { path: '/registrasi', lazy: page('RegistryQueuePage') },
  { path: '/ekspedisi', lazy: page('ExpeditionPage') },
  { path: '/ekspedisi/buku', lazy: page('ExpeditionBookPage') },
  { path: '/buku', lazy: page('BookPage') },
  { path: '/kalender', lazy: page('CalendarPage') },
  { path: '/buku/daftar', lazy: page('BooksPage') },
  { path: '/buku/cadangan', lazy: page('HeldPage') },
  { path: '/buku/lembar/:sheetId', lazy: page('SheetOfNumbersPage') },
  { path: '/buku/tutup/:bookId', lazy: page('ClosingPage') },
  { path: '/buku/bukti/:bookId', lazy: page('BookProofPage') },
  { path: '/buku/pola', lazy: page('DesignsPage') },
  { path: '/buku/lama', lazy: page('OldBooksPage') },
  { path: '/periksa/:letterId', handle: onDesk, lazy: page('CheckPage') },
  { path: '/cari', lazy: page('SearchPage') },
  {
    path: '/struktur', lazy: page('StructurePage'),
    children: [
      { index: true, lazy: page('NothingChosen') },
      { path: 'unit/:unitId', lazy: page('UnitView') },
      { path: 'jabatan/:positionId', lazy: page('PositionView') },
    ],
  },
  { path: '/struktur/pegawai', lazy: page('PeoplePage') },
  { path: '/struktur/pendelegasian', lazy: page('DelegationPage') },
  { path: '/struktur/petunjuk', lazy: page('InstructionsPage') },
  { path: '/struktur/impor', lazy: page('ImportPage') },
  { path: '/akun/pemberitahuan', lazy: page('NoticeSettingsPage') },
  { path: '/akun/tanda-tangan', lazy: page('MySigningPage') },
  { path: '/tanda-tangani', lazy: page('ToSignPage') },
  { path: '/paraf', lazy: page('ToInitialPage') },
  { path: '/lembar', lazy: page('FindSheetPage') },
  { path: '/lembar/:code', lazy: page('EnterSheetPage') },
  { path: '/cetak-lembar', handle: onDesk, lazy: page('PrintSheetsPage') },
  { path: '/struktur/konfirmasi', lazy: page('SecretHoldsPage') },
  { path: '/pengaturan', lazy: page('CityPage') },
  { path: '/pengaturan/kota', lazy: page('CityPage') },
  { path: '/pengaturan/kalender', lazy: page('HolidaysPage') },
  { path: '/pengaturan/tim', lazy: page('TeamsPage') },
  { path: '/tata-letak', lazy: page('LayoutsPage') },
  { path: '/tata-letak/templat', lazy: page('OwnTemplatesPage') },
  { path: '/pengaturan/penerbit', lazy: page('KnownIssuersPage') },
  { path: '/akun', lazy: page('AccountsPage') },
  { path: '/jejak-audit', lazy: page('AuditPage') },
  { path: '/kesehatan', lazy: page('HealthPage') },
  { path: '/bantuan', lazy: page('HelpPage') },
  { path: '/bantuan/:slug', lazy: page('HelpArticlePage') },
];
