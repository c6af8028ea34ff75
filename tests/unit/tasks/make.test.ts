/** The steps as package.json has them, with commands that only say that they ran: what is old is made, and nothing else. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

// Processes are started and awaited, however long a busy machine takes.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
const at = (path: string) => join(folder, path);
const read = (path: string) => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : '');
function write(path: string, content: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}

/** A program that writes one file of a step, and then that it did. */
const writing = (step: string, file: string, content = step) => `
  import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
  import { dirname } from 'node:path';
  mkdirSync(dirname('${file}'), { recursive: true });
  writeFileSync('${file}', ${JSON.stringify(content)});
  appendFileSync('made', '${step} ');`;

const ALL = 'bundle atlas grounds gallery site';
const AFTER_BUNDLE = 'atlas grounds gallery site';

/** Makes something, and says which steps ran for it. */
function made(what = 'site', env: Record<string, string> = {}): string {
  rmSync(at('made'), { force: true });
  const script = `import { make } from './src/tasks/make.mjs'; make(${JSON.stringify(what)});`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env }
  });
  expect(status, stderr).toBe(0);
  expect(stdout).toBe('');
  return read('made').trim();
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'spheres-steps-')));
  for (const name of [
    'package.json',
    'src/tasks/make.mjs',
    'src/tasks/project.mjs',
    'src/tasks/replace-bundle.mjs',
    'src/tasks/atlas.mjs'
  ])
    cpSync(name, at(name));
  mkdirSync(at('node_modules'));
  symlinkSync(resolve('node_modules/wireit'), at('node_modules/wireit'));
  write('src/tasks/bundle.mjs', writing('bundle', 'dist/spheres.js', writing('atlas', 'static/atlas/atlas.json')));
  write('dist/package.json', '{ "type": "module" }');
  write('src/tasks/grounds.mjs', writing('grounds', 'dist/kept/ready.json'));
  write('src/tasks/gallery.mjs', writing('gallery', 'static/gallery/a.svg'));
  write('src/tasks/build-site.mjs', writing('site', 'build/index.html'));
  write('src/lib/scene/scene.ts', 'scene');
  write('src/routes/+page.svelte', 'page');
  write('geodata/states.csv', 'id');
  write('static/favicon.svg', 'icon');
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => void made());

test('on a fresh clone all is made, and then nothing', () => {
  for (const name of ['.wireit', 'dist/spheres.js', 'static/atlas', 'static/gallery', 'build', 'node_modules/.spheres'])
    rmSync(at(name), { recursive: true });
  expect(made('bundle')).toBe('bundle');
  expect(made('atlas')).toBe('atlas');
  expect(made()).toBe('grounds gallery site');
  expect(made()).toBe('');
  // What the steps remember is enough, where what `make` itself saw is gone.
  rmSync(at('node_modules/.spheres'), { recursive: true });
  expect(made()).toBe('');
});

test('a source in a folder that nobody has named is a source', () => {
  write('src/lib/newly/made.ts', 'new');
  expect(made()).toBe(ALL);
  rmSync(at('src/lib/newly'), { recursive: true });
  expect(made()).toBe(ALL);
});

test('geodata that is changed makes a new atlas, geodata that is only touched does not', () => {
  utimesSync(at('geodata/states.csv'), new Date(), new Date());
  expect(made()).toBe('');
  appendFileSync(at('geodata/states.csv'), '\npoland');
  expect(made()).toBe(AFTER_BUNDLE);
});

test('a change that leaves size and time as they were is one', () => {
  const { atimeMs, mtimeMs } = statSync(at('geodata/states.csv'));
  write('geodata/states.csv', read('geodata/states.csv').replace('i', 'x'));
  utimesSync(at('geodata/states.csv'), new Date(atimeMs), new Date(mtimeMs));
  expect(made()).toBe(AFTER_BUNDLE);
});

test('a page makes only the site anew, and so does another address of the site', () => {
  write('src/routes/+page.svelte', `page ${Date.now()}`);
  expect(made('gallery')).toBe('');
  expect(made()).toBe('site');
  expect(made('site', { SPHERES_ORIGIN: 'https://example.org' })).toBe('site');
  expect(made('site', { SPHERES_ORIGIN: 'https://example.org' })).toBe('');
  expect(made()).toBe('site');
});

test.each([
  ['dist/spheres.js', 'bundle'],
  ['static/atlas/atlas.json', 'atlas'],
  ['dist/kept/ready.json', 'grounds'],
  ['static/gallery/a.svg', 'gallery'],
  ['build/index.html', 'site']
])('%s is made again when it is gone', (path, step) => {
  rmSync(at(path));
  expect(made()).toBe(step);
  expect(existsSync(at(path))).toBe(true);
  expect(made()).toBe('');
});

test('nothing is cleared away that a step puts in place itself, nor what commands keep; no copy is kept of anything', () => {
  for (const path of ['dist/kept/recent/a', 'build/being-served.html', 'dist/older-chunk.js']) write(path, 'mine');
  expect(made()).toBe('bundle site');
  write('src/lib/scene/scene.ts', `scene ${Date.now()}`);
  expect(made()).toBe(ALL);
  for (const path of ['dist/kept/recent/a', 'build/being-served.html', 'dist/older-chunk.js'])
    expect(read(path)).toBe('mine');
  const kept = spawnSync('find', [at('.wireit'), '-name', 'cache'], { encoding: 'utf8' });
  expect(kept.stdout).toBe('');
});

test('a step that fails says so, and is not taken for made', () => {
  const grounds = read('src/tasks/grounds.mjs');
  write('src/tasks/grounds.mjs', `console.error('no ground'); process.exit(3);`);
  const script = `import { make } from './src/tasks/make.mjs'; make('site');`;
  for (let time = 0; time < 2; time++) {
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8'
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain('no ground');
  }
  write('src/tasks/grounds.mjs', grounds);
  expect(made()).toBe('grounds');
});
