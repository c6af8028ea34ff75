import { simplified } from '$lib/drawing/simplify';
import { plate } from '$lib/plate/plate';
import { stringify } from '$lib/svg/svg';
import { CSS_PALETTE } from '$lib/scene/colours';
import { makeScene } from '$lib/scene/scene';
import { defaultView } from '$lib/address/view';
import { once, readTables, readTopology, sceneTables } from './atlas-files';

/** The map of the default view as SVG text, in CSS variables so that it follows light and dark. */
export const drawFirstPlate = (): string => once('first plate', draw);

function draw(): string {
  const overview = readTopology('overview');
  const scene = makeScene(sceneTables(), defaultView);
  // A third of the points is finer than a pixel at the start; the live map has them all.
  return stringify(plate(simplified(overview, 0.35), readTables(), scene, CSS_PALETTE, overview));
}
