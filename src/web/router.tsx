import { lazy, Suspense } from 'react';
import { createBrowserRouter, Outlet, ScrollRestoration, useMatches } from 'react-router';
import { namesNothing } from './lib/page-address.ts';
import { Broken } from './pages/broken.tsx';
import type { FrameHandle } from './pages/frame/office-frame.tsx';
import { laterRoutes } from './pages/later-routes.ts';

const NotFound = lazy(async () => ({ default: (await import('./pages/not-found.tsx')).NotFound }));
const onDesk: FrameHandle = { ground: 'desk' };

/** Going back finds the list where it was left. */
function Root() {
  return (
    <>
      <Outlet />
      <ScrollRestoration />
    </>
  );
}

/** An address somebody cut short or made up is a page that is not there; no room is asked about it. */
function KnownAddress() {
  const matches = useMatches();
  return namesNothing(matches.at(-1)?.params ?? {}) ? <Suspense><NotFound /></Suspense> : <Outlet />;
}

/** Every page is fetched when it is opened: the first screen stays small. */
export const router = createBrowserRouter([
  {
    Component: Root,
    ErrorBoundary: Broken,
    HydrateFallback: () => null,
    children: [
      { path: '/masuk', lazy: async () => ({ Component: (await import('./pages/sign-in/sign-in.tsx')).SignIn }) },
      { path: '/tugas-pertama', lazy: async () => ({ Component: (await import('./pages/sign-in/first-duties.tsx')).FirstDuties }) },
      { path: '/pemasangan', lazy: async () => ({ Component: (await import('./pages/first-run/first-run.tsx')).FirstRun }) },
      { path: '/v/:code', lazy: async () => ({ Component: (await import('./pages/check-code/check-code.tsx')).CheckCode }) },
      { path: '/styleguide', lazy: async () => ({ Component: (await import('./pages/styleguide/styleguide.tsx')).Styleguide }) },
      {
        lazy: async () => ({ Component: (await import('./pages/frame/office-frame.tsx')).OfficeFrame }),
        // A page that stops leaves the frame standing; the net lies below the frame, for a route cannot catch its own absence.
        children: [
          {
            Component: KnownAddress,
            ErrorBoundary: Broken,
            children: [
              { path: '/', lazy: async () => ({ Component: (await import('./pages/desk/desk.tsx')).Desk }) },
              { path: '/surat/:letterId', handle: onDesk, lazy: async () => ({ Component: (await import('./pages/letter/letter.tsx')).LetterPage }) },
              { path: '/kabar', lazy: async () => ({ Component: (await import('./pages/notices/notices.tsx')).Notices }) },
              { path: '/akun-saya', lazy: async () => ({ Component: (await import('./pages/account/account.tsx')).AccountPage }) },
              ...laterRoutes,
              { path: '*', lazy: async () => ({ Component: (await import('./pages/not-found.tsx')).NotFound }) },
            ],
          },
        ],
      },
    ],
  },
]);
