/** `npm run -s spheres -- …`: makes the command if it is missing or older than its sources, then is it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { atlas, install, ROOT, stopOnError } from './steps.mjs';

stopOnError(() => {
  install();
  atlas();
});
await import(pathToFileURL(join(ROOT, 'dist', 'spheres.js')).href);
