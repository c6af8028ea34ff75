/** `npm run test:e2e`: the browser tests alone, of the site as it is now; arguments go to Playwright. */
import { spawnSync } from 'node:child_process';
import { install } from './install.mjs';
import { make } from './make.mjs';
import { ROOT, stopOnError } from './project.mjs';
import { browser } from './test-programs.mjs';

/** @type {string | undefined} */
let chromium;
stopOnError(() => {
  install();
  chromium = browser() ?? undefined;
  if (!chromium) throw new Error('no Chromium found: install one, or set CHROMIUM_PATH to where it is');
  make('site');
});
const { status } = spawnSync(
  'npx',
  ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: chromium } }
);
process.exit(status ?? 1);
