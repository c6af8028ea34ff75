import { describe, expect, test } from 'vitest';
import {
  DATES,
  lineOf,
  lineText,
  MILITARY_HEADER,
  NAMES,
  OWNERSHIP,
  PARTS,
  PLAN,
  STATES,
  TERRITORIES
} from '../../fixtures/geodata';
import { problemsOf } from '../../fixtures/problems';

const HEADER = 'territory,state,from,until,status,unrecognised,source,place\n';

/** Problems of a table of spans for `s`, written `state from until status`, from line 3 on. */
function problemsOfSpans(...spans: string[]): Promise<string[]> {
  const rows = spans.map((span) => {
    const [state, from, until, status] = span.split(' ').map((cell) => (cell === '-' ? '' : cell));
    return `s,${state},${from},${until},${status ?? 'sovereign'},,atlas-1950,p. 7\n`;
  });
  return problemsOf({ 'ownership.csv': `${HEADER}n,norland,,,sovereign,,atlas-1950,p. 7\n${rows.join('')}` });
}

describe('ownership', () => {
  test('without gap or overlap is fine, in whatever order it is written', async () => {
    expect(await problemsOfSpans('norland - 1940-03-12', 'sudland 1940-03-12 -')).toEqual([]);
    expect(await problemsOfSpans('sudland 1940-03-12 -', 'norland - 1940-03-12')).toEqual([]);
  });

  test('must reach every border date', async () => {
    expect(await problemsOf({ 'ownership.csv': `${HEADER}n,norland,,,sovereign,,atlas-1950,p. 7\n` })).toEqual([
      'geodata/territories.csv:3  s has no owner on 1937-12-31',
      'geodata/territories.csv:3  s has no owner on 1945-01-01'
    ]);
    expect(await problemsOfSpans('norland - 1945-01-01')).toEqual([
      'geodata/territories.csv:3  s has no owner on 1945-01-01'
    ]);
    expect(await problemsOfSpans('norland 1937-12-31 -')).toEqual([]);
  });

  test('cannot be shared: two sovereigns at once are two owners', async () => {
    expect(await problemsOfSpans('norland - -', 'sudland 1940-03-12 -')).toEqual([
      'geodata/ownership.csv:4  s: has two owners from 1940-03-12: norland (line 3) and sudland'
    ]);
  });

  test('may not overlap by a day', async () => {
    expect(await problemsOfSpans('norland - 1940-03-13', 'sudland 1940-03-12 -')).toEqual([
      'geodata/ownership.csv:4  s: has two owners from 1940-03-12: norland (line 3) and sudland'
    ]);
  });

  test('may not leave a gap of a day', async () => {
    expect(await problemsOfSpans('norland - 1940-03-11', 'sudland 1940-03-12 -')).toEqual([
      'geodata/ownership.csv:4  s: has no owner from 1940-03-11 to 1940-03-12'
    ]);
  });

  test('may not end before it begins, nor on the same day', async () => {
    expect(
      await problemsOfSpans('norland - 1940-03-12', 'sudland 1940-03-12 1940-03-12', 'norland 1940-03-12 -')
    ).toEqual(['geodata/ownership.csv:4  s: ends before it begins']);
  });

  test('as title needs a sovereign: control alone is not enough', async () => {
    expect(await problemsOfSpans('norland - - occupied')).toContain(
      'geodata/territories.csv:3  s has no owner on 1945-01-01'
    );
  });

  test('as control may overlap title and leave gaps, but not overlap itself', async () => {
    expect(
      await problemsOfSpans(
        'norland - -',
        'sudland 1939-09-01 1939-12-01 occupied',
        'sudland 1941-06-22 1944-07-01 annexed'
      )
    ).toEqual([]);
    expect(
      await problemsOfSpans('norland - -', 'sudland 1939-09-01 1941-06-23 occupied', 'norland 1941-06-22 - leased')
    ).toEqual(['geodata/ownership.csv:5  s: has two owners from 1941-06-22: sudland (line 4) and norland']);
  });

  test('as a claim may overlap anything', async () => {
    expect(await problemsOfSpans('norland - -', 'sudland - - claimed', 'norland 1941-06-22 - claimed')).toEqual([]);
  });
});

