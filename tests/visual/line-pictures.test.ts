import { afterAll, describe, expect, test } from 'vitest';
import { realTables, realTopology } from '../fixtures/atlas';
import { writeIndex } from './gallery';
import { expectPicture, keptIds } from './kept';
import { drawnLines, isKept, linePicture, neighbourhood, type DrawnLine } from './line-picture';
import { normalise } from './markup';

const around = neighbourhood(realTopology('detail'), realTables());
const lines = drawnLines().filter(isKept);

describe('the picture of a line amid its land', () => {
  test.each(lines.map((line) => ({ id: line.properties.id, line })))('$id', ({ id, line }) =>
    expectPicture('lines', id, linePicture(line, around))
  );
});

describe('the pictures of lines', () => {
  test('are kept of lines that there are', () => {
    expect(lines.map((line) => line.properties.id)).toEqual(expect.arrayContaining(keptIds('pictures/lines')));
  });

  test('show one vertex that moved by less than a kilometre', () => {
    const line = lines.find(({ properties }) => properties.id === 'vienna2-west')!;
    const moved = structuredClone(line) as DrawnLine & { geometry: { coordinates: number[][] } };
    moved.geometry.coordinates[7]![1]! += 0.005;
    const [before = [], after = []] = [line, moved].map((each) => normalise(linePicture(each, around)).split('\n'));
    expect(after).toHaveLength(before.length);
    expect(after.filter((text, index) => text !== before[index])).toHaveLength(1);
  });
});

afterAll(writeIndex);
