/** `npm run build`: makes the site in build/, and all that it rests on; `npm run build atlas` stops there. */
import { install } from './install.mjs';
import { make } from './make.mjs';
import { stopOnError } from './project.mjs';

stopOnError(() => {
  install();
  make(/** @type {import('./make.mjs').Made} */ (process.argv[2] ?? 'site'));
});
