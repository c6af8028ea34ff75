import { describe, expect, test } from 'vitest';
import { readGeodata } from '../../../src/atlas-build/read-geodata';
import {
  DATES,
  lineOf,
  lineText,
  OWNERSHIP,
  PLAN,
  STATES,
  TERRITORIES,
  unitsText,
  WATERS,
  writeGeodata
} from '../../fixtures/geodata';
import { readingProblemsOf } from '../../fixtures/problems';

test('a complete folder is read', () => {
  const data = readGeodata(writeGeodata());
  expect([...data.countryOf]).toEqual([
    ['AAA-1', 'aaa'],
    ['BBB-1', 'bbb']
  ]);
  expect(data.territories.map(({ id, units, seeds, line }) => [id, units, seeds, line])).toEqual([
    ['n', ['AAA-1', 'bbb'], [{ at: [20.5, 49.8], name: 'Northtown' }], 2],
    ['s', ['AAA-1', 'bbb'], [], 3]
  ]);
  expect(data.lines.map((line) => line.id)).toEqual(['equal']);
  expect(data.plans.map((plan) => plan.id)).toEqual(['plan-1']);
  expect(data.dates.map(({ date, basis }) => [date, basis])).toEqual([
    ['1937-12-31', 'title'],
    ['1945-01-01', 'control']
  ]);
});

test('several towns may seed one territory, and minus signs are west and south', () => {
  const text = TERRITORIES.replace('20.5 49.8 Northtown', '20.5 49.8 Northtown; -1.25 -3 Far Away (old)');
  expect(readGeodata(writeGeodata({ 'territories.csv': text })).territories[0]?.seeds).toEqual([
    { at: [20.5, 49.8], name: 'Northtown' },
    { at: [-1.25, -3], name: 'Far Away (old)' }
  ]);
});

test('files with other endings are not read', () => {
  expect(readingProblemsOf({ 'lines/README.md': '# Lines', 'plans/notes.txt': ':::' })).toEqual([]);
});

describe('what is missing is said:', () => {
  test('each file by itself', () => {
    const FILES = [
      'base/units.topo.json',
      'base/added.geojson',
      'base/removed.geojson',
      'states.csv',
      'territories.csv'
    ];
    const OTHERS = [
      'ownership.csv',
      'military.csv',
      'waters.csv',
      'events.csv',
      'dates.yaml',
      'sources.json',
      'parts.csv',
      'names.csv',
      'variants.csv'
    ];
    for (const file of [...FILES, ...OTHERS])
      expect(readingProblemsOf({ [file]: null })).toContain(`geodata/${file}  file is missing`);
  });

  test('a folder of lines or plans', () => {
    expect(readingProblemsOf({ 'lines/equal.geojson': null }).join()).toContain('geodata/lines');
    expect(readingProblemsOf({ 'plans/plan-1.yaml': null }).join()).toContain('geodata/plans');
  });
});

describe('all problems are reported at once', () => {
  test('of every file, each with its place, in the order of files and lines', () => {
    const plan = PLAN.replace('category: soviet', 'category: martian');
    expect(
      readingProblemsOf({
        'ownership.csv': OWNERSHIP.replace('sovereign', 'owned').replace('1940-03-12,,sov', '1940-02-30,,sov'),
        'waters.csv': WATERS.replace(',2,Mer', ',4,Mer'),
        'dates.yaml': DATES.replace("'1945-01-01'", "'1945-13-01'"),
        'sources.json': '[{"id": "atlas-1950", "type": "book"}]',
        'lines/equal.geojson': lineText('equal', { accuracy_km: -1 }),
        'plans/plan-1.yaml': plan
      }).map((problem) => problem.replace(/ {2}.*/, ''))
    ).toEqual([
      `geodata/dates.yaml:${lineOf(DATES, "'1945-01-01'")}`,
      'geodata/lines/equal.geojson:14',
      'geodata/ownership.csv:2',
      'geodata/ownership.csv:4',
      `geodata/plans/plan-1.yaml:${lineOf(plan, '  soviet:')}`,
      `geodata/plans/plan-1.yaml:${lineOf(plan, 'category: martian')}`,
      'geodata/sources.json:1',
      'geodata/waters.csv:2'
    ]);
  });

  test('and none that only follows from another: a broken state does not make plans wrong', () => {
    const states = STATES.replace('subject', 'county');
    expect(
      readingProblemsOf({ 'states.csv': states }).filter((problem) => !problem.startsWith('geodata/states.csv'))
    ).toEqual([]);
  });

  test('of one row, as many as it has', () => {
    const text = STATES.replace('norland,Norland,Norl.,subject,no', 'Nor Land,,Norl.,county,maybe');
    expect(readingProblemsOf({ 'states.csv': text }).map((problem) => problem.split('  ')[0])).toEqual(
      expect.arrayContaining(Array(4).fill('geodata/states.csv:2'))
    );
  });
});

