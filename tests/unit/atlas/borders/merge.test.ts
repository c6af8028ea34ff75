import { expect, test } from 'vitest';
import { coasts, frontiers, landFeature, mergeStates, onDate, reserves } from '$lib/atlas/borders/merge';
import { leasesOn, ownerOn, reservesIn } from '$lib/atlas/borders/owner';
import { atlasFrom, FOUR_SQUARE, squareDegrees, steps } from '../../../fixtures/four-square';
import { day, owned, span } from '../../../fixtures/makers';

const DAY = day('1945-01-01');

/** States as `name:area in square degrees:number of polygons`. */
function statesOf(rows: string[], ownership: string): string[] {
  const dated = onDate(atlasFrom(rows), owned(ownership), DAY);
  return mergeStates(dated).map((land) => {
    const { geometry } = landFeature(dated.topology, land);
    return `${land.state}:${squareDegrees(geometry)}:${geometry.coordinates.length}`;
  });
}

//   A A B B      n n n n
//   A A B B  →   n n n n
//   C C D D      s s s s
//   C C D D      s s s s
test('territories of one owner become one piece of land', () => {
  expect(statesOf(FOUR_SQUARE, 'A:n B:n C:s D:s')).toEqual(['n:8:1', 's:8:1']);
});

//   A A B B      o o . .
//   A A B B  →   o o . .
//   C C D D      . . o o      (touching in a corner is not joining)
//   C C D D      . . o o
test('land that meets in a corner only stays two pieces', () => {
  expect(statesOf(FOUR_SQUARE, 'A:o D:o')).toEqual(['o:8:2']);
});

//   A A A      o o o
//   A B A  →   o i o
//   A A A      o o o
test('a state inside another leaves a hole in it', () => {
  const dated = onDate(atlasFrom(['AAA', 'ABA', 'AAA']), owned('A:outer B:inner'), DAY);
  const [inner, outer] = mergeStates(dated).map((land) => landFeature(dated.topology, land).geometry);
  expect(inner?.coordinates.map((rings) => rings.length)).toEqual([1]);
  expect(outer?.coordinates.map((rings) => rings.length)).toEqual([2]);
  expect(outer && squareDegrees(outer)).toBe(8);
});

test('an enclave merged into its surroundings leaves no hole', () => {
  expect(statesOf(['AAA', 'ABA', 'AAA'], 'A:one B:one')).toEqual(['one:9:1']);
});

test('land without an owner is left out', () => {
  expect(statesOf(FOUR_SQUARE, 'A:n')).toEqual(['n:4:1']);
});

test('states come in alphabetical order, whatever order they own in', () => {
  expect(statesOf(FOUR_SQUARE, 'A:d B:c C:b D:a').map((s) => s.charAt(0))).toEqual(['a', 'b', 'c', 'd']);
});

test('a land feature carries its state as id and property, and no more', () => {
  const dated = onDate(atlasFrom(['AB']), owned('A:n B:n'), DAY);
  const [land] = mergeStates(dated).map((state) => landFeature(dated.topology, state));
  expect(land).toMatchObject({
    type: 'Feature',
    id: 'n',
    properties: { state: 'n' },
    geometry: { type: 'MultiPolygon' }
  });
});

test('merging marks nothing in the topology it is given', () => {
  const topology = atlasFrom(FOUR_SQUARE);
  const before = JSON.stringify(topology);
  const dated = onDate(topology, owned('A:n B:n C:s D:s'), DAY);
  mergeStates(dated);
  frontiers(dated);
  coasts(dated);
  reserves(dated);
  expect(JSON.stringify(topology)).toBe(before);
});

//   n n n n
//   n n n n
//   ─ ─ ─ ─  y = 2
//   s s s s
//   s s s s
test('frontiers run between states and not between territories of one state', () => {
  const dated = onDate(atlasFrom(FOUR_SQUARE), owned('A:n B:n C:s D:s'), DAY);
  expect(steps(frontiers(dated).coordinates)).toEqual(['0,2 1,2', '1,2 2,2', '2,2 3,2', '3,2 4,2']);
});

test('one owner of everything has no frontier', () => {
  const dated = onDate(atlasFrom(FOUR_SQUARE), owned('A:n B:n C:n D:n'), DAY);
  expect(frontiers(dated).coordinates).toEqual([]);
});

