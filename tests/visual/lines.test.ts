import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { realTables, realTopology } from '../fixtures/atlas';
import { normalise, show } from './gallery';
import { linePicture, type DrawnLine } from './line-picture';

const { places } = realTables();
const topology = realTopology('detail');
const lines = readdirSync('geodata/lines').map(
  (file): DrawnLine => JSON.parse(readFileSync(`geodata/lines/${file}`, 'utf8')) as DrawnLine
);

describe('every line over its neighbourhood', () => {
  test.each(lines.map((line) => ({ id: line.properties.id, line })))('$id', async ({ id, line }) => {
    const picture = linePicture(line, topology, places);
    await expect(normalise(picture)).toMatchFileSnapshot(`pictures/lines/${id}.svg`);
    show(`line-${id}`, `<div>${picture}</div>`);
  });
});
