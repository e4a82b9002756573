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
      // Zod's English sentences are for programmers; what a person reads is the house's own.
      if (file.endsWith('zod/v4/locales/en.js')) return `export default () => ({ localeError: () => 'invalid' });`;
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
    rolldownOptions: {
      treeshake: { manualPureFunctions: ['contract', 'z', 'defineWords', 'Page'] },
      // What every first screen needs travels as one: cut in four it weighed 3.6 KB more.
      output: {
        codeSplitting: {
          groups: [{ name: 'base', test: /node_modules\/(?:react|react-dom|react-router|scheduler|zod|@tanstack\/(?:query-core|react-query))\// }],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: process.env['LONTAR_DEV_SERVER'] ?? 'http://localhost:3000', changeOrigin: false } } },
});
