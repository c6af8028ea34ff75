/** What the site says of itself: no more than its data bear, and counted where it counts. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PRESETS } from '$lib/recipe/presets';
import { realTables } from '../fixtures/atlas';

const tables = realTables();
const { plans, notes, sources, places, lines, territories } = tables;
const read = (path: string) => readFileSync(path, 'utf8');
const under = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** Everything in which the site or the project is described. */
const described = [
  ...['README.md', 'CHANGELOG.md', 'CITATION.cff', 'package.json', 'geodata/README.md', 'geodata/LICENSE.md'],
  ...under('docs', /\.md$/),
  ...under('src', /\.(svelte|ts|html|json)$/)
].map((path) => ({ path, text: read(path).replace(/\s+/g, ' ') }));

it('correction A8: nothing calls the plans a division that happened', () => {
  for (const { path, text } of described)
    expect(text, path).not.toMatch(/plans that,? (in 1944–45, )?divided|papers of 1944–45 divided/i);
});

it('correction A8: an archive leaf is promised only where it is known', () => {
  const cells = plans.flatMap(({ assignments }) => assignments.filter(({ grade }) => grade !== 'silent'));
  const leafed = cells.filter(({ cite }) => cite.some(({ leaf }) => leaf));
  expect(leafed.length).toBeLessThan(cells.length);
  for (const { path, text } of described.filter(({ path }) => /svelte$|README\.md$|json$|cff$/.test(path)))
    for (const [sentence] of text.matchAll(/[^.“”"]*archive leaf[^.“”"]*/gi))
      if (path !== 'geodata/README.md') expect(sentence, path).toMatch(/known/);
  for (const { path, text } of described) expect(text, path).not.toMatch(/leaf for every|down to the archive leaf/);
});

it('correction A8: the README says that the plans are proposals', () => {
  expect(read('README.md').split('\n').slice(0, 9).join(' ')).toMatch(/proposals/);
});

/** `more than 170 territories`: fewer than there are, and not by much. */
function expectMoreThan(text: string, words: RegExp, count: number): void {
  const match = words.exec(text.replace(/\s+/g, ' '));
  const said = Number(match?.[1]?.replace(',', ''));
  expect(said, String(words)).toBeLessThanOrEqual(count);
  expect(said, String(words)).toBeGreaterThan(count * 0.8);
}

it('claims: what the README counts is so many', () => {
  const readme = read('README.md');
  expectMoreThan(readme, /more than (\d+) territories/, territories.length);
  expectMoreThan(readme, /more than (\d+) lines/, lines.length);
  expectMoreThan(readme, /more than (\d+) towns/, places.length);
  expect(readme).toContain('`--preset` knows eleven journals');
  expect(Object.keys(PRESETS)).toHaveLength(11);
});

it('claims: what the change log and the guide for historians count is so many', () => {
  expect(read('CHANGELOG.md')).toContain('Twelve plans');
  expect(plans).toHaveLength(12);
  const tested = read('tests/data/places.tsv').trim().split('\n').length - 1;
  expectMoreThan(read('geodata/README.md'), /checks ([\d,]+) towns/, tested);
});

it('claims: every work of the bibliography is cited by something', () => {
  const cites = [
    ...plans.flatMap((plan) =>
      [plan, ...plan.readings].flatMap(({ cite, assignments }) => [
        ...cite,
        ...assignments.flatMap((a) => [...a.cite, ...(a.quote ? [a.quote] : [])])
      ])
    ),
    ...notes.flatMap(({ cite }) => cite),
    ...tables.military.map(({ cite }) => cite),
    ...[...tables.ownership, ...tables.zones, ...tables.areas, ...tables.populations].map(({ cite }) => cite)
  ];
  const used = new Set(cites.map(({ source }) => source));
  const others = [
    // The base map, and the works of which the method speaks.
    ...['natural-earth', 'cohen-1960', 'landis-koch-1977'],
    // What the border dates rest on as a whole, named in dates.yaml.
    ...['moscow-declaration-1943', 'armistice-romania-1944'],
    ...['paris-romania-1947', 'paris-bulgaria-1947', 'paris-finland-1947']
  ];
  expect(sources.map(({ id }) => id).filter((id) => !used.has(id) && !others.includes(id))).toEqual([]);
});