describe('military rule', () => {
  /** Problems of rows written `powers|territories|from|until|part`. */
  const problemsOfRule = (...rows: string[]) => {
    const lines = rows.map((row) => {
      const [powers, territories, from, until, part = ''] = row.split('|');
      return `${powers},${territories},${from},${until},Army,${part},atlas-1950,p. 7,\n`;
    });
    return problemsOf({ 'military.csv': MILITARY_HEADER + lines.join('') });
  };

  test('may stand over title and control, in several territories and by several powers', async () => {
    expect(await problemsOfRule('norland sudland|n s|1941-01-01|', 'sudland|n|1940-01-01|1941-01-01')).toEqual([]);
  });

  test('may overlap only where each span says of which part it speaks', async () => {
    const both = ['norland|s|1941-01-01||north', 'sudland|s|1941-05-01|1944-01-01|south'];
    expect(await problemsOfRule(...both)).toEqual([]);
    expect(await problemsOfRule(both[0]!, 'sudland|s|1941-05-01|1944-01-01')).toEqual([
      'geodata/military.csv:3  s: is ruled already on line 2 in these days; say in both which part of it is meant'
    ]);
  });

  test('must end after it begins, and name what is known', async () => {
    expect(await problemsOfRule('ruritania|x|1941-01-01|1941-01-01', '| |1941-01-01|')).toEqual([
      'geodata/military.csv:2  there is no territory “x”',
      'geodata/military.csv:2  there is no state “ruritania”',
      'geodata/military.csv:2  ends before it begins',
      'geodata/military.csv:3  names no power',
      'geodata/military.csv:3  names no territory'
    ]);
  });
});

describe('an unknown id is named with its place:', () => {
  test('territory and state of an ownership', async () => {
    const rows = `${OWNERSHIP}x,norland,,,claimed,,atlas-1950,p. 7\ns,ruritania,,,claimed,,atlas-1950,p. 7\n`;
    expect(await problemsOf({ 'ownership.csv': rows })).toEqual([
      'geodata/ownership.csv:6  there is no territory “x”',
      'geodata/ownership.csv:7  there is no state “ruritania”'
    ]);
  });

  test('source of an ownership', async () => {
    const rows = OWNERSHIP.replace('Ruritania,atlas-1950', 'Ruritania,atlas-1951');
    expect(await problemsOf({ 'ownership.csv': rows })).toEqual([
      'geodata/ownership.csv:4  the bibliography has no “atlas-1951”'
    ]);
  });

  test('country and source of a population, of which each has one', async () => {
    const rows = ['norland,1938-12-31', 'ruritania,1938-12-31', 'norland,1939-12-31'];
    const sources = ['atlas-1950', 'atlas-1951', 'atlas-1950'];
    const table = rows.map((row, index) => `${row},4000,${sources[index]},p. 9,\n`).join('');
    const problems = await problemsOf({ 'population.csv': `country,date,population,source,place,note\n${table}` });
    expect(problems.sort()).toEqual([
      'geodata/population.csv:3  the bibliography has no “atlas-1951”',
      'geodata/population.csv:3  there is no country “ruritania”',
      'geodata/population.csv:4  norland has a population already on line 2'
    ]);
  });

  test('unit or country of a territory, and unit of its rest', async () => {
    const rows = TERRITORIES.replace('n,North,AAA-1 bbb,', 'n,North,AAA-1 bbb AAA-9 zzz,BBB-9');
    expect(await problemsOf({ 'territories.csv': rows })).toEqual([
      'geodata/territories.csv:2  n: the base has no unit or country “AAA-9”',
      'geodata/territories.csv:2  n: the base has no unit or country “zzz”',
      'geodata/territories.csv:2  n: the base has no unit “BBB-9”'
    ]);
  });

  test('sides and cuts of a line', async () => {
    const line = lineText('equal', { left: ['n', 'x'], right: 'y', cuts: ['AAA-1', 'BBB-9'] });
    expect(await problemsOf({ 'lines/equal.geojson': line })).toEqual([
      'geodata/lines/equal.geojson  there is no territory “x”',
      'geodata/lines/equal.geojson  there is no territory “y”',
      'geodata/lines/equal.geojson  cuts: the base has no unit “BBB-9”'
    ]);
  });

  test('source of a plan’s assignment', async () => {
    const text = PLAN.replace('{ source: atlas-1950, page:', '{ source: atlas-1951, page:');
    expect(await problemsOf({ 'plans/plan-1.yaml': text })).toEqual([
      `geodata/plans/plan-1.yaml:${lineOf(text, 'atlas-1951')}  assignments.sudland.cite[0].source: the bibliography has no “atlas-1951”`
    ]);
  });

  test('source of a whole plan, said once and not for every country', async () => {
    const text = PLAN.replace('cite: [{ source: atlas-1950', 'cite: [{ source: atlas-1951');
    expect(await problemsOf({ 'plans/plan-1.yaml': text })).toHaveLength(1);
  });
});

