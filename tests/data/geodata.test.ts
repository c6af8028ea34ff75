import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readAs } from '$lib/atlas/plan';
import { checkFile } from '../../src/atlas-build/check-file';
import { realTables, realTopology } from '../fixtures/atlas';
import { temporaryFolder } from '../fixtures/geodata';

const tables = realTables();

test('the base is the one its README vouches for', () => {
  const sum = createHash('sha256').update(readFileSync('geodata/base/units.topo.json')).digest('hex');
  expect(readFileSync('geodata/base/README.md', 'utf8')).toContain(sum);
});

test('the index of units lists exactly the units of the base', () => {
  const { objects } = JSON.parse(readFileSync('geodata/base/units.topo.json', 'utf8'));
  const units = objects.all.geometries.map((g: { properties: { id: string } }) => g.properties.id).sort();
  const rows = parse(readFileSync('geodata/base/units.csv', 'utf8'), { columns: true }) as { unit: string }[];
  expect(rows.map((row) => row.unit).sort()).toEqual(units);
});

test('every line says what it rests on and how exact it is', () => {
  expect(tables.lines.length).toBeGreaterThan(20);
  for (const line of tables.lines) {
    expect(line.source.length, line.id).toBeGreaterThan(10);
    expect(line.accuracyKm, line.id).toBeLessThanOrEqual(10);
  }
});

test.each(['overview', 'detail'] as const)('every territory larger than an islet is drawn at the level %s', (level) => {
  const drawn = new Set(realTopology(level).objects.territories.geometries.map((g) => String(g.id)));
  const missing = tables.territories.map((t) => t.id).filter((id) => !drawn.has(id));
  expect(missing.length).toBeLessThan(10);
});

describe('the README for the historian', () => {
  const readme = readFileSync('geodata/README.md', 'utf8');
  const [plan = '', note = ''] = [...readme.matchAll(/```yaml\n([^]*?)```/g)].map(([, block = '']) => block);

  test('has examples that pass the check', () => {
    for (const [name, text] of [
      ['example.yaml', plan],
      ['poland.yaml', note]
    ] as const) {
      const path = join(temporaryFolder(), name);
      writeFileSync(path, text);
      expect(checkFile(path, { folder: 'geodata' }), name).toEqual([]);
    }
  });

  test('names every file of the folder', () => {
    for (const name of readdirSync('geodata')) expect(readme, name).toContain(name);
  });
});

const { plans, notes, sources, parts, zones, names, states } = tables;

/** Everything that is written in plans, readings and notes: texts in the editor's words, quotations, citations. */
const written = [
  ...[...plans, ...plans.flatMap((plan) => plan.readings)].flatMap(({ id, note, cite, assignments, ...more }) => [
    { where: id, texts: [note, ...('why' in more ? [more.why, more.fate, ...more.uncertain] : [])], quote: null, cite },
    ...assignments.flatMap(({ country, note, remark, quote, also, cite }) => [
      { where: `${id} ${country}`, texts: [note, remark], quote, cite },
      ...also.map(({ attribute, note, cite }) => ({
        where: `${id} ${country} ${attribute}`,
        texts: [note],
        quote: null,
        cite
      }))
    ])
  ]),
  ...notes.map(({ country, date, note, quote, cite }) => ({ where: `${country} ${date}`, texts: [note], quote, cite }))
];

test('every citation resolves, and has a leaf or a page', () => {
  const known = new Set(sources.map((source) => source.id));
  for (const { where, cite, quote } of written) {
    expect(cite.length, where).toBeGreaterThan(0);
    expect(
      cite.filter(({ source }) => !known.has(source)),
      where
    ).toEqual([]);
    expect(
      [...cite, ...(quote ? [quote] : [])].filter(({ leaf, page }) => !leaf && !page),
      where
    ).toEqual([]);
  }
});

