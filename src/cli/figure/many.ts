/** `spheres figure --all` and `--list`: many figures, on all cores. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { choicesOf } from '../../lib/recipe/recipe';
import { figureAtlas } from './atlas';
import { readFormats } from './format';
import { readList, rowsOfAll, tasksOf } from './list';
import { type FigureOptions, askedFields } from './asked';
import type { Outcome } from './worker';
import { progressOf } from './progress';
import { InputError, UsageError } from '../errors';
import { makeFolder } from '../write-file';

/**
 * Makes every figure that is not there yet. One that fails is reported with its place and stops no other.
 * @throws UsageError where the options contradict each other, InputError at the end where something failed
 */
export async function makeMany(options: FigureOptions): Promise<void> {
  const { all, list, out, format, force } = options;
  if (out === undefined) throw new UsageError('--out is missing: the folder to write into');
  if (all && list !== undefined) throw new UsageError('--all and --list are two ways to say which figures: give one');
  for (const other of ['recipe', 'check', 'words', 'plan', 'against'] as const)
    if (options[other] !== undefined) throw new UsageError(`--${other} is for one figure: leave out --all and --list`);
  const formats = readFormats(format ?? 'svg');
  const rows = list === undefined ? rowsOfAll(figureAtlas.tables) : readList(list);
  const choices = choicesOf(figureAtlas.tables);
  const { tasks, problems } = tasksOf(rows, askedFields(options, choices), formats, choices);
  makeFolder(out);

  const progress = progressOf(tasks.length);
  for (const problem of problems) progress.say(`spheres: ${problem}`);
  const cores = Math.max(1, Math.min(availableParallelism(), tasks.length));
  const pool = new Tinypool({
    filename: fileURLToPath(new URL('./figure-worker.js', import.meta.url)),
    minThreads: cores,
    maxThreads: cores
  });
  const counts = { made: 0, kept: 0, failed: rows.length - tasks.length };
  await Promise.all(
    tasks.map(async ({ place, recipe, files }) => {
      const placed = files.map(({ file, format }) => ({ file: join(out, file), format }));
      try {
        const { made, kept, warnings }: Outcome = await pool.run({ recipe, files: placed, force: force ?? false });
        counts.made += made;
        counts.kept += kept;
        for (const warning of warnings) progress.say(`spheres: ${place}: ${warning}`);
      } catch (error) {
        counts.failed++;
        progress.say(`spheres: ${place}: ${error instanceof Error ? error.message : String(error)}`);
      }
      progress.step(files.map(({ file }) => file).join(', '));
    })
  );
  await pool.destroy();
  progress.stop();
  console.error(`${counts.made} files made, ${counts.kept} there already`);
  if (counts.failed) throw new InputError(`${counts.failed} of ${rows.length} figures could not be made`);
}
