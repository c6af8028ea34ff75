/**
 * `npm test`: installs what is missing, makes what is old, then lint, types, unit, property, data, picture and browser
 * tests. Closes with the true totals, `N passed, N failed`; where a program is not to be had that some tests look with,
 * those are skipped, counted, and the program named before.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { make } from './make.mjs';
import { ROOT, stopOnError } from './project.mjs';
import { browser, readers } from './test-programs.mjs';

const PLAYWRIGHT = ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'];

/** @type {string | null} */
let chromium = null;
/** What is skipped, for what is not to be had. @type {string[]} */
const lacking = [];
stopOnError(() => {
  install();
  chromium = browser();
  if (!chromium)
    lacking.push('all tests in a browser, for there is no Chromium. Install one, or set CHROMIUM_PATH to where it is');
  const missing = readers();
  if (missing.length) {
    const where = missing.includes('w3c-sgml-lib') ? ', or set SVG_DTD to svg11.dtd of W3C' : '';
    lacking.push(
      `tests that read PDFs or SVGs, for there is no ${missing.join(', ')}. Install what is missing${where}`
    );
  }
  make('site');
});

const totals = { passed: 0, failed: 0, skipped: 0 };

/**
 * One check that passes or fails as a whole.
 * @param {string} what
 * @param {string} command
 * @param {string[]} args
 */
function check(what, command, args) {
  console.log(`\n— ${what}`);
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  totals[status === 0 ? 'passed' : 'failed']++;
}

/**
 * A runner that writes a report; one that dies without a report counts as a failure.
 * @param {string} what
 * @param {string[]} args of npx
 * @param {string} report its file's name in test-results/
 * @param {(report: any) => { passed: number, failed: number, skipped: number }} count
 */
function suite(what, args, report, count) {
  console.log(`\n— ${what}`);
  const file = join(ROOT, 'test-results', report);
  rmSync(file, { force: true });
  const env = chromium ? { ...process.env, CHROMIUM_PATH: chromium } : process.env;
  const { status } = spawnSync('npx', args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env });
  const counted = existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 1, skipped: 0 };
  // A runner can fail outside its tests, in a file that does not load for one.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  totals.passed += counted.passed;
  totals.failed += counted.failed;
  totals.skipped += counted.skipped;
}

/** The browser tests that there are, of which none is run. */
function browserTests() {
  const { stdout } = spawnSync('npx', [...PLAYWRIGHT, '--list', '--reporter=json'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: Infinity
  });
  return countSpecs(JSON.parse(stdout));
}

/**
 * @param {{ specs?: unknown[], suites?: any[] }} suite
 * @returns {number}
 */
const countSpecs = ({ specs = [], suites = [] }) =>
  suites.reduce((sum, inner) => sum + countSpecs(inner), specs.length);

check('Lint', 'npx', ['eslint', '.']);
check('Format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']);
check('Rooms', 'npx', ['depcruise', 'src']);
check('Types', 'npx', ['svelte-check', '--output', 'human', '--fail-on-warnings']);
suite(
  'Unit, property, data and picture tests',
  ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/vitest.json'],
  'vitest.json',
  ({ numPassedTests, numFailedTests, numPendingTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests
  })
);
if (chromium)
  suite('Browser tests', PLAYWRIGHT, 'e2e.json', ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped
  }));
else totals.skipped += browserTests();

for (const what of lacking) console.log(`\nSKIPPED: ${what}`);
// A few tests say nothing on some systems, or to root; only where something is lacking is that worth a word.
const skipped = lacking.length ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed ? 1 : 0);
