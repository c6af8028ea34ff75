import { describe, expect, test } from 'vitest';
import { mergeStates, onDate } from '$lib/atlas/borders/merge';
import { landData, sheetOf, UNITS_PER_PIXEL } from '$lib/drawing/sheet';
import { projectTopology } from '$lib/drawing/projected-topology';
import { boxOf, type Box } from '$lib/scene/mercator';
import { atlasFrom, FOUR_SQUARE, NORTH, WEST } from '../../fixtures/four-square';
import { day, owned } from '../../fixtures/makers';
import { pointsOf } from '../../fixtures/path-points';

const sheetFrom = (rows: string[], ownership: string, box: Box, width: number) => {
  const topology = atlasFrom(rows);
  return sheetOf(
    projectTopology(topology),
    mergeStates(onDate(topology, owned(ownership), day('1945-01-01'))),
    box,
    width
  );
};
const squares = (box: Box, width: number) => sheetFrom(FOUR_SQUARE, 'A:a B:b C:c D:d', box, width);
/** The four squares with a degree of room around them. */
const AROUND = boxOf({ west: WEST - 1, east: WEST + 5, south: NORTH - 5, north: NORTH + 1 });

describe('sheetOf', () => {
  const sheet = squares(AROUND, 600);
  const landOn = (id: string) => sheet.lands.find((land) => land.id === id)!;

  test('is as wide as asked for, and as tall as its box', () => {
    expect(sheet.width).toBe(600 * UNITS_PER_PIXEL);
    expect(sheet.height).toBe(Math.round((sheet.width * AROUND.height) / AROUND.width));
  });

  test('has the land of every state where the places of its corners are', () => {
    const corners = [
      [WEST, NORTH],
      [WEST + 2, NORTH],
      [WEST + 2, NORTH - 2],
      [WEST, NORTH - 2]
    ].map((place) => sheet.at(place as [number, number]).map(Math.round));
    const [ring] = pointsOf(landData(landOn('a')));
    for (const corner of corners) expect(ring).toContainEqual(corner);
  });

  test('neighbours share their corners to the unit', () => {
    const points = (id: string) =>
      new Set(
        pointsOf(landData(landOn(id)))
          .flat()
          .map((point) => point.join())
      );
    const shared = [...points('a')].filter((point) => points('b').has(point));
    expect(shared.length).toBeGreaterThanOrEqual(2);
  });

  test('land is cut a little beyond the edge, and what lies outside is left out', () => {
    const left = squares(boxOf({ west: WEST, east: WEST + 1, south: NORTH - 2, north: NORTH }), 100);
    expect(left.lands.map(({ id }) => id)).not.toContain('d');
    for (const [x = 0, y = 0] of left.lands.flatMap((land) => pointsOf(landData(land)).flat())) {
      expect(Math.abs(x - left.width / 2)).toBeLessThan(left.width);
      expect(Math.abs(y - left.height / 2)).toBeLessThan(left.height);
    }
  });

  test('land that fills the whole sheet still covers it', () => {
    const inner = boxOf({ west: WEST + 0.5, east: WEST + 1, south: NORTH - 1, north: NORTH - 0.5 });
    const [land] = squares(inner, 100).lands;
    expect(land?.id).toBe('a');
    expect(land!.size).toBeGreaterThan((100 * UNITS_PER_PIXEL) ** 2);
  });

  //   A . . . . . . . . .      an island of one degree beside a land of six
  test('islands too small to see go, but something is left of every state', () => {
    const rows = ['A.BBBBBB', '..BBBBBB', 'C.......'];
    const world = boxOf({ west: -180, east: 180, south: -60, north: 70 });
    const small = sheetFrom(rows, 'A:b B:b C:c', world, 300);
    expect(small.lands.map(({ id, polygons }) => `${id} ${polygons.length}`)).toEqual(['b 1', 'c 1']);
  });

  test('has the land of some territories together', () => {
    expect(pointsOf(landData(sheet.landOf(['A', 'B'])))).toHaveLength(1);
    expect(landData(sheet.landOf([]))).toBe('');
  });
});
