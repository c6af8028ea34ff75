/**
 * The steps that `npm start`, `npm test` and `npm run spheres` share. Plain JavaScript without packages: it runs
 * before anything is installed. Each step does nothing when its result is newer than what it is made from.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SVG_DTD } from './svg-dtd.mjs';
import { READY_WIDTHS } from './widths.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command in the project, its output on standard error; throws if it fails. */
export function run(command, args, { quiet = false, env = {} } = {}) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    env: { ...process.env, ...env }
  });
  if (done.status !== 0) {
    if (quiet) process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`);
    throw new Error(`${command} ${args.join(' ')} failed${done.error ? `: ${done.error.message}` : ''}`);
  }
}

/** Newest change in some files and folders, in ms; 0 where there are none. */
function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const full = join(ROOT, path);
    if (!existsSync(full)) continue;
    const stat = statSync(full);
    latest = Math.max(latest, stat.isDirectory() ? newestIn(full) : stat.mtimeMs);
  }
  return latest;
}

function newestIn(folder) {
  return Math.max(
    statSync(folder).mtimeMs,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const full = join(folder, entry.name);
      return entry.isDirectory() ? newestIn(full) : statSync(full).mtimeMs;
    })
  );
}

/**
 * Makes something unless it is there and newer than everything in `sources`. When made, leaves a stamp that lists what
 * lies in the folder `result`: a stamp is not believed once any of it is gone.
 */
function step(what, stamp, sources, result, make) {
  const mark = join('node_modules', '.spheres', stamp);
  if (newest([mark]) > newest(sources) && isThere(mark, result)) return;
  process.stderr.write(`${what} …\n`);
  make();
  writeStamp(mark, readdirSync(join(ROOT, result)));
}

function writeStamp(mark, names) {
  mkdirSync(join(ROOT, 'node_modules', '.spheres'), { recursive: true });
  writeFileSync(join(ROOT, mark), JSON.stringify(names));
}

/** Whether all is there that a stamp lists. */
function isThere(mark, result) {
  try {
    return JSON.parse(readFileSync(join(ROOT, mark), 'utf8')).every((name) => existsSync(join(ROOT, result, name)));
  } catch {
    // From before stamps listed anything.
    return false;
  }
}

/**
 * Installs the packages of package-lock.json. Not `npm ci`: it refuses a lock file that lacks optional binaries of
 * other platforms, which a registry mirror need not hold.
 */
export function install() {
  if (
    existsSync(join(ROOT, 'node_modules', '.spheres', 'installed')) &&
    newest(['node_modules/.spheres/installed']) > newest(['package-lock.json'])
  )
    return;
  process.stderr.write('Installing packages (a minute or two) …\n');
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  mkdirSync(join(ROOT, 'node_modules', '.spheres'), { recursive: true });
  writeFileSync(join(ROOT, 'node_modules', '.spheres', 'installed'), '');
}

const COMMAND_SOURCES = ['src/cli', 'src/atlas-build', 'src/lib', 'package.json', 'node_modules/.spheres/installed'];

/** Bundles the command line into dist/. */
export function bundle() {
  const sources = [...COMMAND_SOURCES, 'src/tasks/bundle.mjs'];
  step('Bundling the command line', 'bundled', sources, 'dist', () => run('node', ['src/tasks/bundle.mjs']));
}

/** Builds the atlas into static/atlas/, of geodata/ or of the folder that SPHERES_GEODATA names. */
export function atlas() {
  bundle();
  const other = process.env.SPHERES_GEODATA;
  if (other) {
    process.stderr.write(`Building the atlas of ${other} …\n`);
    run('node', ['dist/spheres.js', 'build', '--geodata', resolve(other)]);
    // A stamp that nobody believes: what follows is made anew now, and the atlas of geodata/ the next time.
    writeStamp(join('node_modules', '.spheres', 'atlas'), ['the atlas of another folder']);
    return;
  }
  step('Building the atlas', 'atlas', ['geodata', 'src/atlas-build', 'src/lib', 'package.json'], 'static/atlas', () =>
    run('node', ['dist/spheres.js', 'build'])
  );
}

/** Faces that figures are set in, and plans that need more of a ground than others: marks, and parts of countries. */
const SETTINGS = { serif: 'maisky-1944-01', sans: 'blocs-1949' };

/** Draws the grounds of figures once, so that the first figure anyone makes of an extent finds its own. */
export function grounds() {
  atlas();
  step(
    'Drawing the grounds of figures',
    'grounds',
    [...COMMAND_SOURCES, 'node_modules/.spheres/atlas'],
    'dist/kept',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'spheres-grounds-'));
      const list = join(folder, 'list.json');
      const figures = ['europe', 'central', 'balkans', 'scandinavia'].flatMap((extent) =>
        READY_WIDTHS.flatMap((width) =>
          Object.entries(SETTINGS).map(([typeface, plans]) => {
            const out = `${extent}-${width}-${typeface}`.replace('.', '-');
            return { out, plans, extent, width: String(width), typeface };
          })
        )
      );
      writeFileSync(list, JSON.stringify(figures));
      try {
        run('node', ['dist/spheres.js', 'figure', '--list', list, '--out', folder], { quiet: true });
      } finally {
        rmSync(folder, { recursive: true });
      }
    }
  );
}

// Some fail a rule on purpose, which the command says each time; the gallery need not.
const MADE = ['--format', 'svg,pdf', '--force'];

/** Makes the figures of the gallery into static/gallery/, as anyone could with the same list. */
export function gallery() {
  grounds();
  const list = 'src/lib/server/gallery-figures.json';
  step(
    'Making the figures of the gallery',
    'gallery',
    [list, ...COMMAND_SOURCES, 'node_modules/.spheres/atlas'],
    'static/gallery',
    () =>
      run('node', ['dist/spheres.js', 'figure', '--list', list, '--out', 'static/gallery', ...MADE], { quiet: true })
  );
}

/** Builds the site into build/. */
export function site() {
  gallery();
  step(
    'Building the site',
    'site',
    ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'node_modules/.spheres/atlas'],
    'build',
    () => run('npx', ['vite', 'build', '--logLevel', 'warn'], { quiet: true })
  );
}

/** A Chromium for the browser tests: what is there, else what can be had. */
export function browser() {
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome'
  ];
  const found = places.find((path) => path && existsSync(path));
  if (found) return found;
  process.stderr.write('Looking for a Chromium for the browser tests …\n');
  if (
    spawnSync('npx', ['playwright', 'install', 'chromium'], { cwd: ROOT, stdio: 'ignore', timeout: 180_000 }).status ===
    0
  )
    return undefined;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'], { quiet: true });
    run('apt-get', ['install', '-y', '-qq', 'chromium'], { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  throw new Error('no Chromium found: install one, or set CHROMIUM_PATH to where it is');
}

/** Programs that the tests look at figures with, and the packages of Debian that have them. */
const LOOKING = [
  ['poppler-utils', () => runs('pdffonts', '-v')],
  ['libxml2-utils', () => runs('xmllint', '--version')],
  ['w3c-sgml-lib', () => existsSync(SVG_DTD)]
];

const runs = (program, argument) => spawnSync(program, [argument], { stdio: 'ignore' }).error === undefined;

/** Readers of PDF and SVG for the tests of figures: what is there, else what can be had. */
export function readers() {
  const missing = LOOKING.flatMap(([name, isThere]) => (isThere() ? [] : [name]));
  if (!missing.length) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(
      `the tests of figures need ${missing.join(', ')}: install them (and set SVG_DTD to svg11.dtd of W3C)`
    );
  process.stderr.write(`Installing ${missing.join(', ')} for the tests of figures …\n`);
  run('apt-get', ['update', '-qq'], { quiet: true });
  run('apt-get', ['install', '-y', '-qq', ...missing], { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } });
}

/** Runs steps; a step that fails ends the program with its message. */
export function stopOnError(steps) {
  try {
    steps();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
