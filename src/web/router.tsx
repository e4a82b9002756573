import { createBrowserRouter } from 'react-router';
import { Broken } from './pages/broken.tsx';

/** Every page is fetched when it is opened: the first screen stays small. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: Broken,
    HydrateFallback: () => null,
    children: [
      { path: '/styleguide', lazy: async () => ({ Component: (await import('./pages/styleguide/styleguide.tsx')).Styleguide }) },
      { path: '*', lazy: async () => ({ Component: (await import('./pages/not-found.tsx')).NotFound }) },
    ],
  },
]);
