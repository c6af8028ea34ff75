/** Land beyond what the atlas has: what is Soviet is Soviet to the edge of every map, and no land is taken for sea. */
import { expect, test } from 'vitest';
import { EXTENT_BOXES } from '$lib/atlas/borders/extent';
import { landTable } from '$lib/atlas/borders/land-table';
import { boxIn, planeOf, widened } from '$lib/drawing/projection';
import { groundOf } from '$lib/figure/ground';
import type { Point } from '$lib/scene/mercator';
import { worldLand } from '../../../src/atlas-build/world';
import { coarseAtlas } from '../../fixtures/atlas';
import { pointsOf } from '../../fixtures/path-points';

const atlas = coarseAtlas(worldLand());
const [{ key: land } = { key: '' }] = landTable(atlas.tables).lands;

/** Omsk, Novosibirsk, the taiga, Norilsk, Alma-Ata, Stalinabad, Karaganda. */
const SOVIET: Point[] = [
  [73.4, 55],
  [82.9, 55],
  [75, 64],
  [88.2, 69.3],
  [76.9, 43.2],
  [68.8, 38.6],
  [73.1, 49.8]
];
/** Kabul, Quetta, the ice of Greenland, Zouérat in Mauritania. */
const OTHER: Point[] = [
  [69, 34.5],
  [67, 30.2],
  [-25, 70],
  [-9, 25.6]
];

/** Whether path data holds a point: land that overlaps is wound one way. */
function holds(d: string, [x, y]: Point): boolean {
  const windings = pointsOf(d).flatMap((points) =>
    points.map(([ax = 0, ay = 0], index) => {
      const [bx = 0, by = 0] = points.at(index - 1)!;
      if (ay > y === by > y || x >= ax + ((y - ay) / (by - ay)) * (bx - ax)) return 0;
      return ay > by ? 1 : -1;
    })
  );
  return windings.reduce((sum: number, each) => sum + each, 0) !== 0;
}

test.each(
  (['europe', 'scandinavia'] as const).flatMap((extent) =>
    (['laea', 'lcc', 'mercator'] as const).map((id) => [extent, id] as const)
  )
)('a wide map of %s in %s', (extent, id) => {
  const plane = planeOf(id);
  const box = widened(boxIn(plane, EXTENT_BOXES[extent]), 0.3);
  const { paper, beyond, lands } = groundOf(atlas, { plane, box, land, lines: land, also: null }, 400);
  const isOn = ([x, y]: Point) => x > 0 && y > 0 && x < paper.width && y < paper.height;
  const onPaper = (places: Point[]) => places.map(paper.at).filter(isOn);
  const soviet = onPaper(SOVIET);
  expect(soviet.length).toBeGreaterThan(1);
  for (const point of soviet) expect(holds(beyond.ussr, point) || holds(lands.get('ussr')?.d ?? '', point)).toBe(true);
  for (const point of onPaper(OTHER)) expect(holds(beyond.other, point)).toBe(true);
});