describe('the base', () => {
  test('must carry id, country code and name of every unit', () => {
    const text = unitsText([{ id: 'AAA-1', cc: 'aaa', west: 20, north: 50 }]).replace('"cc":"aaa",', '');
    expect(readingProblemsOf({ 'base/units.topo.json': text }).join()).toMatch(
      /^geodata\/base\/units\.topo\.json:1 {2}objects\.all\.geometries\[0\]\.properties\.cc is missing/
    );
  });
});

describe('a line', () => {
  const problems = (over: Parameters<typeof lineText>[1]) =>
    readingProblemsOf({ 'lines/equal.geojson': lineText('equal', over) });

  test('must be called as its file', () => {
    expect(readingProblemsOf({ 'lines/equal.geojson': lineText('other', {}) })).toEqual([
      'geodata/lines/equal.geojson  id “other” is not the file’s name'
    ]);
  });

  test('may describe stretches and vertices that it has', () => {
    const stretches = [{ from: 0, to: 1, accuracy_km: 2, rests_on: 'a map' }];
    expect(problems({ stretches, vertices: { 1: 'a hill' } })).toEqual([]);
  });

  test('may not describe stretches and vertices that it lacks', () => {
    const stretches = [
      { from: 0, to: 2, accuracy_km: 2, rests_on: 'a map' },
      { from: 1, to: 0, accuracy_km: 2, rests_on: 'a map' }
    ];
    expect(problems({ stretches, vertices: { 2: 'a hill', '-1': 'x', '1.5': 'y' } })).toEqual([
      'geodata/lines/equal.geojson  stretches.0 runs from 0 to 2, but vertices run from 0 to 1',
      'geodata/lines/equal.geojson  stretches.1 runs from 1 to 0, but vertices run from 0 to 1',
      'geodata/lines/equal.geojson  vertices: there is no vertex 2, they run from 0 to 1',
      'geodata/lines/equal.geojson  vertices: there is no vertex -1, they run from 0 to 1',
      'geodata/lines/equal.geojson  vertices: there is no vertex 1.5, they run from 0 to 1'
    ]);
  });

  test('may not have properties that nobody reads', () => {
    expect(problems({ acuracy: 1 }).join()).toContain('acuracy');
  });

  test('must cut something, have two vertices, and lie in the world', () => {
    expect(problems({ cuts: [] })).toHaveLength(1);
    expect(problems({ coordinates: [[20, 49.5]] })).not.toEqual([]);
    expect(
      problems({
        coordinates: [
          [20, 49.5],
          [49.5, 200]
        ]
      })
    ).not.toEqual([]);
  });
});

describe('tables', () => {
  const states = (from: string, to: string) =>
    readingProblemsOf({ 'states.csv': STATES.replace(from, to) }).filter((p) => p.startsWith('geodata/states.csv'));

  test('take a label as longitude and latitude, and say so', () => {
    expect(states('21 49.2', '49.2N 21E')).toEqual(['geodata/states.csv:3  column label must be “lon lat” in degrees']);
  });

  test('take a label within the world', () => {
    expect(states('21 49.2', '21 490.2').join()).toMatch(
      /^geodata\/states\.csv:3 {2}column label .*lies outside the world/
    );
  });

  test('take ids in lower case only', () => {
    expect(states('norland,Norland', 'Norland,Norland')).toContain(
      'geodata/states.csv:2  column id must be lower-case letters and digits joined with _ or -'
    );
  });

  test('take days that exist, or none where a span is open', () => {
    const rows = OWNERSHIP.replace('s,norland,,1940-03-12', 's,norland,,1940-02-30');
    expect(readingProblemsOf({ 'ownership.csv': rows })).toEqual([
      expect.stringMatching(/^geodata\/ownership\.csv:3 {2}column until must be a day/)
    ]);
  });

  test('take seeds as place and name', () => {
    expect(readingProblemsOf({ 'territories.csv': TERRITORIES.replace('20.5 49.8 Northtown', 'Northtown') })).toEqual([
      'geodata/territories.csv:2  column seeds holds “Northtown”, which is not “lon lat Name”'
    ]);
  });

  test('take waters with a slant and a rank', () => {
    const waters = (row: string) =>
      readingProblemsOf({ 'waters.csv': `name,at,turn,rank,fr,de,ru\n${row},Mer,See,Море\n` });
    expect(waters('Sea,1 2,-90,3')).toEqual([]);
    expect(waters('Sea,1 2,91,3')).toHaveLength(1);
    expect(waters('Sea,1 2,0,4')).toHaveLength(1);
    expect(waters('Sea,1 2,slanted,1')).toHaveLength(1);
  });
});

describe('readings and notes on countries', () => {
  test('may be none at all', () => {
    expect(readingProblemsOf({ 'readings/strict.yaml': null, 'countries/norland.yaml': null })).toEqual([]);
  });
});
