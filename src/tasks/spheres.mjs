/**
 * `npm run -s spheres -- …`: makes the command, and the atlas it prints from, if they are missing or older than their
 * sources, then is it. `check` needs no atlas: it is for files that may keep the atlas from being built.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { make } from './make.mjs';
import { ROOT, stopOnError } from './project.mjs';

stopOnError(() => {
  install();
  if (process.argv[2] === 'check') make('bundle');
  else if (process.argv[2] === 'figure') make('grounds');
  else make('atlas');
});
await import(pathToFileURL(join(ROOT, 'dist', 'spheres.js')).href);
