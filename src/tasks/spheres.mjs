/** `npm run -s spheres -- …`: makes the command if it is missing or older than its sources, then is it. */
import { atlas, install, ROOT } from './steps.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

try {
  install();
  if (!process.argv.includes('build')) atlas();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import(pathToFileURL(join(ROOT, 'dist', 'spheres.js')).href);
