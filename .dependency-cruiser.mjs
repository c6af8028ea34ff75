/**
 * Who may import whom. The rooms of the house stand here from the ground up; a file imports from its own room and from
 * those before it, never from one after it. `npm run lint` holds the house to it.
 */
/** @type {'error'} */
const SEVERE = 'error';

/**
 * Rooms in their order, each with a pattern of the files in it.
 * @type {[name: string, files: string][]}
 */
const ROOMS = [
  ['atlas', '^src/lib/atlas/(?!downloads/)'],
  ['plan-file', '^src/lib/plan-file/'],
  ['words', '^src/lib/words/'],
  ['downloads', '^src/lib/atlas/downloads/'],
  ['address', '^src/lib/address/'],
  ['scene', '^src/lib/scene/'],
  ['svg', '^src/lib/svg/'],
  ['drawing', '^src/lib/drawing/'],
  ['recipe', '^src/lib/recipe/'],
  ['plate', '^src/lib/plate/'],
  ['pages', '^src/lib/pages/'],
  ['figure', '^src/lib/figure/'],
  ['map', '^src/lib/map/'],
  ['ui', '^src/lib/ui/'],
  ['server', '^src/lib/server/'],
  ['routes', '^src/(routes/|hooks|app)'],
  ['atlas-build', '^src/atlas-build/'],
  ['cli', '^src/cli/'],
  ['tasks', '^src/tasks/']
];

/** Rooms that know less than stands before them. */
const NARROWER = [
  { name: 'svg-knows-no-maps', from: 'svg', except: [], also: ['^src/lib/atlas/memo'] },
  { name: 'map-draws-no-svg', from: 'map', except: ['atlas', 'words', 'address', 'scene', 'drawing'] },
  { name: 'build-makes-no-pictures', from: 'atlas-build', except: ['atlas', 'plan-file', 'words'] },
  { name: 'command-has-no-pages', from: 'cli', not: ['map', 'ui', 'server', 'routes'] }
];

/** What lies in no room; the page's frame and its tokens stand before the house. */
const ROOMLESS = { path: '^src/', pathNot: [...ROOMS.map(([, path]) => path), '^src/app\\.'] };

const DRAWER = { path: '/(util|utils|helper|helpers)/', pathNot: 'node_modules' };

const patterns = new Map(ROOMS);
/** @param {string} name */
const pattern = (name) => patterns.get(name) ?? '';

const upwards = ROOMS.slice(0, -1).map(([name, path], index) => ({
  name: `${name}-comes-before`,
  comment: `${name} may not import from what comes after it`,
  severity: SEVERE,
  from: { path },
  to: { path: ROOMS.slice(index + 1).map(([, later]) => later) }
}));

const narrower = NARROWER.map(({ name, from, except = [], also = [], not }) => ({
  name,
  severity: SEVERE,
  from: { path: pattern(from) },
  to: not ? { path: not.map(pattern) } : { path: '^src/', pathNot: [pattern(from), ...except.map(pattern), ...also] }
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circle', severity: SEVERE, from: {}, to: { circular: true } },
    // A rule sees files by what they import, so one for those that import nothing, and one for what is imported.
    { name: 'every-file-has-a-room', severity: SEVERE, from: ROOMLESS, to: {} },
    { name: 'every-file-has-a-room', severity: SEVERE, from: { ...ROOMLESS, orphan: true }, to: {} },
    { name: 'every-file-has-a-room', severity: SEVERE, from: {}, to: ROOMLESS },
    {
      name: 'borders-know-only-types',
      comment: 'who held what rests on the vocabulary alone',
      severity: SEVERE,
      from: { path: '^src/lib/atlas/borders/' },
      to: { path: '^src/lib/', pathNot: ['^src/lib/atlas/borders/', '^src/lib/atlas/(types|memo)\\.ts$'] }
    },
    {
      name: 'one-door-to-zod',
      comment: 'elsewhere it would write code at run time, which the policy of the pages forbids',
      severity: SEVERE,
      from: { path: '^src/', pathNot: '^src/lib/plan-file/zod\\.ts$' },
      to: { path: '(^|/)zod(/|$)', pathNot: '^src/', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'one-door-to-maplibre',
      severity: SEVERE,
      // The page that ours is measured against is no part of the site.
      from: { path: '^src/', pathNot: `${pattern('map')}|^src/tasks/bench/peers/` },
      to: { path: '(^|/)maplibre-gl(/|$)' }
    },
    {
      name: 'runs-in-browsers',
      comment: 'what the server alone runs stands in its own room',
      severity: SEVERE,
      from: { path: '^src/lib/', pathNot: pattern('server') },
      to: { dependencyTypes: ['core'] }
    },
    { name: 'no-drawer-of-odds-and-ends', severity: SEVERE, from: DRAWER, to: {} },
    { name: 'no-drawer-of-odds-and-ends', severity: SEVERE, from: {}, to: DRAWER },
    {
      name: 'nothing-missing',
      severity: SEVERE,
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: ['^\\$app/', '^\\./\\$types$'] }
    },
    ...upwards,
    ...narrower
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: 'src/tasks/lib-alias.mjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'browser', 'node', 'types', 'default']
    }
  }
};
