/** The house holds: a little house in which each import stands that may not, and each that may, is held to the rules. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, expect, test } from 'vitest';
import rules from '../../.dependency-cruiser.mjs';

/** Imports that break a rule: the file, what it says, and what it must not reach. */
const FORBIDDEN = [
  ['lib/atlas/x.ts', `import { y } from '../scene/y';`, 'lib/scene/y.ts'],
  ['lib/atlas/x.ts', `import type { Y } from '$lib/scene/y';`, 'lib/scene/y.ts'],
  ['lib/atlas/x.ts', `import { y } from '../words/y';`, 'lib/words/y.ts'],
  ['lib/atlas/borders/x.ts', `import { y } from '../y';`, 'lib/atlas/y.ts'],
  ['lib/atlas/x.ts', `export { y } from '../figure/y';`, 'lib/figure/y.ts'],
  ['lib/atlas/x.ts', `export * from '$lib/map/y';`, 'lib/map/y.ts'],
  ['lib/plan-file/x.ts', `import { y } from '../../atlas-build/y';`, 'atlas-build/y.ts'],
  ['lib/words/x.ts', `import { y } from '../scene/y';`, 'lib/scene/y.ts'],
  ['lib/address/x.ts', `import { y } from '../recipe/y';`, 'lib/recipe/y.ts'],
  ['lib/scene/x.ts', `import {\n  a,\n  type B\n} from '../figure/y';`, 'lib/figure/y.ts'],
  ['lib/scene/x.ts', `const y = await import('../ui/y');`, 'lib/ui/y.ts'],
  ['lib/scene/x.ts', `let y: import('../map/y').Y;`, 'lib/map/y.ts'],
  ['lib/svg/x.ts', `import { y } from '../scene/y';`, 'lib/scene/y.ts'],
  ['lib/svg/x.ts', `import { y } from '../atlas/y';`, 'lib/atlas/y.ts'],
  ['lib/drawing/x.ts', `import { y } from '../recipe/y';`, 'lib/recipe/y.ts'],
  ['lib/plate/x.ts', `import { y } from '../pages/y';`, 'lib/pages/y.ts'],
  ['lib/figure/x.ts', `import '../map/y';`, 'lib/map/y.ts'],
  ['lib/map/x.ts', `import { y } from "../figure/y";`, 'lib/figure/y.ts'],
  ['lib/map/x.ts', `import { y } from "../svg/y";`, 'lib/svg/y.ts'],
  ['lib/ui/X.svelte', `<script lang="ts">\n  import Y from '$lib/server/y';\n  Y;\n</script>`, 'lib/server/y.ts'],
  ['lib/ui/x.ts', `import { y } from '../../routes/y';`, 'routes/y.ts'],
  ['lib/figure/x.ts', `import { y } from '../../atlas-build/y';`, 'atlas-build/y.ts'],
  ['atlas-build/x.ts', `import { y } from '../lib/scene/y';`, 'lib/scene/y.ts'],
  ['cli/x.ts', `import { y } from '../lib/map/y';`, 'lib/map/y.ts'],
  ['cli/x.ts', `import { y } from '../lib/server/y';`, 'lib/server/y.ts'],
  ['routes/x.ts', `import { y } from '../atlas-build/y';`, 'atlas-build/y.ts'],
  ['lib/figure/x.ts', `import { Map } from 'maplibre-gl';`, 'maplibre-gl'],
  ['routes/X.svelte', `<script>\n  import 'maplibre-gl/dist/maplibre-gl.css';\n</script>`, 'maplibre-gl'],
  ['lib/utils/x.ts', `import { y } from '../atlas/y';`, 'lib/atlas/y.ts'],
  ['lib/atlas/utils/x.ts', `import { y } from '../types';`, 'lib/atlas/types.ts']
] as const;

