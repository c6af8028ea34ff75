/** `npm run bench`: every figure with a budget, beside its budget. Times are medians; ratios are of the same run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { browser, install, ROOT, site, stopOnError } from './steps.mjs';

let chromiumPath;
stopOnError(() => {
  install();
  chromiumPath = browser();
  site();
});

const { chromium } = await import('@playwright/test');
const { default: sirv } = await import('sirv');

const rows = [];
/** @param {string} what @param {number} value @param {number | null} budget @param {string} unit */
function report(what, value, budget, unit) {
  const rounded = value >= 100 ? Math.round(value) : Math.round(value * 10) / 10;
  rows.push({
    what,
    value: `${rounded} ${unit}`,
    budget: budget === null ? '' : `≤ ${budget} ${unit}`,
    ok: budget === null ? '' : value <= budget ? 'ok' : 'OVER'
  });
}

const gzipKb = (buffer) => gzipSync(buffer, { level: 9 }).length / 1000;
const built = (path) => readFileSync(join(ROOT, 'build', path));

// Sizes
const html = built('index.html').toString();
const referenced = (pattern) => [...new Set([...html.matchAll(pattern)].map((match) => match[1]))];
const css = referenced(/href="\.?\/?([^"]+\.css)"/g);
const fonts = readdirSync(join(ROOT, 'build', 'fonts')).filter((name) => name.endsWith('.woff2'));
report(
  'first map: html and css, gzip',
  gzipKb(built('index.html')) + css.reduce((sum, path) => sum + gzipKb(built(path)), 0),
  96,
  'kB'
);
report(
  'fonts',
  fonts.reduce((sum, name) => sum + built(`fonts/${name}`).length / 1000, 0),
  60,
  'kB'
);
const scripts = referenced(/["'(]\.?\/?(_app\/immutable\/[^"')]+\.js)["')]/g);
report(
  'own JavaScript before the live map, gzip',
  scripts.reduce((sum, path) => sum + gzipKb(built(path)), 0),
  45,
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
rmSync(out, { recursive: true });

// A step of the slider
const files = sirv(join(ROOT, 'build'));
const server = createServer((request, response) => files(request, response)).listen(0);
const address = `http://localhost:${server.address().port}/`;
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
