/** `npm run dev`: the site as it is being written, on http://localhost:5173; what is changed shows at once. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install } from './install.mjs';
import { make } from './make.mjs';
import { ROOT, stopOnError } from './project.mjs';

stopOnError(() => {
  install();
  make('gallery');
});
const vite = join('node_modules', 'vite', 'bin', 'vite.js');
spawn(process.execPath, [vite, 'dev', ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' }).on('exit', (code) =>
  process.exit(code ?? 1)
);
