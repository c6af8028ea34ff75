/** Builds the site into build/, from all that the steps before have made. */
import { run, stopOnError } from './project.mjs';

stopOnError(() => run('npx', ['vite', 'build', '--logLevel', 'warn'], { quiet: true }));
