/** Land follows the plan's own day: what a plan colours was, on its day and basis, the country's whose colour it bears. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedLand } from '$lib/words/land-words';
import { commonOwners, landOf } from '$lib/atlas/borders/land';
import { landTable, ownersIn, reservesByLand } from '$lib/atlas/borders/land-table';
import { holdsOn, ownerOn } from '$lib/atlas/borders/owner';
import { DEFAULT_RULE } from '$lib/atlas/compare';
import { outlineOf } from '$lib/atlas/plan';
import { areasBetween } from '$lib/atlas/weights';
import type { PlanLand } from '$lib/atlas/types';
import { makeFigure } from '$lib/figure/figure';
import { readRecipe, choicesOf, defaultRecipe } from '$lib/recipe/recipe';
import { differencePicture, makeDifference } from '$lib/scene/difference';
import { makeScene, seenInParts } from '$lib/scene/scene';
import { defaultView } from '$lib/address/view';
import { coarseAtlas } from '../fixtures/atlas';
import { plan, span } from '../fixtures/makers';
import { lineTitle } from '$lib/words/legend-lines';
import { lookTitle } from '$lib/words/legend-words';

const atlas = coarseAtlas();
const { tables } = atlas;
const table = namedLand(tables);
const scenes = { ...tables, plans: tables.plans.map(outlineOf), reserves: reservesByLand(tables), land: table };
const pieceOf = new Map(table.pieces.flatMap(({ id, territories }) => territories.map((t) => [t, id])));

/** The country that a plan's map colours a territory as. */
function colouredAs(plan: string, territory: string): string | undefined {
  const { land } = makeScene(scenes, { ...defaultView, plan, map: 'europe' });
  return land.pieces.find(({ id }) => id === pieceOf.get(territory))?.country;
}

test.each(tables.plans.map(({ id }) => id))('%s: of what is seen in parts only, all land is in parts', (id) => {
  const scene = makeScene(scenes, { ...defaultView, plan: id, map: 'europe' });
  const shown = new Set(scene.parts.map(({ country }) => country));
  const inParts = new Set(tables.parts.flatMap((part) => (shown.has(part.id) ? part.territories : [])));
  for (const { country } of scene.fills) {
    if (!seenInParts(scene.plan, country)) continue;
    const owned = scene.land.pieces.filter((piece) => piece.country === country).map((piece) => piece.id);
    const territories = table.pieces.flatMap((piece) => (owned.includes(piece.id) ? piece.territories : []));
    expect(territories.length).toBeGreaterThan(0);
    expect(
      territories.filter((territory) => !inParts.has(territory)),
      country
    ).toEqual([]);
    // What is never seen explains nothing.
    expect(scene.legend.flatMap(({ countries }) => countries)).not.toContain(country);
  }
});

describe('every piece of land that a plan colours', () => {
  test.each(tables.plans.map(({ id }) => id))(
    '%s: belonged, on the plan’s day and basis, to the country whose colour it bears, or is a named claim',
    (id) => {
      const { land } = tables.plans.find((each) => each.id === id)!;
      for (const territory of new Set(tables.ownership.map((span) => span.territory))) {
        const country = colouredAs(id, territory);
        const spans = tables.ownership.filter((s) => s.territory === territory && holdsOn(s, land.date));
        const title = spans.find(({ status }) => status === 'sovereign');
        const control = spans.find((s) => s.status !== 'sovereign' && s.status !== 'claimed');
        const holder = land.basis === 'title' ? title : (control ?? title);
        if (holder?.state === country) continue;
        // A claim is by its country's frontiers of a day that the plan names, with title, note and citation.
        const claim = land.claims.find(({ date }) =>
          tables.ownership.some((s) => s.territory === territory && s.state === country && holdsOn(s, date))
        );
        expect(claim, `${territory} as ${country}`).toMatchObject({ title: /./, note: /./ });
        expect(claim!.cite.length).toBeGreaterThan(0);
        const held = tables.ownership.find(
          (s) => s.territory === territory && s.state === claim!.country && holdsOn(s, claim!.date)
        );
        expect(country === claim!.country ? held : !held || holder?.state === claim!.country, territory).toBeTruthy();
      }
    }
  );
});