test('land without an owner has a frontier with its neighbours', () => {
  const dated = onDate(atlasFrom(['AB']), owned('A:n'), DAY);
  expect(steps(frontiers(dated).coordinates)).toEqual(['1,0 1,1']);
});

//   A . B      ┌─┐ ┌─┐
//   A A B  →   │ └─┤ │   the coast goes round everything but the frontier at x = 2
test('coasts run where land meets water, islands and bays as well', () => {
  const dated = onDate(atlasFrom(['A.B', 'AAB']), owned('A:n B:s'), DAY);
  expect(steps(coasts(dated).coordinates)).toEqual(
    [
      '0,0 1,0',
      '2,0 3,0', // north
      '0,2 1,2',
      '1,2 2,2',
      '2,2 3,2', // south
      '0,0 0,1',
      '0,1 0,2', // west
      '3,0 3,1',
      '3,1 3,2', // east
      '1,0 1,1',
      '1,1 2,1',
      '2,0 2,1' // the bay
    ].sort()
  );
});

test('coasts are the same whoever owns the land', () => {
  const topology = atlasFrom(FOUR_SQUARE);
  const one = coasts(onDate(topology, owned('A:n B:n C:n D:n'), DAY));
  expect(steps(coasts(onDate(topology, owned('A:a B:b C:c D:d'), DAY)).coordinates)).toEqual(steps(one.coordinates));
});

//   A A B B      u u u u    all one state; B was annexed and somebody objects:
//   A A B B  →   u u ¦ u    reserve between A and B and between B and D,
//   C C D D      u u u u    none towards the water
test('a reserve runs inland round land whose ownership was not recognised', () => {
  const ownership = [...owned('A:u C:u D:u'), span('B', 'u', { unrecognised: 'USA' })];
  const dated = onDate(atlasFrom(FOUR_SQUARE), ownership, DAY);
  expect(steps(reserves(dated).coordinates)).toEqual(['2,0 2,1', '2,1 2,2', '2,2 3,2', '3,2 4,2']);
});

test('a reserve does not run between two lands that were both not recognised', () => {
  const ownership = ['A', 'B'].map((id) => span(id, 'u', { unrecognised: 'USA' }));
  expect(reserves(onDate(atlasFrom(['AB']), ownership, DAY)).coordinates).toEqual([]);
});

test('a reserve runs between two lands to which different objections stand', () => {
  const ownership = [span('A', 'u', { unrecognised: 'USA' }), span('B', 'u', { unrecognised: 'Vatican' })];
  expect(steps(reserves(onDate(atlasFrom(['AB']), ownership, DAY)).coordinates)).toEqual(['1,0 1,1']);
});

test('a reserve runs round land that its sovereign has leased to another', () => {
  const ownership = [...owned('A:finland B:finland'), span('B', 'ussr', { status: 'leased' })];
  const topology = atlasFrom(['AB']);
  expect(steps(reserves(onDate(topology, ownership, DAY)).coordinates)).toEqual(['1,0 1,1']);
  const before = onDate(
    topology,
    [...owned('A:finland B:finland'), span('B', 'ussr', { status: 'leased', from: '1946-01-01' })],
    DAY
  );
  expect(reserves(before).coordinates).toEqual([]);
});

test('a date of control draws a frontier, not a reserve, round leased land, and explains none', () => {
  const ownership = [...owned('A:finland B:finland'), span('B', 'ussr', { status: 'leased' })];
  const control = day('1941-06-22', 'control');
  const dated = onDate(atlasFrom(['AB']), ownership, control);
  expect(steps(frontiers(dated).coordinates)).toEqual(['1,0 1,1']);
  expect(reserves(dated).coordinates).toEqual([]);
  expect(reservesIn(ownerOn(ownership, control), leasesOn(ownership, control.date))).toEqual([]);
});

test('a reserve does not run along a frontier, which is drawn already', () => {
  const ownership = [span('A', 'n'), span('B', 's', { unrecognised: 'USA' })];
  expect(reserves(onDate(atlasFrom(['AB']), ownership, DAY)).coordinates).toEqual([]);
});
