/**
 * What a figure is measured against: the shortest script that draws the same states with d3-geo and topojson-client,
 * without names, legend, lines or metadata. `node bare.mjs LEVEL WIDTH OUT [TIMES]`, LEVEL being `overview` or `detail`, WIDTH in mm,
 * OUT an .svg or .png (at 300 dpi); prints the milliseconds of each figure after the first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import { merge } from 'topojson-client';

const [level, width, out, times = '1'] = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(new URL(`../../../static/atlas/${name}.json`, import.meta.url), 'utf8'));
const { ownership } = read('atlas');
const topology = read(level);
const DAY = '1945-01-01';
/** Europe as the figures frame it. */
const FRAME = {
  type: 'MultiPoint',
  coordinates: [
    [-10, 34.6],
    [42.5, 34.6],
    [-10, 71.3],
    [42.5, 71.3],
    [16, 34.6]
  ]
};
const COLOURS = ['#b13a2e', '#3f6f9f', '#c9a75b', '#e6e1d5'];

/** One figure as SVG text. */
function draw() {
  const owner = new Map();
  for (const { territory, state, from, until, status } of ownership)
    if (status === 'sovereign' && from <= DAY && (!until || until > DAY)) owner.set(territory, state);
  const states = Map.groupBy
    ? Map.groupBy(topology.objects.territories.geometries, ({ id }) => owner.get(id))
    : grouped(topology.objects.territories.geometries, ({ id }) => owner.get(id));
  const size = [(Number(width) / 25.4) * 72, (Number(width) / 25.4) * 72];
  const projection = geoAzimuthalEqualArea()
    .rotate([-10, -52])
    .fitSize(size, FRAME)
    .clipExtent([[0, 0], size]);
  const path = geoPath(projection).digits(1);
  const paths = [...states.values()].map(
    (geometries, index) =>
      `<path d="${path(merge(topology, geometries)) ?? ''}" fill="${COLOURS[index % COLOURS.length]}" stroke="#fff" stroke-width="0.3"/>`
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${width}mm" viewBox="0 0 ${size.join(' ')}">${paths.join('')}</svg>`;
}

function grouped(all, keyOf) {
  const groups = new Map();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}

async function write(svg) {
  if (!out.endsWith('.png')) return writeFileSync(out, svg);
  const { Resvg } = await import('@resvg/resvg-js');
  const pixels = Math.round((Number(width) / 25.4) * 300);
  writeFileSync(out, new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render().asPng());
}

await write(draw());
for (let i = 1; i < Number(times); i++) {
  const start = performance.now();
  draw();
  console.log(performance.now() - start);
}
