/** Installs what package-lock.json lists, once. Plain JavaScript without packages: it runs before any is there. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './project.mjs';

/** Lies among the packages, and goes with them. */
const STAMP = join(ROOT, 'node_modules', '.spheres', 'installed');

/** What is to be installed, as one digest: a lock that a checkout only touched is the same. */
const wanted = () =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');

export function install() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted()) return;
  process.stderr.write('Installing packages (a minute or so) …\n');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  noteInstalled();
}

/** Notes that the packages of the lock are there, whoever installed them. */
export function noteInstalled() {
  mkdirSync(join(STAMP, '..'), { recursive: true });
  writeFileSync(STAMP, wanted());
}
