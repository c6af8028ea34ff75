import { commonOwners, ownersOf } from '../../src/lib/atlas/borders/land';
import { landTable } from '../../src/lib/atlas/borders/land-table';
import { mergeBy, mergePieces } from '../../src/lib/atlas/borders/merge';
import type { AtlasTables, AtlasTopology, Plan } from '../../src/lib/atlas/types';
import { defaultView } from '../../src/lib/address/view';
import type { Placed } from '../../src/lib/drawing/labels';
import { textureDefs } from '../../src/lib/drawing/patterns';
import type { Layout } from '../../src/lib/drawing/place-names';
import { projectTopology, unsimplified, type ProjectedTopology } from '../../src/lib/drawing/projected-topology';
import { sheetOf, UNITS_PER_PIXEL } from '../../src/lib/drawing/sheet';
import { simplified } from '../../src/lib/drawing/simplify';
import { boxOfTerritories } from '../../src/lib/pages/locator-map';
import { namesOn, sheetDefs, sheetFrontiers, smallMap, type PieceSheet } from '../../src/lib/pages/small-map';
import { LIGHT } from '../../src/lib/scene/colours';
import { boxOf, type Box } from '../../src/lib/scene/mercator';
import { makeScene, type SceneTables } from '../../src/lib/scene/scene';
import { node, stringify } from '../../src/lib/svg/svg';

/** From Portugal to the Volga, from Crete to the North Cape. */
const EUROPE = boxOf({ west: -24.6, south: 31.5, east: 51, north: 71.3 });
/** In CSS pixels. */
const WIDTH = 300;
const LAYOUT: Layout = { name: 'wide', scale: 1 / UNITS_PER_PIXEL, sizes: [7, 6, 5.5], waterRank: 0 };

/** How many of the points of the overview a picture of all Europe has, and one of the zones: enough to know the land by. */
const KEPT_POINTS = { far: 0.08, close: 0.3 };

/** What every picture of a plan is drawn from. */
export interface Ground {
  topology: AtlasTopology;
  far: ProjectedTopology;
  close: ProjectedTopology;
  tables: AtlasTables;
  scenes: SceneTables;
}

export const groundOf = (topology: AtlasTopology, tables: AtlasTables, scenes: SceneTables): Ground => ({
  topology,
  far: projectTopology(simplified(topology, KEPT_POINTS.far)),
  close: projectTopology(simplified(topology, KEPT_POINTS.close)),
  tables,
  scenes
});

/** The small map of a plan, as its page has it, with all that it refers to: a file that any viewer shows. */
export function planPicture(plan: Plan, ground: Ground): string {
  const { tables, scenes } = ground;
  const scene = makeScene(scenes, { ...defaultView, plan: plan.id, map: 'europe' });
  const parts = tables.parts.filter(
    ({ id }) => scene.parts.some(({ country }) => country === id) || scene.outlines.includes(id)
  );
  const close = plan.kind === 'zones' && scene.parts.length > 0;
  const box = close
    ? boxOfTerritories(
        unsimplified(ground.close),
        parts.flatMap(({ territories }) => territories)
      )
    : EUROPE;
  const { sheet, names } = lettered(close ? ground.close : ground.far, box, scene.land.key, ground);
  const picture = smallMap(sheet, scene, tables, [{ layout: LAYOUT, countries: names }], LIGHT);
  const drawn = {
    ...picture,
    children: [
      node('title', {}, [scene.sentence]),
      node('defs', {}, [
        ...sheetDefs(sheet, tables.states, parts),
        ...textureDefs(LIGHT, [...scene.fills, ...scene.parts])
      ]),
      ...picture.children
    ]
  };
  // A file has no style sheet to take its font from.
  return stringify(drawn).replaceAll('var(--serif)', 'serif');
}

/** A part of the plane with every piece of land, the lines of one plan's land, and the names of countries. */
function lettered(
  projected: ProjectedTopology,
  box: Box,
  key: string,
  { topology, tables }: Ground
): { sheet: PieceSheet; names: Placed[] } {
  const table = landTable(tables);
  const common = commonOwners(table);
  const sheet = sheetOf(projected, mergePieces(topology, table.pieces), box, WIDTH);
  const naming = sheetOf(
    projected,
    mergeBy(topology, (territory) => common.get(territory)),
    box,
    WIDTH
  );
  const owners = ownersOf(
    table,
    table.lands.find((land) => land.key === key)!
  );
  return {
    sheet: { ...sheet, ...sheetFrontiers(sheet, topology, table.pieces, tables.parts), owners: new Map([[key, owners]]) },
    names: namesOn(naming, tables.states, LAYOUT)
  };
}