test('no quotation has more than 25 words, and every cell has a note', () => {
  const wordsIn = (passage: string) => passage.split(/\s+/).filter(Boolean).length;
  for (const { where, texts, quote } of written) {
    expect(texts[0], where).not.toBe('');
    const quoted = texts.flatMap((text) => [...text.matchAll(/[“"]([^”"]*)[”"]/g)].map(([, passage = '']) => passage));
    for (const passage of [...quoted, quote?.text ?? ''])
      expect(wordsIn(passage), `${where}: ${passage}`).toBeLessThanOrEqual(25);
  }
});

test('quotation marks come in pairs', () => {
  for (const { where, texts } of written)
    for (const text of texts)
      expect(text.match(/“/g)?.length ?? 0, `${where}: ${text}`).toBe(text.match(/”/g)?.length ?? 0);
});

test('every reading has an editor, a date and a note of its own, and reads something otherwise', () => {
  for (const plan of plans)
    for (const { id, editor, date, note, assignments } of plan.readings) {
      expect([editor, date, note].every(Boolean), id).toBe(true);
      const otherwise = assignments.filter((a) => {
        const as = plan.assignments.find((b) => b.country === a.country);
        const said = (x: typeof a) => [x.category, x.orientation, x.grade, x.sideGrade, x.share].join();
        return !as || said(as) !== said(a);
      });
      expect(otherwise.length, id).toBeGreaterThan(0);
    }
});

test('Maisky read strictly assigns no side to anybody', () => {
  const maisky = readAs(
    plans.find((p) => p.id === 'maisky-1944-01')!,
    'maisky-strict'
  );
  const sides = maisky.assignments.map((a) => a.orientation).filter((side) => side !== null && side !== 'none');
  expect(sides).toEqual([]);
});

test('every country and part has a name in every language', () => {
  for (const { id } of [...states, ...parts]) {
    const own = names.filter((name) => name.id === id);
    expect(own.map((name) => name.language).sort(), id).toEqual(['de', 'fr', 'own', 'ru']);
    for (const { name, short } of own) expect([name, short], id).not.toContain('');
  }
});

describe('parts that are zones', () => {
  const agreed = zones.filter((zone) => zone.arrangement === '1945-07-26');
  const landOf = (id: string) => [...(parts.find((part) => part.id === id)?.territories ?? [])].sort();
  const territories = (of: typeof zones) => of.map((zone) => zone.territory).sort();
  /** The zones table names the place, except Germany: `Austria, British zone`. */
  const placeOf = (zone: string) => /^(Berlin|Austria|Vienna|Under)\b/.exec(zone)?.[0].toLowerCase() ?? 'germany';

  test.each(
    ['germany', 'austria', 'berlin', 'vienna'].flatMap((place) =>
      ['soviet', 'british', 'american', 'french'].map((power) => [place, power] as const)
    )
  )('%s, %s: have exactly the land of the arrangement', (place, power) => {
    const land = territories(agreed.filter((z) => placeOf(z.zone) === place && z.power === power));
    expect(land).not.toEqual([]);
    expect(landOf(`${place}_${power}_${/berlin|vienna/.test(place) ? 'sector' : 'zone'}`)).toEqual(land);
  });

  test.each([
    ['germany_polish_administration', 'Under Polish administration'],
    ['germany_soviet_administration', 'Under Soviet administration'],
    ['vienna_inner_city', 'Vienna, Inner City (four powers)']
  ])('%s: has exactly the land of the arrangement', (id, name) => {
    expect(landOf(id)).toEqual(territories(agreed.filter((z) => z.zone === name)));
    expect(landOf(id)).not.toEqual([]);
  });

  test('have all the land that the arrangement has', () => {
    const said = plans.find((plan) => plan.id === 'zones-1945')!.assignments;
    expect(said.flatMap((a) => landOf(a.country)).sort()).toEqual(territories(agreed));
  });

  test('of one plan share no land', () => {
    for (const plan of plans) {
      const lands = plan.assignments.flatMap((a) => parts.find((part) => part.id === a.country)?.territories ?? []);
      expect(lands.length, plan.id).toBe(new Set(lands).size);
    }
  });
});