/** Imports that the house is built on. */
const ALLOWED = [
  ['lib/words/x.ts', `import { y } from '../atlas/y';`],
  ['lib/scene/x.ts', `import { y } from '../address/y';`],
  ['lib/atlas/x.ts', `import { y } from './y';`],
  ['lib/atlas/borders/x.ts', `import { y } from '../types';`],
  ['lib/atlas/downloads/x.ts', `import { y } from '../../words/y';`],
  ['lib/figure/x.ts', `import { y } from '$lib/scene/y';`],
  ['lib/svg/x.ts', `import { y } from '../atlas/memo';`],
  ['lib/map/x.ts', `import maplibre from 'maplibre-gl';`],
  ['lib/ui/x.ts', `import { y } from '$lib/plate/y';`],
  ['routes/map.json/+server.ts', `import { y } from '$lib/map/y';`],
  ['hooks.server.ts', `import { y } from './routes/y';`],
  ['cli/x.ts', `import { y } from '../atlas-build/y';`],
  ['atlas-build/x.ts', `import { y } from '../lib/plan-file/y';`],
  ['lib/atlas/x.ts', `import { feature } from 'topojson-client';`],
  ['lib/atlas/x.ts', `// import { y } from '../scene/y';\n/* export * from '../map/y'; */\nexport {};`]
] as const;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** What is wrong in a house of one file and what it imports: pairs of file and what it may not reach. */
async function wrongIn(path: string, text: string): Promise<[string, string][]> {
  const folder = mkdtempSync(join(tmpdir(), 'spheres-rooms-'));
  folders.push(folder);
  const write = (name: string, content: string) => {
    mkdirSync(dirname(join(folder, 'src', name)), { recursive: true });
    writeFileSync(join(folder, 'src', name), content);
  };
  write(path, text);
  const rooms = ['address', 'atlas', 'drawing', 'figure', 'map', 'pages', 'plate', 'recipe', 'scene', 'server', 'svg'];
  for (const room of [...rooms.map((name) => `lib/${name}`), ...['lib/plan-file', 'lib/ui', 'lib/words']])
    write(`${room}/y.ts`, 'export const y = 1, a = 2;\nexport type Y = 1;\nexport type B = 2;\nexport default y;\n');
  for (const room of ['routes', 'atlas-build', 'cli']) write(`${room}/y.ts`, 'export const y = 1;\n');
  for (const name of ['types', 'memo']) write(`lib/atlas/${name}.ts`, 'export const y = 1;\n');
  for (const name of ['maplibre-gl', 'topojson-client']) {
    mkdirSync(join(folder, 'node_modules', name, 'dist'), { recursive: true });
    for (const file of ['index.js', 'dist/maplibre-gl.css'])
      writeFileSync(join(folder, 'node_modules', name, file), '');
  }
  const { output } = await cruise(
    ['src'],
    {
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: rules.forbidden },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' }
    },
    { alias: { $lib: join(folder, 'src', 'lib') } }
  );
  // Its neighbours stand there to be imported, which of each other nobody does.
  return (output as ICruiseResult).summary.violations
    .filter(({ from }) => from === `src/${path}`)
    .map(({ from, to }) => [from, to]);
}

test.each(FORBIDDEN)('%s must not say %s', async (path, text, target) => {
  const wrong = await wrongIn(path, text);
  expect(wrong.length).toBeGreaterThan(0);
  expect(wrong.some(([, to]) => to.includes(target))).toBe(true);
});

test.each(ALLOWED)('%s may say %s', async (path, text) => {
  expect(await wrongIn(path, text)).toEqual([]);
});

test('a file that lies in no room is found, imported or not', async () => {
  expect(await wrongIn('lib/odd/x.ts', 'export const x = 1;')).not.toEqual([]);
  expect(await wrongIn('x.ts', 'export const x = 1;')).not.toEqual([]);
});

test('a circle is found, of types too', async () => {
  expect(
    await wrongIn('lib/atlas/x.ts', `import type { X } from './x';\nexport type Y = X;\nexport type X = Y;`)
  ).not.toEqual([]);
});
