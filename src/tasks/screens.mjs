/** `npm run screens`: the site photographed into dist/screens/, all of it, or what arguments name. */
import { install } from './install.mjs';
import { make } from './make.mjs';
import { run, stopOnError } from './project.mjs';
import { browser } from './test-programs.mjs';

stopOnError(() => {
  install();
  const chromium = browser();
  if (!chromium) throw new Error('no Chromium found: install one, or set CHROMIUM_PATH to where it is');
  process.env.CHROMIUM_PATH = chromium;
  const some = process.argv.slice(2);
  make(some.length ? 'site' : 'screens');
  if (some.length) run(process.execPath, ['src/tasks/screens/take.mjs', ...some]);
});
