/** What a reader may look for by name: countries, parts and territories under all their names, and towns. */
import { listed } from './lists';
import { plain } from '../atlas/fold';
import type { AtlasTables, Place } from '../atlas/types';

/** A country, part or territory with the names that it answers to. */
export interface Findable {
  id: string;
  /** In all languages; the English one first. */
  names: string[];
  /** A spot on it, [lon, lat] in degrees; null for countries that have a panel, and for what lies off the map. */
  at: [number, number] | null;
  /** What is to be said where the name leads to something else than itself; '' else. */
  says: string;
}

/** A name as it is compared: without accents, case, articles and the marks within it. */
export const folded = (name: string): string =>
  plain(name)
    .replace(/[.'’ʼ]/g, '')
    .replace(/[\s·–-]+/g, ' ')
    .replace(/^the /, '')
    .trim();

/** Names that stand side by side in one cell, `Suomi · Finland`. */
export const splitNames = (name: string): string[] => name.split(' · ');

type Tables = Pick<AtlasTables, 'states' | 'parts' | 'territories' | 'ownership' | 'names' | 'variants' | 'plans'>;

/**
 * Everything there is to find but towns: countries with a panel first, then other countries, parts and territories.
 * @param askable ids of countries that have a panel
 * @param spotOf a spot on some territories, or null where none is on the map
 */
export function findables(
  tables: Tables,
  askable: string[],
  spotOf: (territories: string[]) => [number, number] | null
): Findable[] {
  const { states, parts, territories } = tables;
  const lands = (state: string) => [
    ...new Set(tables.ownership.filter((span) => span.state === state).map((span) => span.territory))
  ];
  const called = new Map<string, string>(
    [...territories, ...parts, ...states].map(({ id, name }): [string, string] => [id, name])
  );
  const spoken = new Set(tables.plans.flatMap(({ assignments }) => assignments.map(({ country }) => country)));
  const partsOn = (own: string[]) =>
    parts.filter((part) => spoken.has(part.id) && part.territories.some((one) => own.includes(one)));
  const others = states.filter(({ id }) => !askable.includes(id));

  const entries: Findable[] = [
    ...states
      .filter(({ id }) => askable.includes(id))
      .map(({ id, name, short }) => ({ id, names: [name, ...whole(short)], at: null, says: '' })),
    ...others.map(({ id, name, short }) => ({
      id,
      names: [name, ...whole(short)],
      at: spotOf(lands(id)),
      says: says(`No plan has ${name} as a country of its own`, partsOn(lands(id)))
    })),
    ...parts.map(({ id, name, of, territories, at, note }) => ({
      id,
      names: [name],
      at: territories.length ? at : null,
      says: of ? `${name}: a piece of ${called.get(of) ?? of} here.` : [`${name}.`, note].join(' ').trim()
    })),
    ...territories.map(({ id, name }) => ({
      id,
      names: [name],
      at: spotOf([id]),
      says: says(`${name} is no country of its own here`, partsOn([id]))
    }))
  ];
  for (const { id, name } of tables.names) entries.find((entry) => entry.id === id)?.names.push(...splitNames(name));
  for (const { id, name, kind } of tables.variants) {
    const entry = entries.find((entry) => entry.id === id);
    if (!entry) continue;
    if (kind === 'same') entry.names.push(name);
    else
      entries.push({
        ...entry,
        names: [name],
        says: `“${name}” is told as land of: ${called.get(id) ?? id}. ${entry.says}`.trim()
      });
  }
  return entries.map((entry) => ({ ...entry, names: [...new Set(entry.names)] }));
}

/** A short name, unless it is an abbreviation of one. */
const whole = (short: string): string[] => (short && !short.endsWith('.') ? [short] : []);

const says = (what: string, parts: { name: string }[]): string =>
  parts.length
    ? `${what}; plans speak of its land as: ${listed(parts.map(({ name }) => name))}.`
    : `${what}; what is shown is whose land this spot was.`;

/** What answers to a name. */
export type Found = { thing: Findable } | { place: Place };

/**
 * The first whose names fit: wholly, else by their beginning. Countries that have a panel go before towns, great towns
 * before small, and towns before everything else.
 */
export function find(asked: string, things: Findable[], places: Place[], askable: string[]): Found | null {
  const wanted = folded(asked);
  if (!wanted) return null;
  const towns = [...places].sort((a, b) => a.rank - b.rank);
  const tests = [(name: string) => folded(name) === wanted, (name: string) => folded(name).startsWith(wanted)];
  for (const fits of tests) {
    const answers = ({ id, names }: Findable) => names.some(fits) || fits(id);
    const country = things.find((each) => askable.includes(each.id) && answers(each));
    if (country) return { thing: country };
    const place = towns.find(({ names, other }) => [...Object.values(names), ...other].some(fits));
    if (place) return { place };
    const thing = things.find(answers);
    if (thing) return { thing };
  }
  return null;
}
