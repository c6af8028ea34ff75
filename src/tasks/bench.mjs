/** `npm run bench`: every figure with a budget, beside its budget. Times are medians; ratios are of the same run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { install } from './install.mjs';
import { make } from './make.mjs';
import { ROOT, stopOnError } from './project.mjs';
import { browser } from './test-programs.mjs';

let chromiumPath;
stopOnError(() => {
  install();
  chromiumPath = browser();
  if (!chromiumPath) throw new Error('no Chromium found: install one, or set CHROMIUM_PATH to where it is');
  make('site');
});

const { benchFigures } = await import('./bench/figures.mjs');
const { benchPages } = await import('./bench/pages.mjs');
const { bundleInto } = await import('./bundle.mjs');

const rows = [];
/** @param {string} what @param {number} value @param {number | null} budget @param {string} unit */
function report(what, value, budget, unit) {
  const places = unit === '×' ? 100 : value >= 100 ? 1 : 10;
  const rounded = Math.round(value * places) / places;
  rows.push({
    what,
    value: `${rounded} ${unit}`,
    budget: budget === null ? '' : `≤ ${budget} ${unit}`,
    ok: budget === null ? '' : value <= budget ? 'ok' : 'OVER'
  });
}

/** Every page but the explorer. */
const pagesOfText = () =>
  readdirSync(join(ROOT, 'build'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.html') && name !== 'index.html');
const gzipKb = (buffer) => gzipSync(buffer, { level: 9 }).length / 1000;
const built = (path) => readFileSync(join(ROOT, 'build', path));

// Sizes
const html = built('index.html').toString();
const referenced = (pattern) => [...new Set([...html.matchAll(pattern)].map((match) => match[1]))];
report('first map: html with its styles, gzip', gzipKb(built('index.html')), 96, 'kB');
const scripts = referenced(/["'(]\.?\/?(_app\/immutable\/[^"')]+\.js)["')]/g);
report(
  'own JavaScript before the live map, gzip',
  scripts.reduce((sum, path) => sum + gzipKb(built(path)), 0),
  45,
  'kB'
);
report(
  'heaviest page of text, gzip without styles',
  Math.max(...pagesOfText().map((page) => gzipKb(built(page)))),
  60,
  'kB'
);
report('overview topology, gzip', gzipKb(built('atlas/overview.json')), 60, 'kB');
report('detail topology, gzip', gzipKb(built('atlas/detail.json')), 180, 'kB');

// The atlas
const out = mkdtempSync(join(tmpdir(), 'spheres-bench-'));
const seconds = (args) => {
  const start = performance.now();
  spawnSync('node', [join(ROOT, 'dist', 'spheres.js'), ...args], { stdio: 'ignore' });
  return (performance.now() - start) / 1000;
};
report('atlas build', seconds(['build', '--out', join(out, 'atlas')]), 30, 's');
report('spheres borders 1945-01-01', Math.min(...[1, 2, 3].map(() => seconds(['borders', '1945-01-01']))), 1, 's');
// Comparing plans
await bundleInto(out, { compare: 'src/lib/atlas/compare.ts' });
const { agreementMatrix, DEFAULT_RULE } = (await import(pathToFileURL(join(out, 'compare.js')).href)).default;
/** Seconds to compare every pair of some plans that give each of some countries a side, a share or nothing. */
function pairwise(plans, countries) {
  const ids = Array.from({ length: countries }, (_, index) => `country-${index}`);
  const sides = ['soviet', 'british', 'western', 'neutral', 'none', null];
  const made = Array.from({ length: plans }, (_, plan) => ({
    categories: [],
    assignments: ids.map((country, index) => {
      const orientation = sides[(plan * 31 + index * 17 + ((plan * index) % 7)) % sides.length];
      return {
        country,
        category: 'c',
        orientation,
        grade: 'named',
        sideGrade: 'named',
        share: index % 9 ? null : plan % 101
      };
    })
  }));
  const start = performance.now();
  agreementMatrix(made, ids, DEFAULT_RULE);
  return (performance.now() - start) / 1000;
}
report('1,000 plans of 60 countries compared pairwise', Math.min(...[1, 2, 3].map(() => pairwise(1000, 60))), 1, 's');
// What grows: twice the countries, twice the cells.
report('… of 120 countries, over 60', pairwise(1000, 120) / pairwise(1000, 60), 2.6, '×');
rmSync(out, { recursive: true });

await benchFigures(report);

await benchPages(report, chromiumPath);

const width = (key) => Math.max(...rows.map((row) => row[key].length));
for (const row of rows)
  console.log(
    [
      row.what.padEnd(width('what')),
      row.value.padStart(width('value')),
      row.budget.padStart(width('budget')),
      row.ok
    ].join('  ')
  );
