import { describe, expect, test } from 'vitest';
import { find, findables, folded, splitNames } from '$lib/words/findable';
import { locator } from '$lib/atlas/borders/locate';
import { askableCountries, roundSpot } from '$lib/address/view';
import { defaultEvidenceView, furtherNames, rowsShown } from '../../src/lib/address/evidence-view';
import { spotFinder } from '../../src/lib/server/spot';
import { assignmentRows } from '$lib/atlas/downloads/data-tables';
import { realTables, realTopology } from '../fixtures/atlas';

const tables = realTables();
const topology = realTopology('overview');
const ASKABLE = askableCountries(tables);
const things = findables(tables, ASKABLE, spotFinder(tables, topology));
const ask = (name: string) => find(name, things, tables.places, ASKABLE);
const idOf = (name: string) => {
  const found = ask(name);
  return found && ('thing' in found ? found.thing.id : found.place.id);
};

describe('fault 24: the finder knows countries in all languages of names, and common variants', () => {
  test.each([
    ...tables.names.map(({ id, name }) => [name, id]),
    ...[...tables.states, ...tables.parts].map(({ id, name }) => [name, id])
  ])('“%s” leads to %s, or to what has the same name', (name, id) => {
    for (const one of splitNames(name)) {
      const found = ask(one);
      expect(found, one).not.toBeNull();
      if (found && 'place' in found) continue;
      const names = found!.thing.names.map(folded);
      expect(found!.thing.id === id || names.includes(folded(one)), one).toBe(true);
    }
  });

  test.each([
    ['Great Britain', 'uk'],
    ['Britain', 'uk'],
    ['grossbritannien', 'uk'],
    ['Англия', 'uk'],
    ['England', 'uk'],
    ['Deutschland', 'germany'],
    ['ALLEMAGNE', 'germany'],
    ['Германия', 'germany'],
    ['USSR', 'ussr'],
    ['U.S.S.R.', 'ussr'],
    ['Soviet Union', 'ussr'],
    ['the Soviet Union', 'ussr'],
    ['Russia', 'ussr'],
    ['Ukraine', 'ussr'],
    ['Holland', 'netherlands'],
    ['The Netherlands', 'netherlands'],
    ['Pays-Bas', 'netherlands'],
    ['Czechia', 'czechoslovakia'],
    ['Ceskoslovensko', 'czechoslovakia'],
    ['Rumania', 'romania'],
    ['Roumania', 'romania'],
    ['Jugoslavia', 'yugoslavia'],
    ['Éire', 'ireland'],
    ['Eire', 'ireland'],
    ['Türkiye', 'turkey'],
    ['Turkiye', 'turkey'],
    ['Estonia', 'estonia'],
    ['Eesti', 'estonia'],
    ['Lettland', 'latvia'],
    ['Литва', 'lithuania'],
    ['Baltic states', 'baltic_states'],
    ['Cyprus', 'cyprus'],
    ['Zypern', 'cyprus'],
    ['Persia', 'iran'],
    ['East Germany', 'gdr'],
    ['Silesia', 'lower-silesia'],
    ['norw', 'norway']
  ])('“%s” is found as %s', (name, id) => expect(idOf(name)).toBe(id));

  test('towns are found as before, and what nobody is called is not', () => {
    expect(idOf('Lemberg')).toBe(idOf('Lwów'));
    expect(ask('Львов')).toHaveProperty('place');
    expect(ask('Atlantis')).toBeNull();
    expect(ask('')).toBeNull();
  });

  test('what is no country of the plans leads somewhere and says so', () => {
    for (const name of ['Estonia', 'Cyprus', 'Silesia', 'Slovakia', 'Faroes']) {
      const found = ask(name);
      if (!found || !('thing' in found)) throw new Error(`${name} is not found`);
      expect(found.thing.at, name).not.toBeNull();
      expect(found.thing.says, name).not.toBe('');
    }
    expect(ask('Estonia')).toMatchObject({ thing: { says: expect.stringContaining('Baltic states') as string } });
    expect(ask('England')).toMatchObject({ thing: { says: '“England” is told as land of: United Kingdom.' } });
  });

  test('everything without a panel has a spot on the map, or says what it is', () => {
    const locate = locator(topology);
    for (const { id, at, says } of things.filter((each) => !ASKABLE.includes(each.id))) {
      expect(says, id).not.toBe('');
      // A town lies in its territory at full resolution, and maybe beside it in the overview.
      const town = tables.places.some((place) => place.territory === id && roundSpot(place.at)?.join() === at?.join());
      if (tables.territories.some((territory) => territory.id === id) && at && !town)
        expect([id, null], id).toContain(locate(at) ?? null);
    }
  });

  test('no name leads to two countries', () => {
    const owners = new Map<string, string>();
    for (const { id, names } of things.filter((each) => ASKABLE.includes(each.id)))
      for (const name of names) {
        expect(owners.get(folded(name)) ?? id, name).toBe(id);
        owners.set(folded(name), id);
      }
  });

  test('the words of the index of evidence find a country under its other names', () => {
    const rows = assignmentRows(tables).filter(({ grade }) => grade !== 'silent');
    const further = furtherNames(things);
    const found = rowsShown(rows, { ...defaultEvidenceView, text: 'Финляндия' }, further);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ country }) => country))).toEqual(new Set(['finland']));
    expect(rowsShown(rows, { ...defaultEvidenceView, text: 'Финляндия' })).toEqual([]);
  });
});
