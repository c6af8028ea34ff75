import { expect, test } from 'vitest';
import { edgeFinder, linesBeside } from '$lib/atlas/borders/edge-near';
import { realTables, realTopology } from '../../fixtures/atlas';

const edgeNear = edgeFinder(realTopology('detail'));
const { lines } = realTables();
const any = () => true;

test('the line by a spot is found with its record', () => {
  // On the Dniester near Camenca.
  const edge = edgeNear([28.71, 48.03], 10, any)!;
  expect(edge.km).toBeLessThan(10);
  expect(linesBeside(lines, edge.beside).map(({ id }) => id)).toContain('dniester');
});

test('no line runs by a spot far from all, nor one that is not asked about', () => {
  expect(edgeNear([2.3, 47], 10, any)).toBeNull();
  expect(edgeNear([28.71, 48.03], 10, () => false)).toBeNull();
});
