/** What a figure says country by country, short enough for its metadata, and what the data say otherwise since. */
import crc32 from 'crc/calculators/crc32';
import { landNamed } from '../atlas/borders/land';
import { landTable, ownersIn } from '../atlas/borders/land-table';
import { lineSetIds } from '../atlas/borders/line-sets';
import { ownerFacts, setFacts } from '../atlas/borders/set-arcs';
import type { AtlasTables, FigureTables } from '../atlas/types';
import { linesChanged } from '../words/line-words';
import type { FigurePanel, FigureScene } from './figure-scene';
import { saidTitle } from '../words/key-words';
import { addedWords, changedWords, leftOutWords, missingWords } from '../words/record-words';

/** Between sections, between what is said in one, and between that and its countries. */
const [SECTION, SAYING, OF] = [' || ', ' | ', ' = '];

/**
 * `borders 1945-01-01 3f2a9c01 || litvinov-1944-11 | Soviet sphere = finland poland | Neutral zone = norway`: for each
 * set of lines a digest of who owns what, for each panel the words of the legend with countries.
 */
export function record(scene: FigureScene, tables: FigureTables): string {
  const borders = daysOf(scene).map((day) => `borders ${day} ${digestOf(day, tables)}`);
  const panels = scene.panels.map((panel) =>
    [
      keyOf(panel),
      ...[...sayingsOf(panel, scene)].map(([words, countries]) => `${words}${OF}${countries.join(' ')}`)
    ].join(SAYING)
  );
  return [...borders, ...panels].join(SECTION);
}

/**
 * What a figure would say otherwise if it were made again, in plain sentences; none where nothing has changed.
 * @param drawn as `record` wrote it; what cannot be read is passed over
 * @param scene of the same recipe, from today's data
 */
export function changedSince(
  drawn: string,
  scene: FigureScene,
  tables: Pick<AtlasTables, 'plans' | 'ownership' | 'dates' | 'zones' | 'states' | 'parts'>
): string[] {
  const then = readDrawn(drawn);
  const nameOf = new Map([...tables.states, ...tables.parts].map(({ id, name }) => [id, name]));
  const panels = new Map(scene.panels.map((panel) => [keyOf(panel), panel]));
  const changed = [...then.panels].flatMap(([key, sayings]) => {
    const panel = panels.get(key);
    if (!panel) return [goneWords(key, tables)];
    const now = byCountry(sayingsOf(panel, scene));
    const before = byCountry(sayings);
    return [...new Set([...before.keys(), ...now.keys()])].sort().flatMap((country) => {
      const [was, is] = [before.get(country), now.get(country)];
      if (was === is) return [];
      return [changedWords(panel.title, nameOf.get(country) ?? country, was, is)];
    });
  });
  const added = scene.panels
    .filter((panel) => then.panels.size && !then.panels.has(keyOf(panel)))
    .map(({ title }) => addedWords(title));
  const moved = daysOf(scene)
    .filter((day) => then.borders.has(day) && then.borders.get(day) !== digestOf(day, tables))
    .map(linesChanged);
  return [...changed, ...added, ...moved];
}

function goneWords(key: string, { plans }: Pick<AtlasTables, 'plans'>): string {
  const ids = key.split(TO);
  const shorts = ids.flatMap((id) => plans.find((plan) => plan.id === id)?.short ?? []);
  return shorts.length === ids.length
    ? leftOutWords(shorts)
    : missingWords(ids.filter((id) => !plans.some((plan) => plan.id === id)));
}

const TO = '>';
const keyOf = ({ plans }: FigurePanel): string => plans.map(({ id }) => id).join(TO);

/** Words of the legend with the countries of a panel. */
function sayingsOf({ letter }: FigurePanel, { legend }: FigureScene): Map<string, string[]> {
  const sayings = new Map<string, string[]>();
  for (const { said, panels } of legend) {
    const words = saidTitle(said).replaceAll('|', '/').replaceAll('=', '–').replace(/\s+/g, ' ').trim();
    const countries = panels.filter((panel) => panel.letter === letter).flatMap((panel) => panel.countries);
    if (countries.length) sayings.set(words, [...(sayings.get(words) ?? []), ...countries].sort());
  }
  return sayings;
}

/** What is said of each country, all of it together. */
function byCountry(sayings: Map<string, string[]>): Map<string, string> {
  const said = new Map<string, string[]>();
  for (const [words, countries] of sayings)
    for (const country of countries) said.set(country, [...(said.get(country) ?? []), words]);
  return new Map([...said].map(([country, words]) => [country, words.sort().join(', ')]));
}

function readDrawn(drawn: string): { borders: Map<string, string>; panels: Map<string, Map<string, string[]>> } {
  const borders = new Map<string, string>();
  const panels = new Map<string, Map<string, string[]>>();
  for (const section of drawn.split(SECTION)) {
    const [, day, digest] = /^borders ([\w-]{1,40}) ([0-9a-f]{8})$/.exec(section) ?? [];
    if (day && digest) borders.set(day, digest);
    const [key = '', ...sayings] = section.split(SAYING);
    if (day || !/^[a-z0-9-]+(>[a-z0-9-]+)?$/.test(key) || !sayings.length) continue;
    panels.set(key, new Map(sayings.flatMap(readSaying)));
  }
  return { borders, panels };
}

function readSaying(saying: string): [string, string[]][] {
  const [words = '', countries = '', ...more] = saying.split(OF);
  const ids = countries.split(' ').filter((id) => /^[a-z0-9_]+$/.test(id));
  return words && ids.length && !more.length ? [[words, ids]] : [];
}

/** What land is filled, by its keys, and sets of lines beside it, by their ids. */
function daysOf({ lines, panels, recipe }: FigureScene): string[] {
  const lands = [...new Set(panels.flatMap(({ land }) => land.split(' ')))];
  const drawn = [recipe.date, recipe.also].filter((day) => day !== null && lines.length && !lands.includes(day));
  return [...lands, ...drawn] as string[];
}

/** Eight hexadecimal digits that change when any land has another owner on the day, or a set of lines runs otherwise. */
function digestOf(day: string, tables: Pick<AtlasTables, 'ownership' | 'dates' | 'zones' | 'plans'>): string {
  const { ownership, dates, zones, plans } = tables;
  const rows = lineSetIds({ dates, zones }).includes(day)
    ? setFacts({ ownership, dates, zones }, day)
    : ownerFacts(ownersIn(ownership, landNamed(plans, landTable(tables), day)));
  const digest = crc32(new TextEncoder().encode(rows.sort().join('\n')), 0);
  return (digest >>> 0).toString(16).padStart(8, '0');
}
