import { onDate } from '$lib/atlas/merge';
import { plate } from '$lib/figure/plate';
import { stringify } from '$lib/figure/svg';
import { CSS_PALETTE } from '$lib/scene/colours';
import { makeScene } from '$lib/scene/scene';
import { defaultView } from '$lib/scene/view';
import { borderDate, reservesByDate } from '$lib/atlas/owner';
import { readTables, readTopology } from './atlas-files';

let drawn: string | undefined;

/** The map of the default view as SVG text, in CSS variables so that it follows light and dark. */
export function drawFirstPlate(): string {
  drawn ??= draw();
  return drawn;
}

function draw(): string {
  const tables = readTables();
  const dated = onDate(readTopology('overview'), tables.ownership, borderDate(tables.dates, defaultView.date));
  return stringify(
    plate(dated, tables, makeScene({ ...tables, reserves: reservesByDate(tables) }, defaultView), CSS_PALETTE)
  );
}
