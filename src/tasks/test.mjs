/**
 * `npm test`: installs what is missing, builds what is old, then lint, types, unit, property, data, picture and
 * browser tests. Closes with the true totals, `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browser, install, readers, ROOT, site, stopOnError } from './steps.mjs';

let chromium;
stopOnError(() => {
  install();
  chromium = browser();
  readers();
  site();
});

const totals = { passed: 0, failed: 0 };

/** One check that passes or fails as a whole. */
function check(what, command, args) {
  console.log(`\n— ${what}`);
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  totals[status === 0 ? 'passed' : 'failed']++;
}

/** A runner that writes a report; one that dies without a report counts as a failure. */
function suite(what, command, args, report, count) {
  console.log(`\n— ${what}`);
  const file = join(ROOT, 'test-results', report);
  rmSync(file, { force: true });
  const env = chromium ? { ...process.env, CHROMIUM_PATH: chromium } : process.env;
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env });
  const counted = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1 };
  // A runner can fail outside its tests, in a file that does not load for one.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  totals.passed += counted.passed;
  totals.failed += counted.failed;
}

check('Lint', 'npx', ['eslint', '.']);
check('Format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']);
check('Rooms', 'npx', ['depcruise', 'src']);
check('Types', 'npx', ['svelte-check', '--output', 'human', '--fail-on-warnings']);
suite(
  'Unit, property, data and picture tests',
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/vitest.json'],
  'vitest.json',
  (r) => ({ passed: r.numPassedTests, failed: r.numFailedTests })
);
suite(
  'Browser tests',
  'npx',
  ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
  'e2e.json',
  ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky
  })
);

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed ? 1 : 0);