describe('an id that stands twice is named with both places:', () => {
  test('territory', async () => {
    expect(await problemsOf({ 'territories.csv': `${TERRITORIES}n,Again,AAA-1,,,,\n` })).toContain(
      'geodata/territories.csv:4  n stands already on line 2'
    );
  });

  test('state', async () => {
    expect(await problemsOf({ 'states.csv': `${STATES}norland,Again,N.,subject,no,,\n` })).toContain(
      'geodata/states.csv:4  norland stands already on line 2'
    );
  });

  test('border date', async () => {
    const twice = `${DATES}- date: '1945-01-01'\n  title: Again\n  basis: title\n  note: Twice.\n`;
    const problems = await problemsOf({ 'dates.yaml': twice });
    expect(problems.some((p) => p.startsWith('geodata/dates.yaml') && p.includes('1945-01-01'))).toBe(true);
  });

  test('source', async () => {
    const one = '{ "id": "atlas-1950", "type": "book", "title": "Atlas" }';
    const problems = await problemsOf({ 'sources.json': `[${one},\n${one}]` });
    expect(problems.some((p) => p.startsWith('geodata/sources.json') && p.includes('atlas-1950'))).toBe(true);
  });
});

test('a territory that claims nothing is told', async () => {
  const rows = `${TERRITORIES}x,Empty,,,,,\n`;
  const ownership = `${OWNERSHIP}x,norland,,,sovereign,,atlas-1950,p. 7\n`;
  expect(await problemsOf({ 'territories.csv': rows, 'ownership.csv': ownership })).toEqual([
    'geodata/territories.csv:4  x claims no unit'
  ]);
});

describe('parts', () => {
  const parts = (row: string) => problemsOf({ 'parts.csv': PARTS.replace('strip,Strip,sudland,s', row) });

  test('are pieces of states that there are, or of none', async () => {
    expect(await parts('strip,Strip,,')).toEqual([]);
    expect(await parts('strip,Strip,ruritania,s x')).toEqual([
      'geodata/parts.csv:2  strip: there is no state “ruritania”',
      'geodata/parts.csv:2  strip: there is no territory “x”'
    ]);
  });

  test('are no states, and stand there once', async () => {
    expect(await parts('norland,Norland,,')).toContain('geodata/parts.csv:2  norland is a state already');
    expect(await problemsOf({ 'parts.csv': `${PARTS}strip,Again,,,1 2,\n` })).toContain(
      'geodata/parts.csv:3  strip stands already on line 2'
    );
  });
});

describe('fault 24: further names', () => {
  const variants = (row: string) => problemsOf({ 'variants.csv': `id,name,kind\n${row}\n` });

  test('lead to what there is, and to one thing each', async () => {
    expect(await variants('atlantis,Lost Land,same')).toEqual([
      'geodata/variants.csv:2  there is no country, part or territory “atlantis”'
    ]);
    expect(await variants('norland,Sudland,same')).toEqual([
      'geodata/variants.csv:2  “Sudland” is a name of sudland already'
    ]);
    expect(await variants('norland,North-Land,same\nsudland,north land,within')).toEqual([
      'geodata/variants.csv:3  “north land” is a name of norland already'
    ]);
    expect(await variants('norland,Boreas,near')).toEqual([
      'geodata/variants.csv:2  column kind must be one of same, within, not “near”'
    ]);
  });
});

describe('names in other languages', () => {
  const names = (from: string, to: string) => problemsOf({ 'names.csv': NAMES.replace(from, to) });

  test('are complete', async () => {
    expect(await names('norland,de,norland de,norland\n', '')).toEqual([
      'geodata/names.csv  norland has no name in “de”'
    ]);
  });

  test('stand there once, for what there is, in languages that there are', async () => {
    expect(await names('norland,de,', 'norland,fr,')).toEqual([
      'geodata/names.csv  norland has no name in “de”',
      'geodata/names.csv:3  norland has a name in “fr” already on line 2'
    ]);
    expect(await names('norland,de,', 'atlantis,de,')).toContain(
      'geodata/names.csv:3  there is no country or part “atlantis”'
    );
    expect(await names('norland,de,', 'norland,en,')).toEqual([
      'geodata/names.csv:3  column language must be one of fr, de, ru, own, not “en”'
    ]);
  });
});
