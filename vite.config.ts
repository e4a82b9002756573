import { readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Names a module gives away, for one that stands in its place. */
function namesOf(source: string): Set<string> {
  const declared = [...source.matchAll(/^export (?:const|function|class) (\w+)/gmu)].map((found) => found[1] ?? '');
  const listed = [...source.matchAll(/^export \{([^}]*)\};/gmu)].flatMap((found) => (found[1] ?? '').split(',').map((name) => name.replace(/^.* as /u, '').trim()));
  return new Set([...declared, ...listed].filter(Boolean));
}

/** The same names, each answering what `own` says, or refusing: the house does not call them. */
function inPlaceOf(source: string, own: Record<string, string>): string {
  return `import { createContext } from 'react';\nconst never = () => () => { throw new Error('left out of the web application'); };\n${[...namesOf(source)].map((name) => `export const ${name} = ${own[name] ?? 'never'};`).join('\n')}`;
}

type Part = { file: RegExp; instead: (source: string) => string };
/**
 * What the libraries of every first screen carry and no page of ours can reach: 10 KB compressed less on each. A release that moves a file
 * brings its part back, and the weighing of the first screens says so.
 */
const unreached: Part[] = [
  // Zod's English sentences are for programmers; what a person reads is the house's own.
  { file: /zod\/v4\/locales\/en\.js$/u, instead: () => `export default () => ({ localeError: () => 'invalid' });` },
  // JSON Schema is asked for by the server's OpenAPI alone.
  { file: /zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/u, instead: (source) => inPlaceOf(source, {}) },
  // Zod remembers objects that hold themselves; what came as JSON never does.
  { file: /zod\/v4\/core\/memoizer\.js$/u, instead: (source) => inPlaceOf(source, { memoizer: '() => undefined' }) },
  // Zod writes itself a faster program for each object where a page may run written text; ours may not (script-src 'self').
  { file: /zod\/v4\/classic\/schemas\.js$/u, instead: (source) => source.replaceAll('core.$ZodObjectJIT', 'core.$ZodObject') },
  // The router measures its own steps for who asks it to; nobody does.
  { file: /react-router\/dist\/production\/lib\/router\/instrumentation\.js$/u, instead: (source) => inPlaceOf(source, { consumeInstrumentationClientResultMetaReceiver: '() => undefined' }) },
  // Pages rendered by a server, and fetched before they are asked for: ours are neither.
  {
    file: /react-router\/dist\/production\/lib\/dom\/ssr\/components\.js$/u,
    instead: (source) => inPlaceOf(source, { FrameworkContext: 'createContext(undefined)', usePrefetchBehavior: '() => [false, undefined, {}]', mergeRefs: '(ref) => ref' }),
  },
];

function withoutUnreached(): Plugin {
  return {
    name: 'without-unreached',
    apply: 'build',
    load(id) {
      const file = id.split('?')[0] ?? id;
      const part = unreached.find((each) => each.file.test(file));
      return part ? part.instead(readFileSync(file, 'utf8')) : null;
    },
  };
}

type Modules = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null };
const web = path.resolve(import.meta.dirname, 'src/web');

/** Our own files a page brings at once. */
function broughtBy(page: string, modules: Modules, files: Set<string> = new Set()): Set<string> {
  if (files.has(page) || page.includes('node_modules')) return files;
  files.add(page);
  for (const id of modules.getModuleInfo(page)?.importedIds ?? []) broughtBy(id, modules, files);
  return files;
}

/**
 * What every page needs, and what every room behind sign-in shares, travel as few files: in thirty of an icon or a contract each, they weighed
 * 6 KB more on every first screen. What the doors need of the frame lies with the start, so that a door does not bring the frame.
 */
function sharedParts() {
  let parts: { start: Set<string>; frame: Set<string> } | null = null;
  const partsOf = (modules: Modules) => {
    const brought = (name: string) => broughtBy(path.join(web, name), modules);
    const [start, frame] = [brought('main.tsx'), brought('pages/frame/office-frame.tsx')];
    for (const door of ['pages/sign-in/sign-in.tsx', 'pages/first-run/first-run.tsx']) for (const file of brought(door)) if (frame.has(file)) start.add(file);
    start.delete(path.join(web, 'main.tsx'));
    frame.delete(path.join(web, 'pages/frame/office-frame.tsx'));
    return { start, frame };
  };
  return (name: 'start' | 'frame') => (id: string, modules: Modules) => (parts ??= partsOf(modules))[name].has(id) ? name : null;
}
const shared = sharedParts();

// The web application. Its data comes from the server at LONTAR_DEV_SERVER while developing.
export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  plugins: [react(), withoutUnreached()],
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
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', priority: 3, test: /node_modules\/(?:react|react-dom|react-router|scheduler|zod|@tanstack\/(?:query-core|react-query))\// },
            { name: 'mantine', priority: 2, test: /@mantine\/core\/esm\/core\/MantineProvider\// },
            { name: shared('start'), debugName: 'start', priority: 2 },
            { name: shared('frame'), debugName: 'frame', priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: process.env['LONTAR_DEV_SERVER'] ?? 'http://localhost:3000', changeOrigin: false } } },
});
