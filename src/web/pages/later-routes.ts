import type { RouteObject } from 'react-router';
import type { FrameHandle } from './frame/office-frame.tsx';

const onDesk: FrameHandle = { ground: 'desk' };

/** Pages of the registry, the book, the organisation and those who keep the house, each fetched when it is opened. */
export const laterRoutes: RouteObject[] = [
  { path: '/agendakan', handle: onDesk, lazy: async () => ({ Component: (await import('./intake/intake.tsx')).IntakePage }) },
  { path: '/surat-masuk', lazy: async () => ({ Component: (await import('./letters/incoming.tsx')).IncomingPage }) },
  { path: '/buku', lazy: async () => ({ Component: (await import('./book/book.tsx')).BookPage }) },
  { path: '/cari', lazy: async () => ({ Component: (await import('./search/search.tsx')).SearchPage }) },
];
