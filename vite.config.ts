import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Contracts carry everything Zod needs to describe itself as JSON Schema, which only the server's OpenAPI asks for.
 * The browser gets the same names without the code: 5 KB compressed less on every first screen.
 */
function withoutJsonSchema(): Plugin {
  return {
    name: 'without-json-schema',
    apply: 'build',
    load(id) {
      const file = id.split('?')[0] ?? id;
      if (!/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/u.test(file)) return null;
      const names = [...readFileSync(file, 'utf8').matchAll(/^export (?:const|function|class) (\w+)/gmu)].map((found) => found[1]);
      return `const never = () => () => { throw new Error('JSON Schema is made by the server'); };\n${names.map((name) => `export const ${name} = never;`).join('\n')}`;
    },
  };
}

// The web application. Its data comes from the server at LONTAR_DEV_SERVER while developing.
export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  plugins: [react(), withoutJsonSchema()],
  build: {
    outDir: '../../build/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    manifest: true,
    // Describing an endpoint changes nothing: what a page does not call need not travel with it.
    rolldownOptions: { treeshake: { manualPureFunctions: ['contract', 'z', 'defineWords', 'Page'] } },
  },
  server: { proxy: { '/api': { target: process.env['LONTAR_DEV_SERVER'] ?? 'http://localhost:3000', changeOrigin: false } } },
});
