import type { RouteObject } from 'react-router';
import type { FrameHandle } from './frame/office-frame.tsx';

const organization = () => import('./organization/organization.tsx');
const settings = () => import('./settings/settings.tsx');
const numbers = () => import('./book/numbers.tsx');
const help = () => import('./help/help.tsx');
const paper = () => import('./paper/paper.tsx');
const onDesk: FrameHandle = { ground: 'desk' };

/** Pages of the registry, the book, the organisation and those who keep the house, each fetched when it is opened. */
export const laterRoutes: RouteObject[] = [
  { path: '/agendakan', handle: onDesk, lazy: async () => ({ Component: (await import('./intake/intake.tsx')).IntakePage }) },
  { path: '/agendakan/cetak', lazy: async () => ({ Component: (await import('./slips/slips.tsx')).SlipsPage }) },
  { path: '/kelompok', lazy: async () => ({ Component: (await import('./address-groups/address-groups.tsx')).AddressGroupsPage }) },
  { path: '/surat-masuk', lazy: async () => ({ Component: (await import('./letters/incoming.tsx')).IncomingPage }) },
  { path: '/buku', lazy: async () => ({ Component: (await import('./book/book.tsx')).BookPage }) },
  { path: '/kalender', lazy: async () => ({ Component: (await import('./calendar/calendar.tsx')).CalendarPage }) },
  { path: '/buku/daftar', lazy: async () => ({ Component: (await numbers()).BooksPage }) },
  { path: '/buku/cadangan', lazy: async () => ({ Component: (await numbers()).HeldPage }) },
  { path: '/buku/lembar/:sheetId', lazy: async () => ({ Component: (await numbers()).SheetOfNumbersPage }) },
  { path: '/buku/tutup/:bookId', lazy: async () => ({ Component: (await numbers()).ClosingPage }) },
  { path: '/buku/bukti/:bookId', lazy: async () => ({ Component: (await numbers()).BookProofPage }) },
  { path: '/buku/pola', lazy: async () => ({ Component: (await numbers()).DesignsPage }) },
  { path: '/buku/lama', lazy: async () => ({ Component: (await numbers()).OldBooksPage }) },
  { path: '/cari', lazy: async () => ({ Component: (await import('./search/search.tsx')).SearchPage }) },
  {
    path: '/struktur', lazy: async () => ({ Component: (await organization()).StructurePage }),
    children: [
      { index: true, lazy: async () => ({ Component: (await organization()).NothingChosen }) },
      { path: 'unit/:unitId', lazy: async () => ({ Component: (await organization()).UnitView }) },
      { path: 'jabatan/:positionId', lazy: async () => ({ Component: (await organization()).PositionView }) },
    ],
  },
  { path: '/struktur/pegawai', lazy: async () => ({ Component: (await organization()).PeoplePage }) },
  { path: '/struktur/pendelegasian', lazy: async () => ({ Component: (await organization()).DelegationPage }) },
  { path: '/struktur/petunjuk', lazy: async () => ({ Component: (await import('./organization/instructions.tsx')).InstructionsPage }) },
  { path: '/struktur/impor', lazy: async () => ({ Component: (await organization()).ImportPage }) },
  { path: '/akun/pemberitahuan', lazy: async () => ({ Component: (await import('./notice-settings/notice-settings.tsx')).NoticeSettingsPage }) },
  { path: '/lembar', lazy: async () => ({ Component: (await paper()).FindSheetPage }) },
  { path: '/lembar/:code', lazy: async () => ({ Component: (await paper()).EnterSheetPage }) },
  { path: '/cetak-lembar', handle: onDesk, lazy: async () => ({ Component: (await paper()).PrintSheetsPage }) },
  { path: '/struktur/konfirmasi', lazy: async () => ({ Component: (await organization()).SecretHoldsPage }) },
  { path: '/pengaturan', lazy: async () => ({ Component: (await settings()).CityPage }) },
  { path: '/pengaturan/kota', lazy: async () => ({ Component: (await settings()).CityPage }) },
  { path: '/pengaturan/kalender', lazy: async () => ({ Component: (await settings()).HolidaysPage }) },
  { path: '/pengaturan/tim', lazy: async () => ({ Component: (await settings()).TeamsPage }) },
  { path: '/akun', lazy: async () => ({ Component: (await import('./accounts/accounts.tsx')).AccountsPage }) },
  { path: '/jejak-audit', lazy: async () => ({ Component: (await import('./audit/audit.tsx')).AuditPage }) },
  { path: '/kesehatan', lazy: async () => ({ Component: (await import('./health/health.tsx')).HealthPage }) },
  { path: '/bantuan', lazy: async () => ({ Component: (await help()).HelpPage }) },
  { path: '/bantuan/:slug', lazy: async () => ({ Component: (await help()).HelpArticlePage }) },
];
