import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import './styles/all.css';
import { queryClient } from './lib/asking.ts';
import { heedDevice } from './lib/office-line.ts';
import { registerServiceWorker } from './lib/service-worker.ts';
import { router } from './router.tsx';
import { cssVariablesResolver, theme } from './theme.ts';
import { Toasts } from './ui/say/toasts.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Toasts />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
registerServiceWorker();
heedDevice();
