/** Who may import whom: scene → atlas; figure, map, ui → scene, atlas; routes → lib; build → atlas; cli → all but map and ui. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** Folders that a file of each folder may import from, its own beside. */
const ALLOWED: Record<string, string[]> = {
  'lib/atlas': [],
  'lib/scene': ['lib/atlas'],
  'lib/figure': ['lib/scene', 'lib/atlas'],
  'lib/map': ['lib/scene', 'lib/atlas'],
  'lib/ui': ['lib/scene', 'lib/atlas'],
  routes: ['lib/atlas', 'lib/scene', 'lib/figure', 'lib/map', 'lib/ui'],
  build: ['lib/atlas'],
  cli: ['build', 'lib/atlas', 'lib/scene', 'lib/figure']
};

interface SourceFile {
  /** Path below `src`, with slashes. */
  path: string;
  text: string;
}

/** What is wrong with the imports of some sources; one sentence each. */
function wrongImports(sources: SourceFile[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const from = folderOf(path);
    if (!from) return [`${path} lies in no known folder`];
    return importsOf(text).flatMap((specifier) => {
      if (/^maplibre-gl(\/|$)/.test(specifier)) return from === 'lib/map' ? [] : [`${path} imports ${specifier}`];
      const target = targetOf(path, specifier);
      if (target === null) return [];
      const to = folderOf(target);
      const allowed = to === from || (to !== null && ALLOWED[from]?.includes(to)) || target === 'app.css';
      return allowed ? [] : [`${path} imports ${target}`];
    });
  });
}

/** The folder with a rule that a path lies in; the server's hooks and the app's types count as routes. */
function folderOf(path: string): string | null {
  if (/^(hooks(\.\w+)?|app\.d)\.ts$/.test(path)) return 'routes';
  return Object.keys(ALLOWED).find((folder) => path === folder || path.startsWith(`${folder}/`)) ?? null;
}

/** Specifiers of static, dynamic, type-only and re-exporting imports, and of `import('…')` types. */
function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const forms = [
    /\b(?:import|export)\s+(?:type\s+)?[\w$*{}\s,]+?\s*from\s*(['"])(.+?)\1/g,
    /\bimport\s+(['"])(.+?)\1/g,
    /\bimport\s*\(\s*(['"`])(.+?)\1/g,
    /\brequire\s*\(\s*(['"`])(.+?)\1/g
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[2] ?? ''));
}

/** Path below `src` of what is imported, or null for a package. */
function targetOf(path: string, specifier: string): string | null {
  if (specifier === '$lib' || specifier.startsWith('$lib/')) return specifier.replace('$lib', 'lib');
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(path), specifier));
  return null;
}

function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(SRC, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}

const sources = sourceFiles();

test('sources are found in every folder that has a rule', () => {
  const folders = new Set(sources.map(({ path }) => folderOf(path)));
  expect([...folders].sort()).toEqual(Object.keys(ALLOWED).sort());
});

test('no file imports against the direction of the house, and only the map imports maplibre-gl', () => {
  expect(wrongImports(sources)).toEqual([]);
});

test('no folder is named utils or helpers', () => {
  const folders = new Set(sources.flatMap(({ path }) => dirname(path).split('/')));
  expect([...folders].filter((name) => /^(utils?|helpers?)$/i.test(name))).toEqual([]);
});

describe('the scanner', () => {
  const scan = (path: string, text: string) => wrongImports([{ path, text }]);

  test.each([
    ['lib/atlas/x.ts', `import { y } from '../scene/y';`, 'lib/scene/y'],
    ['lib/atlas/x.ts', `import type { Y } from '$lib/scene/y';`, 'lib/scene/y'],
    ['lib/atlas/x.ts', `export { y } from '../figure/y';`, 'lib/figure/y'],
    ['lib/atlas/x.ts', `export * from '$lib/map/y';`, 'lib/map/y'],
    ['lib/scene/x.ts', `import {\n  a,\n  type B\n} from '../figure/y';`, 'lib/figure/y'],
    ['lib/scene/x.ts', `const y = await import('../ui/y');`, 'lib/ui/y'],
    ['lib/scene/x.ts', `let y: import('../map/y').Y;`, 'lib/map/y'],
    ['lib/figure/x.ts', `import '../map/y';`, 'lib/map/y'],
    ['lib/map/x.ts', `import { y } from "../figure/y";`, 'lib/figure/y'],
    ['lib/ui/X.svelte', `<script lang="ts">\n  import Y from '$lib/map/Y.svelte';\n</script>`, 'lib/map/Y.svelte'],
    ['lib/ui/x.ts', `import { y } from '$lib/plate/plate';`, 'lib/figure/plate'],
    ['lib/figure/x.ts', `import { y } from '../../build/y';`, 'build/y'],
    ['lib/ui/x.ts', `import { y } from '../../routes/y';`, 'routes/y'],
    ['build/x.ts', `import { y } from '../lib/scene/y';`, 'lib/scene/y'],
    ['cli/x.ts', `import { y } from '../lib/map/y';`, 'lib/map/y'],
    ['routes/x.ts', `import { y } from '../build/y';`, 'build/y'],
    ['lib/figure/x.ts', `import { Map } from 'maplibre-gl';`, 'maplibre-gl'],
    ['routes/+page.svelte', `import 'maplibre-gl/dist/maplibre-gl.css';`, 'maplibre-gl/dist/maplibre-gl.css']
  ])('finds that %s must not say %s', (path, text, target) => {
    expect(scan(path, text)).toEqual([`${path} imports ${target}`]);
  });

  test.each([
    ['lib/scene/x.ts', `import { y } from '../atlas/y';`],
    ['lib/atlas/x.ts', `import { y } from './y';`],
    ['lib/figure/x.ts', `import { y } from '$lib/scene/y';`],
    ['lib/map/x.ts', `import maplibre from 'maplibre-gl';`],
    ['lib/ui/x.ts', `import { fillOf } from '$lib/scene/colours';`],
    ['routes/map.json/+server.ts', `import { y } from '$lib/map/y';`],
    ['hooks.server.ts', `import { y } from './routes/y';`],
    ['cli/x.ts', `import { y } from '../build/y';`],
    ['lib/atlas/x.ts', `import { feature } from 'topojson-client';`],
    ['lib/atlas/x.ts', `// import { y } from '../scene/y';\n/* export * from '../map/y'; */`]
  ])('lets %s say %s', (path, text) => {
    expect(scan(path, text)).toEqual([]);
  });

  test('does not pass over a file in a folder of no rule', () => {
    expect(scan('lib/utils/x.ts', '')).toEqual(['lib/utils/x.ts lies in no known folder']);
  });
});
