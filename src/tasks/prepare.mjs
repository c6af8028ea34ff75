/**
 * What npm runs once it has installed the packages: notes that they are there, and makes the types of the routes, which
 * tests, checks and editors read. Where only what a server needs was installed (`--omit=dev`), there is nothing to do.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { noteInstalled } from './install.mjs';
import { ROOT, run, stopOnError } from './project.mjs';

const isThere = (/** @type {string} */ name) => existsSync(join(ROOT, 'node_modules', name, 'package.json'));

if (['@sveltejs/kit', 'wireit', 'vitest'].every(isThere))
  stopOnError(() => {
    run(process.execPath, [join('node_modules', '@sveltejs', 'kit', 'svelte-kit.js'), 'sync'], { quiet: true });
    noteInstalled();
  });
