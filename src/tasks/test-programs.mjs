/** What some tests look with and npm does not bring: a browser, and readers of PDF and SVG. What is there is used. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT, run, runs } from './project.mjs';
import { SVG_DTD } from './svg-dtd.mjs';

/** Browsers by the places they are known to lie in. */
const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Readers by the packages of Debian that have them. */
const READERS = {
  'poppler-utils': () => runs('pdffonts', '-v'),
  'libxml2-utils': () => runs('xmllint', '--version'),
  'w3c-sgml-lib': () => existsSync(SVG_DTD)
};

/**
 * A Chromium for the browser tests: what is there, else Playwright's own, which needs no rights, else the system's.
 * @returns its path, or null where none is to be had
 */
export function browser() {
  const found = chromiumThere();
  if (found) return found;
  process.stderr.write('No Chromium is there: trying to get the one of Playwright …\n');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { cwd: ROOT, stdio: 'ignore', timeout: 180_000 });
  if (!chromiumThere()) addSystemPackages(['chromium'], 'the browser tests');
  return chromiumThere();
}

function chromiumThere() {
  const own = createRequire(join(ROOT, 'package.json'))('@playwright/test').chromium.executablePath();
  // Playwright's own may lie there and lack the libraries it starts with.
  const places = [process.env.CHROMIUM_PATH, ...CHROMIUMS, own];
  return places.find((path) => path && existsSync(path) && runs(path, '--version')) ?? null;
}

/**
 * Gets the readers of PDF and SVG that are not there.
 * @returns packages that are not to be had
 */
export function readers() {
  const missing = readersMissing();
  if (missing.length) addSystemPackages(missing, 'the tests of figures');
  return readersMissing();
}

/** Packages of readers that are not there. */
export const readersMissing = () => Object.entries(READERS).flatMap(([name, isThere]) => (isThere() ? [] : [name]));

/**
 * Adds packages of the system where that may be done: as root, with apt.
 * @param {string[]} names
 * @param {string} purpose
 */
function addSystemPackages(names, purpose) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  process.stderr.write(`Installing ${names.join(', ')} on this system for ${purpose} …\n`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    run('apt-get', ['update', '-qq'], { quiet: true, env });
    run('apt-get', ['install', '-y', '-qq', ...names], { quiet: true, env });
  } catch (error) {
    // Without a network, for one: the tests that need them are skipped, and that is said.
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  }
}
