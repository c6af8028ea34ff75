/** `npm run bench`: every figure with a budget, beside its budget. Times are medians; ratios are of the same run. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
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
const { chromium } = await import('@playwright/test');
const { bundleInto } = await import('./bundle.mjs');
const { siteIn } = await import('./site.mjs');

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
const css = referenced(/href="\.?\/?([^"]+\.css)"/g);
report(
  'first map: html and css, gzip',
  gzipKb(built('index.html')) + css.reduce((sum, path) => sum + gzipKb(built(path)), 0),
  96,
  'kB'
);
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

// A step of the slider
const server = createServer(siteIn(join(ROOT, 'build'))).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${server.address().port}/`;
const running = await chromium.launch({
  executablePath: chromiumPath,
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-gpu-compositing', '--disable-background-networking', '--disable-component-update']
});

/**
 * Milliseconds of our own scripting for one step of the slider: from the key to the last change of the page, measured
 * in the page itself, so that neither the tool that drives the browser nor drawing counts.
 */
async function stepMs(live) {
  const page = await running.newPage({ viewport: { width: 1440, height: 900 } });
  if (!live) await page.addInitScript(() => void (HTMLCanvasElement.prototype.getContext = () => null));
  await page.goto(address);
  if (live) await page.locator('.live.visible').waitFor({ timeout: 60_000 });
  await page.locator('[role=slider][aria-disabled=false]').waitFor();
  const steps = await page.evaluate(async () => {
    const slider = /** @type {HTMLElement} */ (document.querySelector('[role=slider]'));
    const times = [];
    for (let i = 0; i < 40; i++) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const start = performance.now();
      slider.dispatchEvent(
        new KeyboardEvent('keydown', { key: i % 2 ? 'ArrowRight' : 'ArrowLeft', bubbles: true, cancelable: true })
      );
      for (let turn = 0; turn < 5; turn++) await null;
      times.push(performance.now() - start);
    }
    return times;
  });
  await page.close();
  return steps.sort((a, b) => a - b)[steps.length / 2];
}
report('slider step, drawn map, scripting', await stepMs(false), 3, 'ms');
report('slider step, live map, scripting', await stepMs(true), 4, 'ms');

/** Milliseconds of our own scripting when the border date changes, drawn and live map together. */
async function dateMs() {
  const page = await running.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await page.locator('.live.visible').waitFor({ timeout: 60_000 });
  const times = await page.evaluate(async () => {
    const range = /** @type {HTMLInputElement} */ (document.querySelector('input[type=range]'));
    const set = (/** @type {number} */ value) => {
      range.valueAsNumber = value;
      range.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
    set(1);
    await wait(2500);
    const times = [];
    for (let i = 0; i < 9; i++) {
      const start = performance.now();
      set(i % 4);
      for (let turn = 0; turn < 5; turn++) await null;
      times.push(performance.now() - start);
      await wait(400);
    }
    return times;
  });
  await page.close();
  return times.sort((a, b) => a - b)[4];
}
report('change of border date, scripting on the main thread', await dateMs(), 50, 'ms');
/** Fonts that the first page asks for, in kB: further scripts come only where a text has them. */
async function fontKb() {
  const page = await running.newPage({ viewport: { width: 1440, height: 900 } });
  const names = new Set();
  page.on('request', (request) => {
    const [, name] = /fonts\/([\w-]+\.woff2)$/.exec(request.url()) ?? [];
    if (name) names.add(name);
  });
  await page.goto(address);
  await page.locator('.live.visible').waitFor({ timeout: 60_000 });
  await page.close();
  return [...names].reduce((sum, name) => sum + built(`fonts/${name}`).length / 1000, 0);
}
report('fonts of the first page', await fontKb(), 60, 'kB');

/** Longest scripting of one move of the swipe's edge, from the event to the last change of the page. */
async function swipeMs() {
  const page = await running.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}compare?mode=swipe`);
  const edge = page.getByRole('slider', { name: 'Edge between the two plans' });
  await edge.waitFor();
  const times = await edge.evaluate(async (/** @type {HTMLInputElement} */ slider) => {
    const times = [];
    for (let step = 1; step <= 40; step++) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const start = performance.now();
      slider.value = String(50 + step);
      slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
      for (let turn = 0; turn < 5; turn++) await null;
      times.push(performance.now() - start);
    }
    return times;
  });
  await page.close();
  return Math.max(...times);
}
report('swipe, longest scripting of a move', await swipeMs(), 16, 'ms');
await running.close();
server.close();

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
