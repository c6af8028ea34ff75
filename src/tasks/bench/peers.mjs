/** Builds the pages of `peers/`, as a careful author would: bundled, minified, compressed, their data asked for at once. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { mergeArcs } from 'topojson-client';
import { compress } from '../compress.mjs';
import { ROOT } from '../project.mjs';

const DAY = '1945-01-01';
const PLAN = 'litvinov-1944-11';
const FILLS = { soviet: '#b13a2e', british: '#6f96bd', western: '#4f8f8a', neutral: '#c9a75b' };
const BARE = '#e6e1d5';

const { resolve } = createRequire(import.meta.url);
const sourceOf = (name) => fileURLToPath(new URL(`peers/${name}.mjs`, import.meta.url));

/**
 * Each page goes into a folder of its own, `leaflet` and `maplibre`.
 * @param {string} folder
 */
export async function buildPeers(folder) {
  const countries = JSON.stringify(countriesOf(PLAN, DAY));
  for (const [name, sheet] of [
    ['leaflet', 'leaflet/dist/leaflet.css'],
    ['maplibre', 'maplibre-gl/dist/maplibre-gl.css']
  ]) {
    const out = join(folder, name);
    mkdirSync(out, { recursive: true });
    await bundle(sourceOf(name), join(out, 'page.js'));
    if (name === 'maplibre') await bundle(resolve('maplibre-gl/dist/maplibre-gl-worker.mjs'), join(out, 'worker.js'));
    cpSync(resolve(sheet), join(out, 'page.css'));
    writeFileSync(join(out, 'countries.json'), countries);
    writeFileSync(join(out, 'index.html'), PAGE);
    await compress(out);
  }
  // And a page of nothing but the same page's words: what the browser itself costs.
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'empty', 'index.html'), '<!doctype html><title>Empty</title><p>Spheres of influence');
}

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Spheres of influence</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="page.css">
    <style>html, body, #map { height: 100%; margin: 0; background: #dbe7ea }</style>
    <link rel="preload" as="fetch" crossorigin href="countries.json">
    <script type="module" src="page.js"></script>
  </head>
  <body><div id="map"></div></body>
</html>
`;

/** @param {string} input @param {string} file */
async function bundle(input, file) {
  const made = await rolldown({ cwd: ROOT, input, platform: 'browser', tsconfig: false });
  await made.write({ file, format: 'es', minify: true });
}

/**
 * The states of a day as one topology, with their names and the colour that a plan gives them.
 * @param {string} planId
 * @param {string} day ISO
 */
function countriesOf(planId, day) {
  const read = (name) => JSON.parse(readFileSync(join(ROOT, 'static', 'atlas', `${name}.json`), 'utf8'));
  const { ownership, states, plans } = read('atlas');
  const { objects, ...topology } = read('overview');
  const plan = plans.find(({ id }) => id === planId);
  const sides = new Map(plan.assignments.map(({ country, orientation }) => [country, orientation]));
  const owners = new Map(
    ownership
      .filter(({ status, from, until }) => status === 'sovereign' && (!from || from <= day) && (!until || until > day))
      .map(({ territory, state }) => [territory, state])
  );
  const lands = new Map();
  for (const territory of objects.territories.geometries) {
    const state = owners.get(territory.id);
    if (state) lands.set(state, [...(lands.get(state) ?? []), territory]);
  }
  const geometries = [...lands].map(([id, territories]) => ({
    ...mergeArcs({ objects, ...topology }, territories),
    properties: { name: states.find((state) => state.id === id)?.name ?? id, fill: FILLS[sides.get(id)] ?? BARE }
  }));
  return { ...topology, objects: { countries: { type: 'GeometryCollection', geometries } } };
}
