/** Explorer, small maps, Compare's sheet and figures part the same sides by the same stretches of frontier. */
import { describe, expect, test } from 'vitest';
import { defaultView } from '$lib/address/view';
import { frontierPairs, type FrontierPair } from '$lib/atlas/borders/frontier-pairs';
import { landTable, reservesByLand } from '$lib/atlas/borders/land-table';
import { outlineOf } from '$lib/atlas/plan';
import { planeOf } from '$lib/drawing/projection';
import { landSource } from '$lib/figure/atlas';
import type { Fills } from '$lib/figure/fills';
import { frontiersIn } from '$lib/figure/frontiers';
import type { Ground } from '$lib/figure/ground';
import type { FigurePanel } from '$lib/recipe/figure-scene';
import { LIGHT } from '$lib/scene/colours';
import { frontierId, frontierIn, landWithParts } from '$lib/scene/frontiers';
import { pictureOf, sidesIn } from '$lib/scene/picture';
import { makeScene, type Scene } from '$lib/scene/scene';
import { namedLand } from '$lib/words/land-words';
import { coarseAtlas } from '../../fixtures/atlas';

const atlas = coarseAtlas();
const { tables, overview } = atlas;
const source = landSource(atlas, 'overview', planeOf('laea'));
const scenes = {
  ...tables,
  plans: tables.plans.map(outlineOf),
  reserves: reservesByLand(tables),
  land: namedLand(tables)
};
const pieceOf = new Map(
  landTable(tables).pieces.flatMap(({ id, territories }) => territories.map((territory) => [territory, id]))
);
const pairs = frontierPairs(
  overview,
  landWithParts((territory) => pieceOf.get(territory), tables.parts)
);

const arcsOf = (found: FrontierPair[]) =>
  found
    .flatMap(({ lines }) => lines.arcs.flat())
    .map((arc) => (arc < 0 ? ~arc : arc))
    .sort((a, b) => a - b);
const onScreen = (scene: Scene) => {
  const kindOf = frontierIn(scene);
  return pairs.filter(({ beside }) => kindOf(beside) === 'sides');
};
const onSheet = (scene: Scene) => {
  const ids = new Map(pairs.map((pair) => [frontierId(pair.beside), pair]));
  const frontiers = pairs.map(({ beside }) => beside);
  return sidesIn(pictureOf(scene, tables.parts), { frontiers, tiny: [] }).map((pair) => ids.get(frontierId(pair))!);
};
const onPaper = (scene: Scene) => {
  const { key } = scene.land;
  const found = source.frontiers(key, key);
  // For path data each stretch has its place among them.
  const frontiers = { beside: found.map(({ beside }) => beside), data: found.map((_, index) => `${index} `) };
  const { sides } = frontiersIn(
    { scene, difference: null } as unknown as FigurePanel,
    { frontiers, tiny: [], ofDay: false } as unknown as Ground,
    { palette: LIGHT } as Fills
  );
  return sides
    .split(' ')
    .filter(Boolean)
    .map((index) => found[Number(index)]!);
};

describe.each(tables.plans.map(({ id }) => id))('%s', (plan) => {
  const scene = makeScene(scenes, { ...defaultView, plan });

  test('has one set of frontiers between sides', () => {
    const arcs = arcsOf(onScreen(scene));
    expect(arcsOf(onSheet(scene))).toEqual(arcs);
    expect(arcsOf(onPaper(scene))).toEqual(arcs);
  });
});

test.each(['blocs-1949', 'zones-1945'])('the inner frontier of Germany is one of them: %s', (plan) => {
  const scene = makeScene(scenes, { ...defaultView, plan });
  const inner = onPaper(scene).filter(({ beside }) => beside.every((name) => name.startsWith('germany:')));
  expect(inner.length).toBeGreaterThan(0);
});
