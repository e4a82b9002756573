const map = require('./architecture/module-map.json');

const ROOM = '^src/server/modules/';
const rooms = Object.entries(map);

/** Who may import whom. The rooms' part is read from architecture/module-map.json; a planted violation of each rule is caught by architecture/directions.test.ts. */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'enter-by-the-door', severity: 'error', from: { path: `${ROOM}([^/]+)/` }, to: { path: `${ROOM}[^/]+/`, pathNot: [`${ROOM}$1/`, `${ROOM}[^/]+/index\\.ts$`] } },
    { name: 'outside-enters-by-the-door', severity: 'error', from: { path: '^src/', pathNot: ROOM }, to: { path: `${ROOM}[^/]+/`, pathNot: [`${ROOM}[^/]+/index\\.ts$`] } },
    ...rooms.map(([name, allowed]) => ({
      name: `${name}-sees-only-what-the-map-lists`,
      severity: 'error',
      from: { path: `${ROOM}${name}/`, pathNot: '\\.test\\.ts$' },
      to: { path: ROOM, pathNot: [`${ROOM}${name}/`, ...allowed.map((other) => `${ROOM}${other}/`)] },
    })),
    { name: 'every-room-is-on-the-map', severity: 'error', from: {}, to: { path: ROOM, pathNot: rooms.map(([name]) => `${ROOM}${name}/`) } },
    { name: 'platform-knows-no-room', severity: 'error', from: { path: '^src/server/platform/', pathNot: '\\.test\\.ts$' }, to: { path: '^src/server/(modules|app|rooms|seed)' } },
    { name: 'nobody-imports-the-app', severity: 'error', from: { path: '^src/server/(modules|platform)/', pathNot: '\\.test\\.ts$' }, to: { path: '^src/server/(app|rooms)\\.ts' } },
    { name: 'shared-is-pure', severity: 'error', from: { path: '^src/shared/', pathNot: '\\.test\\.ts$' }, to: { path: '.', pathNot: ['^src/shared/', '^node_modules/zod/'] } },
    { name: 'templates-are-pure', severity: 'error', from: { path: '^templates/', pathNot: '\\.test\\.ts$' }, to: { path: '.', pathNot: ['^templates/', '^src/shared/', '^node_modules/zod/'] } },
    { name: 'templates-are-entered-by-the-door', severity: 'error', from: { path: '^(src|presets)/' }, to: { path: '^templates/', pathNot: ['^templates/index\\.ts$', '^templates/[A-Z]+/fields\\.ts$'] } },
    { name: 'web-never-imports-server', severity: 'error', from: { path: '^src/(web|public-pages)/' }, to: { path: '^src/server/' } },
    { name: 'server-never-imports-web', severity: 'error', from: { path: '^src/server/' }, to: { path: '^src/web/' } },
    { name: 'web-features-stay-apart', severity: 'error', from: { path: '^src/web/features/([^/]+)/' }, to: { path: '^src/web/features/', pathNot: ['^src/web/features/$1/'] } },
    { name: 'web-kit-knows-no-feature', severity: 'error', from: { path: '^src/web/(ui|lib)/' }, to: { path: '^src/web/(features|pages)/' } },
    // As it comes it may take 2 GB of memory no limit of a thread holds.
    { name: 'pdfium-by-its-limit', severity: 'error', from: { path: '^src/', pathNot: ['^src/server/modules/documents/limited-pdfium\\.ts$', '\\.test\\.ts$'] }, to: { path: '@hyzyla/pdfium', dependencyTypesNot: ['type-only'] } },
    { name: 'the-program-imports-no-tests', severity: 'error', from: { path: '^src/', pathNot: '\\.test\\.tsx?$' }, to: { path: ['^tests/', '\\.test\\.tsx?$'] } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'], conditionNames: ['import', 'types', 'node', 'default'], exportsFields: ['exports'] },
  },
};
