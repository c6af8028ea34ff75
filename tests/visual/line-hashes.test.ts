import { afterAll, describe, expect, test } from 'vitest';
import { landFeature, mergeBy } from '../../src/lib/atlas/borders/merge';
import { realTables, realTopology } from '../fixtures/atlas';
import { writeIndex } from './gallery';
import { expectHash, keptIds } from './kept';
import { drawnLines, isKept, linePicture, neighbourhood } from './line-picture';
import { hashOf } from './markup';

const topology = realTopology('detail');
const around = neighbourhood(topology, realTables());
const lines = drawnLines().filter((line) => !isKept(line));

describe('hashes of every other line amid its land', () => {
  test.each(lines.map((line) => ({ id: line.properties.id, line })))('$id', ({ id, line }) =>
    expectHash('lines', id, linePicture(line, around))
  );

  test('are kept of lines that there are', () => {
    expect(lines.map((line) => line.properties.id)).toEqual(expect.arrayContaining(keptIds('hashes/lines')));
  });
});

describe('hashes of whole outlines', () => {
  test('of every territory', async () => {
    const rows = mergeBy(topology, (territory) => territory).map((land) => {
      const shape = JSON.stringify(landFeature(topology, land).geometry.coordinates, (_, value: unknown) =>
        typeof value === 'number' ? Number(value.toFixed(4)) : value
      );
      return `${land.state} ${shape.length} characters, ${hashOf(shape)}`;
    });
    await expect(`${rows.sort().join('\n')}\n`).toMatchFileSnapshot('hashes/territories.txt');
  });
});

afterAll(writeIndex);