test('fault 1: the blocs of 1949 are filled in the land of the end of 1947, not of 1 January 1945', () => {
  const land = {
    'lower-silesia': 'poland',
    'pomerania-e': 'poland',
    'e-prussia-s': 'poland',
    'e-prussia-n': 'ussr',
    danzig: 'poland',
    'istria-y': 'yugoslavia',
    dodecanese: 'greece',
    ruthenia: 'ussr',
    fiume: 'yugoslavia'
  };
  for (const [territory, country] of Object.entries(land))
    expect(colouredAs('blocs-1949', territory), territory).toBe(country);
});

test('fault 1: so are the figures, whatever lines are drawn; and areas follow', () => {
  const recipe = { ...defaultRecipe, plans: ['blocs-1949'], extent: 'central' as const };
  const d = (of: typeof recipe, id: string) => {
    const ids: string[] = [];
    const walk = (node: unknown): string | undefined => {
      const { attributes, children } = node as { attributes: Record<string, string>; children: unknown[] };
      if (attributes.id === id) return attributes.d;
      return children.flatMap((child) => (typeof child === 'string' ? [] : (walk(child) ?? [])))[0];
    };
    return walk(makeFigure(of, atlas).node) ?? ids.join();
  };
  const own = d(recipe, 'poland');
  expect(own).not.toBe(d({ ...recipe, plans: ['litvinov-1944-11'] }, 'poland'));
  expect(own).toBe(d({ ...recipe, date: '1945-01-01' }, 'poland'));
  expect(d(recipe, 'danzig')).toBe('');
});

test('fault 1: the zones are drawn over the land of 26 July 1945, and Maisky’s advice over what was held in December', () => {
  expect(colouredAs('zones-1945', 'ruthenia')).toBe('ussr');
  expect(colouredAs('zones-1945', 'lower-silesia')).toBe('germany');
  expect(colouredAs('maisky-1945-12', 'lower-silesia')).toBe('poland');
  expect(colouredAs('maisky-1945-12', 'e-prussia-n')).toBe('ussr');
});

describe('fault 2: “Soviet Union, borders of 1941”', () => {
  test.each(['maisky-1944-01', 'litvinov-1944-11', 'litvinov-1945-01'])('%s fills what is claimed', (id) => {
    expect(colouredAs(id, 'bialystok')).toBe('ussr');
    expect(colouredAs(id, 'lubaczow-przemysl')).toBe('ussr');
    expect(colouredAs(id, 'petsamo')).toBe('finland');
    expect(colouredAs(id, 'fin-hanko')).toBe('finland');
  });

  test('is said only where the plan claims it, and its edge is explained', () => {
    for (const { id, land } of tables.plans) {
      const scene = makeScene(scenes, { ...defaultView, plan: id, map: 'europe' });
      const ussr = scene.legend.find(({ paint }) => paint?.ink === 'ussr');
      const said = ussr ? lookTitle(ussr) : '';
      expect(said.includes('1941'), id).toBe(land.claims.length > 0);
      const reserve = scene.lines.find(({ line }) => line === 'reserve');
      const dotted = reserve ? lineTitle(reserve) : '';
      expect(dotted.includes('as in the borders of 22 June 1941'), id).toBe(land.claims.length > 0);
    }
  });
});

