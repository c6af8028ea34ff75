/** Towns that were found on the wrong side, and their like. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { locator } from '$lib/atlas/borders/locate';
import { ownerOn } from '$lib/atlas/borders/owner';
import { realTables, realTopology } from '../fixtures/atlas';

const tables = realTables();
const locate = locator(realTopology('detail'));
const [END_1937, ATTACK, TURN, PEACE] = tables.dates as [(typeof tables.dates)[0], ...typeof tables.dates];

/** State that owned a territory on a border date. */
const ownerOf = (territory: string | null, date: (typeof tables.dates)[0]) =>
  ownerOn(tables.ownership, date).get(territory ?? '')?.state;

test('fault 8: Kotor is Italian on the morning of the German attack, Yugoslav before and after', () => {
  const kotor = locate([18.76825, 42.42067]);
  expect(ownerOf(kotor, ATTACK!)).toBe('italy');
  for (const date of [END_1937, TURN!, PEACE!]) expect(ownerOf(kotor, date)).toBe('yugoslavia');
});

test.each([
  ['Tworóg (Horneck)', 18.71572, 50.531],
  ['Brynek', 18.7333, 50.5167],
  ['Potempa', 18.66, 50.56],
  ['Krupski Młyn (Kruppamühle)', 18.62251, 50.57337]
])('fault 8, lines A: %s was German in 1937, Polish in 1947', (_, lon, lat) => {
  const territory = locate([lon, lat]);
  expect(ownerOf(territory, END_1937)).toBe('germany');
  expect(ownerOf(territory, PEACE!)).toBe('poland');
});

test('lines A: the bulge on the Słucz was Polish in 1937', () => {
  expect(ownerOf(locate([27.58, 52.51]), END_1937)).toBe('poland');
  expect(ownerOf(locate([27.4606, 52.7267]), END_1937)).toBe('ussr');
});

test.each([
  ['Bizzarone', 8.94274, 45.83428, 'italy'],
  ['Hodoš', 16.33417, 46.82333, 'yugoslavia'],
  ['Halluin', 3.12611, 50.78628, 'france'],
  ['Baarle-Hertog', 4.93, 51.44, 'belgium'],
  ['Zondereigen', 4.892, 51.405, 'belgium'],
  ['Marktschellenberg', 13.0434, 47.69657, 'germany'],
  ['Mähring', 12.52448, 49.91095, 'germany'],
  ['Vidnava', 17.18626, 50.37234, 'czechoslovakia'],
  ['Yemişli', 43.07717, 37.3671, 'turkey']
])('lines D: %s lies on its own side of the frontier', (_, lon, lat, state) => {
  for (const date of [END_1937, PEACE!]) expect(ownerOf(locate([lon, lat]), date)).toBe(state);
});

test.each([
  ['Stabio', 8.93642, 45.84846, 'switzerland'],
  ['Baarle-Nassau', 4.92917, 51.4475, 'netherlands'],
  ['Menen', 3.12245, 50.79722, 'belgium'],
  ['Hallein', 13.1, 47.68333, 'austria'],
  ['Njeguši', 18.82, 42.431, 'yugoslavia']
])('lines D: %s, just beyond, keeps its own', (_, lon, lat, state) => {
  expect(ownerOf(locate([lon, lat]), END_1937)).toBe(state);
});

describe('item 9: the towns that the search offers', () => {
  const known = parse(readFileSync('tests/data/places.tsv', 'utf8'), {
    columns: true,
    delimiter: '\t',
    quote: null
  }) as Record<string, string>[];

  test.each(tables.dates)('lie in the state that they lay in on $date', (date) => {
    const column = `p${date.date.slice(0, 4)}`;
    const compared = tables.places.flatMap((place) => {
      const [lon, lat] = place.at;
      const twin = known.find(
        (town) => Math.hypot((Number(town.lon) - lon) * 0.65, Number(town.lat) - lat) < 0.004 && town[column]
      );
      return twin ? [{ place, wanted: twin[column] }] : [];
    });
    expect(compared.length).toBeGreaterThan(150);
    expect(
      compared
        .filter(({ place, wanted }) => ownerOf(place.territory, date) !== wanted)
        .map(({ place, wanted }) => `${place.id} should be in ${wanted}`)
    ).toEqual([]);
  });

  test('lie in the territory that is found at their spot', () => {
    const elsewhere = tables.places.filter(({ at, territory }) => {
      const found = locate(at);
      return found !== null && found !== territory;
    });
    expect(elsewhere.map(({ id }) => id)).toEqual([]);
  });
});
