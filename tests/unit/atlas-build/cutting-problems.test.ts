/** What is said of lines and claims that do not fit the land; the squares are drawn in fixtures/geodata.ts. */
import { describe, expect, test } from 'vitest';
import { lineText, OWNERSHIP, TERRITORIES, unitsText } from '../../fixtures/geodata';
import { problemsOf } from '../../fixtures/problems';

const LINE = 'geodata/lines/equal.geojson';

test('squares, line and tables that fit give no problem', async () => {
  expect(await problemsOf({})).toEqual([]);
});

describe('a line', () => {
  test('may not divide a unit outside its cuts', async () => {
    const [problem, ...others] = await problemsOf({ 'lines/equal.geojson': lineText('equal', { cuts: ['AAA-1'] }) });
    expect(problem).toMatch(
      /^geodata\/lines\/equal\.geojson:\d+ {2}divides unit BBB-1, which is not in its cuts, lon 21\.\d+ lat 49\.500$/
    );
    // The divided unit's parts cannot be told apart either; nothing else is wrong.
    expect(others.every((other) => other.includes('BBB-1'))).toBe(true);
  });

  test('may not end inside a unit that it cuts', async () => {
    const problems = await problemsOf({
      'lines/equal.geojson': lineText('equal', {
        coordinates: [
          [19.95, 49.5],
          [21.5, 49.5]
        ]
      })
    });
    expect(
      problems.some((p) =>
        /^geodata\/lines\/equal\.geojson:\d+ {2}ends inside unit BBB-1, lon 21\.\d+ lat 49\.500$/.test(p)
      )
    ).toBe(true);
    expect(problems).toContain(`${LINE}  does not divide unit BBB-1, which is in its cuts`);
    expect(problems.some((p) => p.startsWith(LINE) && p.includes('AAA-1'))).toBe(false);
  });

  test('may run on a little beyond what it cuts', async () => {
    const over = lineText('equal', {
      coordinates: [
        [19.9, 49.5],
        [22.1, 49.5]
      ]
    });
    expect(await problemsOf({ 'lines/equal.geojson': over })).toEqual([]);
  });

  test('must divide every unit in its cuts', async () => {
    const problems = await problemsOf({
      'base/units.topo.json': unitsText([
        { id: 'AAA-1', cc: 'aaa', west: 20, north: 50 },
        { id: 'BBB-1', cc: 'bbb', west: 21, north: 50 },
        { id: 'CCC-1', cc: 'ccc', west: 24, north: 50 }
      ]),
      'territories.csv': TERRITORIES.replace('AAA-1 bbb', 'AAA-1 bbb ccc'),
      'lines/equal.geojson': lineText('equal', { cuts: ['AAA-1', 'BBB-1', 'CCC-1'] })
    });
    expect(problems).toEqual([`${LINE}  does not divide unit CCC-1, which is in its cuts`]);
  });

  test('drawn the wrong way round is found by a seed', async () => {
    const problems = await problemsOf({ 'lines/equal.geojson': lineText('equal', { left: 's', right: 'n' }) });
    expect(problems).toEqual(['geodata/territories.csv:2  seed Northtown of n lies in s, lon 20.500 lat 49.800']);
  });
});

describe('a sliver', () => {
  // A second line cuts a corner of 0.5 × 0.6 km off AAA-1.
  const corner = (left: string) =>
    lineText('corner', {
      left,
      right: 'n',
      cuts: ['AAA-1'],
      coordinates: [
        [19.9995, 49.9945],
        [20.0078, 50.0005]
      ]
    });

  test('is reported with its size and place', async () => {
    expect(await problemsOf({ 'lines/corner.geojson': corner('n') })).toEqual([
      expect.stringMatching(
        /^geodata\/lines\/corner\.geojson:\d+ {2}leaves a sliver of 0\.\d\d km² in unit AAA-1, lon 20\.00\d lat 49\.99\d$/
      )
    ]);
  });

  test('is meant where a seed stands in it', async () => {
    const problems = await problemsOf({
      'lines/corner.geojson': corner('s'),
      'territories.csv': TERRITORIES.replace('s,South,AAA-1 bbb,,,', 's,South,AAA-1 bbb,,20.0015 49.9985 Cornerhouse,')
    });
    expect(problems).toEqual([]);
  });
});

describe('a territory', () => {
  test('is asked for where nobody claims a unit', async () => {
    const units = unitsText([
      { id: 'AAA-1', cc: 'aaa', west: 20, north: 50 },
      { id: 'BBB-1', cc: 'bbb', west: 21, north: 50 },
      { id: 'CCC-1', cc: 'ccc', west: 24, north: 50 }
    ]);
    expect(await problemsOf({ 'base/units.topo.json': units })).toEqual([
      'geodata/territories.csv  no territory claims unit CCC-1, lon 24.500 lat 49.500'
    ]);
  });

  test('must be told apart by a seed where no line does it', async () => {
    const units = unitsText([
      { id: 'AAA-1', cc: 'aaa', west: 20, north: 50 },
      { id: 'BBB-1', cc: 'bbb', west: 21, north: 50 },
      { id: 'BBB-2', cc: 'bbb', west: 24, north: 50 }
    ]);
    expect(await problemsOf({ 'base/units.topo.json': units })).toEqual([
      'geodata/territories.csv  a part of unit BBB-2 needs a seed, lon 24.500 lat 49.500: it may be n or s'
    ]);
    const seeded = TERRITORIES.replace('Northtown', 'Northtown; 24.5 49.5 Farnorth');
    expect(await problemsOf({ 'base/units.topo.json': units, 'territories.csv': seeded })).toEqual([]);
    const rest = TERRITORIES.replace('s,South,AAA-1 bbb,', 's,South,AAA-1 bbb,BBB-2');
    expect(await problemsOf({ 'base/units.topo.json': units, 'territories.csv': rest })).toEqual([]);
  });

  test('cannot be seeded at sea', async () => {
    const wet = TERRITORIES.replace('20.5 49.8 Northtown', '30 49.8 Northtown');
    expect(await problemsOf({ 'territories.csv': wet })).toEqual([
      'geodata/territories.csv:2  n: seed Northtown lies on no land'
    ]);
  });

  test('that no face falls to has no land', async () => {
    const problems = await problemsOf({
      'territories.csv': `${TERRITORIES}x,Nowhere,AAA-1,,,,\n`,
      'ownership.csv': `${OWNERSHIP}x,norland,,,sovereign,,atlas-1950,p. 7\n`
    });
    expect(problems).toEqual(['geodata/territories.csv:4  x has no land']);
  });

  test('that the lines give to another is said with what the lines say', async () => {
    const problems = await problemsOf({
      'territories.csv': `${TERRITORIES.replace('n,North,AAA-1 bbb', 'n,North,AAA-1')}x,Other,BBB-1,,,,\n`,
      'ownership.csv': `${OWNERSHIP}x,norland,,,sovereign,,atlas-1950,p. 7\n`
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^geodata\/territories\.csv {2}no claimant of unit BBB-1 fits its lines, .*claimed by x, s; equal says n /
    );
  });
});
