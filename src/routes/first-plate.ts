import { onDate } from '$lib/atlas/merge';
import type { AtlasTopology } from '$lib/atlas/types';
import { coarsened } from '$lib/figure/coarse';
import { plate } from '$lib/figure/plate';
import { stringify } from '$lib/figure/svg';
import { CSS_PALETTE } from '$lib/scene/colours';
import { makeScene } from '$lib/scene/scene';
import { defaultView } from '$lib/scene/view';
import { borderDate, reservesByDate } from '$lib/atlas/owner';
import { once, readTables, readTopology } from './atlas-files';

/** The map of the default view as SVG text, in CSS variables so that it follows light and dark. */
export const drawFirstPlate = (): string => once('first plate', draw);

function draw(): string {
  const tables = readTables();
  const on = (topology: AtlasTopology) =>
    onDate(topology, tables.ownership, borderDate(tables.dates, defaultView.date));
  const overview = readTopology('overview');
  const scene = makeScene({ ...tables, reserves: reservesByDate(tables) }, defaultView);
  // A third of the points is finer than a pixel at the start; the live map has them all.
  return stringify(plate(on(coarsened(overview, 0.35)), tables, scene, CSS_PALETTE, on(overview)));
}
