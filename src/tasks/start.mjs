/** `npm start`: installs what is missing, builds what is old, and serves the site. */
import { install, site, stopOnError } from './steps.mjs';

stopOnError(() => {
  install();
  site();
});
await import('./serve.mjs');
