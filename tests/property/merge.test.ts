import type { Feature, MultiPolygon } from 'geojson';
import fc from 'fast-check';
import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import { areaKm2 } from '$lib/atlas/borders/area';
import { coasts, frontiers, landFeature, mergeStates, onDate, reserves } from '$lib/atlas/borders/merge';
import { rewind } from '$lib/atlas/borders/rewind';
import { atlasFrom, squareDegrees, steps } from '../fixtures/four-square';
import { day } from '../fixtures/makers';
import { drawing, owners } from './arbitraries';

const DAY = day('1945-01-01');

test('merging conserves area: the states together are as large as their territories', () => {
  fc.assert(
    fc.property(drawing, owners, (rows, ownership) => {
      const dated = onDate(atlasFrom(rows), ownership, DAY);
      const states = mergeStates(dated).map((land) => landFeature(dated.topology, land).geometry);
      const territories = dated.topology.objects.territories.geometries
        .filter(({ id }) => dated.owners.has(String(id)))
        .map((geometry) => (feature(dated.topology, geometry) as Feature<MultiPolygon>).geometry);
      const sum = (lands: MultiPolygon[], area: (land: MultiPolygon) => number) =>
        lands.reduce((all, land) => all + area(land), 0);
      expect(sum(states, squareDegrees)).toBe(sum(territories, squareDegrees));
      // Geodesics between the same vertices, so equal to rounding.
      expect(sum(states, areaKm2)).toBeCloseTo(sum(territories, areaKm2), 3);
    })
  );
});

test('each state is as large as what is drawn of it', () => {
  fc.assert(
    fc.property(drawing, owners, (rows, ownership) => {
      const dated = onDate(atlasFrom(rows), ownership, DAY);
      const drawn = (state: string) =>
        [...rows.join('')].filter((letter) => dated.owners.get(letter)?.state === state).length;
      for (const land of mergeStates(dated))
        expect(squareDegrees(landFeature(dated.topology, land).geometry)).toBe(drawn(land.state));
    })
  );
});

test('rewinding conserves area', () => {
  fc.assert(
    fc.property(drawing, owners, (rows, ownership) => {
      const dated = onDate(atlasFrom(rows), ownership, DAY);
      for (const land of mergeStates(dated)) {
        const { geometry } = landFeature(dated.topology, land);
        expect(squareDegrees(rewind(geometry))).toBe(squareDegrees(geometry));
      }
    })
  );
});

/** Every edge of a drawing with what lies on its two sides; `.` is the sea. */
function edges(rows: string[]): { step: string; sides: [string, string] }[] {
  const at = (x: number, y: number) => rows[y]?.[x] ?? '.';
  const [width, height] = [rows[0]?.length ?? 0, rows.length];
  const found: { step: string; sides: [string, string] }[] = [];
  for (let y = 0; y <= height; y++)
    for (let x = 0; x <= width; x++) {
      found.push({ step: `${x},${y} ${x + 1},${y}`, sides: [at(x, y - 1), at(x, y)] });
      found.push({ step: `${x},${y} ${x},${y + 1}`, sides: [at(x - 1, y), at(x, y)] });
    }
  return found;
}

test('every edge between two territories or land and water is a coast, a frontier, a reserve or nothing, as its sides say', () => {
  const objections = fc.dictionary(fc.constantFrom(...'ABCDEF'), fc.constantFrom('USA', 'Vatican', 'leased'));
  fc.assert(
    fc.property(drawing, owners, objections, (rows, ownership, objected) => {
      const reserved = (letter: string) => objected[letter] ?? '';
      const spans = ownership.flatMap((title) => {
        const objection = reserved(title.territory);
        const lease = { ...title, state: 'lessee', status: 'leased' as const };
        return objection === 'leased' ? [title, lease] : [{ ...title, unrecognised: objection }];
      });
      const dated = onDate(atlasFrom(rows), spans, DAY);
      const state = (letter: string) => dated.owners.get(letter)?.state;
      const where = (holds: (a: string, b: string) => boolean) =>
        edges(rows)
          .filter(({ sides: [a, b] }) => a !== b && holds(a, b))
          .map(({ step }) => step)
          .sort();
      const inland = (a: string, b: string) => a !== '.' && b !== '.';
      expect(steps(coasts(dated).coordinates)).toEqual(where((a, b) => !inland(a, b)));
      expect(steps(frontiers(dated).coordinates)).toEqual(where((a, b) => inland(a, b) && state(a) !== state(b)));
      expect(steps(reserves(dated).coordinates)).toEqual(
        where((a, b) => inland(a, b) && state(a) === state(b) && state(a) !== undefined && reserved(a) !== reserved(b))
      );
    })
  );
});
