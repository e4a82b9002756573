import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The web application. Its data comes from the server at LONTAR_DEV_SERVER while developing.
export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  plugins: [react()],
  build: { outDir: '../../build/web', emptyOutDir: true, target: 'es2022', sourcemap: false, assetsInlineLimit: 2048, manifest: true },
  server: { proxy: { '/api': { target: process.env['LONTAR_DEV_SERVER'] ?? 'http://localhost:3000', changeOrigin: false } } },
});
