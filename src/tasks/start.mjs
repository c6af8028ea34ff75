/** `npm start`: installs what is missing, makes what is old, and serves the site. */
import { install } from './install.mjs';
import { make } from './make.mjs';
import { stopOnError } from './project.mjs';

stopOnError(() => {
  install();
  make('site');
});
await import('./serve.mjs');
