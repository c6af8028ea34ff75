/**
 * The pages in a browser, beside those that others would make of the same countries (`peers/`): served by the same server,
 * opened by turns in the same run, so that a busy machine is unjust to none.
 */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ROOT } from '../project.mjs';
import { siteIn } from '../site.mjs';
import { actMs, panMs, taskMs } from './acts.mjs';
import { painted, SLOW } from './painted.mjs';
import { buildPeers } from './peers.mjs';
import { dateMs, fontNames, stepMs, swipeMs } from './scripting.mjs';
import { worstShift } from './shift.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */

const ROUNDS = 9;
/** What is in Leaflet's page once its map is. */
const LEAFLET = '.leaflet-overlay-pane path';

const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];

/**
 * @param {(what: string, value: number, budget: number | null, unit: string) => void} report
 * @param {string} executablePath of Chromium
 */
export async function benchPages(report, executablePath) {
  const folder = mkdtempSync(join(tmpdir(), 'spheres-peers-'));
  await buildPeers(folder);
  const servers = await Promise.all(
    [join(ROOT, 'build'), join(folder, 'leaflet'), join(folder, 'maplibre')].map(serve)
  );
  const [ours, leaflet, maplibre] = servers.map((server) => `http://127.0.0.1:${server.address().port}/`);
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu-compositing', '--disable-background-networking', '--disable-component-update']
  });
  try {
    // The last that the plate draws is its letters.
    const first = (network) => ({
      ours: () => painted(browser, ours, '.plate .lettering', network),
      leaflet: () => painted(browser, leaflet, LEAFLET, network)
    });
    const fast = await byTurns(first());
    report('first map painted', median(fast.ours.map(({ ms }) => ms)), null, 'ms');
    report('… over Leaflet’s', over(fast.ours, fast.leaflet, 'ms'), 0.7, '×');
    const slow = await byTurns(first(SLOW));
    report('… on a slow network', median(slow.ours.map(({ ms }) => ms)), null, 'ms');
    report('… over Leaflet’s', over(slow.ours, slow.leaflet, 'ms'), 0.7, '×');
    report('bytes on the wire until it is painted', median(slow.ours.map(({ kb }) => kb)), null, 'kB');
    report('… over Leaflet’s', over(slow.ours, slow.leaflet, 'kb'), 0.5, '×');

    const tasks = await byTurns({
      ours: () => taskMs(browser, ours),
      leaflet: () => taskMs(browser, leaflet, LEAFLET)
    });
    report('main thread until the page answers', median(tasks.ours), 150, 'ms');
    report('… over Leaflet’s', over(tasks.ours, tasks.leaflet), null, '×');

    report('a plan step to its next paint, processor slowed 4×', await actMs(browser, ours, 'step'), 100, 'ms');
    report('a country to its next paint, processor slowed 4×', await actMs(browser, ours, 'country'), 100, 'ms');
    const pans = await byTurns({
      ours: () => panMs(browser, ours, true),
      maplibre: () => panMs(browser, maplibre, false)
    });
    report('a frame of moving the live map', median(pans.ours), null, 'ms');
    report('… over plain MapLibre', over(pans.ours, pans.maplibre), 1.3, '×');

    for (const { page, shift } of await worstShift(browser, ours))
      report(`largest layout shift of a page, ${page}`, shift, 0, '');

    report('slider step, drawn map, scripting', await stepMs(browser, ours, false), 3, 'ms');
    report('slider step, live map, scripting', await stepMs(browser, ours, true), 4, 'ms');
    report('change of border date, scripting on the main thread', await dateMs(browser, ours), 50, 'ms');
    const fonts = (await fontNames(browser, ours)).map(
      (name) => readFileSync(join(ROOT, 'build', 'fonts', name)).length
    );
    report('fonts of the first page', fonts.reduce((sum, size) => sum + size, 0) / 1000, 60, 'kB');
    report('swipe, longest scripting of a move', await swipeMs(browser, ours), 16, 'ms');
  } finally {
    await browser.close();
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function serve(folder) {
  const server = createServer(siteIn(folder)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/**
 * What is measured, in every round by turns.
 * @template T
 * @param {Record<string, () => Promise<T>>} measured
 * @returns {Promise<Record<string, T[]>>}
 */
async function byTurns(measured) {
  const found = Object.fromEntries(Object.keys(measured).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, measure] of Object.entries(measured)) found[name].push(await measure());
  return found;
}

/** How many times as much as another, in the middle of all rounds: each is set against its own. */
const over = (ours, theirs, key) =>
  median(ours.map((each, round) => (key ? each[key] / theirs[round][key] : each / theirs[round])));