describe('comparing plans that fill different land', () => {
  const planOf = (id: string) => tables.plans.find((each) => each.id === id)!;
  const blocs = makeDifference([planOf('litvinov-1945-01'), planOf('blocs-1949')], scenes, DEFAULT_RULE);
  const piece = (territory: string) => blocs.comparison.pieces.find(({ piece }) => piece === pieceOf.get(territory));

  test('goes by piece of land where it is not the same country’s, and says so', () => {
    expect(piece('lower-silesia')).toMatchObject({ country: 'germany', other: 'poland', to: { side: 'soviet' } });
    expect(piece('dodecanese')).toMatchObject({ country: 'italy', other: 'greece' });
    expect(piece('danzig')).toMatchObject({ country: 'danzig', other: 'poland' });
    expect(blocs.sentence).toMatch(/The plans fill the land of different days: .* pieces of land/);
  });

  test('draws every piece of land in exactly one look', () => {
    const drawn = differencePicture(blocs).pieces.map(({ id }) => id);
    expect(new Set(drawn).size).toBe(drawn.length);
    for (const { piece } of blocs.comparison.pieces) expect(drawn).toContain(piece);
  });

  test('leaves the number of countries alone: land is told beside them', () => {
    const { agreements, changes, notComparable, pieces } = blocs.comparison;
    const countries = [...agreements, ...changes, ...notComparable].map(({ country }) => country);
    expect(new Set(countries).size).toBe(countries.length);
    expect(pieces.some(({ piece }) => countries.includes(piece))).toBe(false);
  });

  test('measures every piece once: sums of area are those of the pieces', () => {
    const area = Object.fromEntries(table.pieces.map(({ id }, index) => [id, index + 1]));
    const sums = areasBetween(area, table, 'litvinov-1945-01', 'blocs-1949');
    const whole = Object.values(area).reduce((sum, each) => sum + each, 0);
    expect([...sums.values()].reduce((sum, each) => sum + each, 0)).toBe(whole);
    for (const { piece } of blocs.comparison.pieces) expect(sums.get(piece)).toBe(area[piece]);
  });

  test('of the same land says nothing of it', () => {
    const { comparison, sentence } = makeDifference(
      [planOf('litvinov-1944-11'), planOf('litvinov-1945-01')],
      scenes,
      DEFAULT_RULE
    );
    expect(comparison.pieces).toEqual([]);
    expect(sentence).not.toContain('land');
  });
});

describe('land, as a law', () => {
  const DAYS = ['1944-01-01', '1945-01-01', '1946-01-01'];
  const spans = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 12, maxLength: 12 }).map((states) =>
    states.map((state, index) =>
      span(`t${index % 4}`, state, {
        from: index < 4 ? '' : (DAYS[Math.floor(index / 4)] ?? ''),
        until: index < 8 ? (DAYS[Math.floor(index / 4) + 1] ?? '') : ''
      })
    )
  );
  const land: fc.Arbitrary<PlanLand> = fc.record({
    date: fc.constantFrom(...DAYS),
    basis: fc.constantFrom('title' as const, 'control' as const),
    claims: fc
      .option(
        fc.record({
          country: fc.constantFrom('a', 'b'),
          date: fc.constantFrom(...DAYS),
          title: fc.constant('claimed')
        })
      )
      .map((claim) => (claim ? [claim] : []))
  });

  test('every territory lies in one piece, and every piece has the owner that the land gives its territories', () => {
    fc.assert(
      fc.property(spans, fc.array(land, { minLength: 1, maxLength: 4 }), (ownership, lands) => {
        const plans = lands.map((each, index) => ({ id: `p${index}`, land: each }));
        const made = landTable({ ownership, dates: [], plans });
        const all = made.pieces.flatMap(({ territories }) => territories);
        expect(all.toSorted()).toEqual([...new Set(ownership.map(({ territory }) => territory))].toSorted());
        for (const { id, land } of plans) {
          const owners = ownersIn(ownership, land);
          made.pieces.forEach(({ territories }, index) => {
            for (const territory of territories)
              expect(landOf(made, id).owners[index]).toBe(owners.get(territory)?.state);
          });
        }
        for (const [territory, state] of commonOwners(made))
          for (const { owners } of made.lands)
            if (owners.includes(state))
              expect(owners[made.pieces.findIndex((p) => p.territories.includes(territory))]).toBe(state);
      })
    );
  });

  test('a claim gives a country what it held on that day, and takes no land that it does not speak of', () => {
    fc.assert(
      fc.property(spans, land, (ownership, each) => {
        const owners = ownersIn(ownership, each);
        for (const { country, date } of each.claims)
          for (const [territory, { state }] of ownerOn(ownership, { date, basis: 'control' }))
            expect(owners.get(territory)?.state === country).toBe(state === country);
      })
    );
  });
});

test('the lines of a figure may be asked for by the plan’s own day', () => {
  const { recipe, problems } = readRecipe([['date', 'plan']], choicesOf(tables));
  expect(problems).toEqual([]);
  expect(recipe.date).toBeNull();
  expect(plan('x').land.claims).toEqual([]);
});
