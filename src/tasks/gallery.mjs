/** Makes the figures of the gallery into static/gallery/, as anyone could with the same list. */
import { run, stopOnError } from './project.mjs';

const LIST = 'src/lib/server/gallery-figures.json';
// Some fail a rule on purpose, which the command says each time; the gallery need not.
const MADE = ['--format', 'svg,pdf', '--force'];

stopOnError(() =>
  run('node', ['dist/spheres.js', 'figure', '--list', LIST, '--out', 'static/gallery', ...MADE], { quiet: true })
);
