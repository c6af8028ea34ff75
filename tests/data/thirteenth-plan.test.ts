/** A thirteenth plan is only a file: with one more in geodata, everything is made of all of them. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { makeFigure } from '$lib/figure/figure';
import { preflight } from '$lib/figure/preflight';
import { figureWords } from '$lib/recipe/caption';
import { FURNITURE, MODES, type FigureMode } from '$lib/recipe/fields';
import { recipeOfComparison } from '$lib/recipe/links';
import { PRESETS } from '$lib/recipe/presets';
import { choicesOf, readRecipe } from '$lib/recipe/recipe';
import { defaultCompareView } from '$lib/address/compare-view';
import { stringify } from '$lib/svg/svg';
import type { AtlasTables } from '$lib/atlas/types';
import { tablesOf } from '../../src/atlas-build/assemble';
import { checkReferences } from '../../src/atlas-build/check-references';
import { readGeodata } from '../../src/atlas-build/read-geodata';
import { coarseAtlas, realTables } from '../fixtures/atlas';
import { madeBy, otherSite, ROUTE_NAMES } from '../fixtures/other-site';

const ID = 'thirteenth-1944-08';
const READING = 'thirteenth-otherwise';

const real = realTables();
const required = real.states.filter(({ role }) => role === 'subject' || role === 'micro').map(({ id }) => id);
const spoken = ['poland', 'greece', 'yugoslavia', 'norway', 'turkey'];

/** Shares, marks, a tint, second attributes, bargaining, every grade, parts, and a claim. */
const PLAN = `# Made for a test
id: ${ID}
kind: shares
map: europe
land:
  date: 1944-08-15
  basis: title
  note: Its own day.
  claims:
    ussr:
      date: 1941-06-22
      title: borders of 22 June 1941
      note: For a test.
      cite: [{ source: pechatnov-1995, page: '10' }]
date: 1944-08-15
date_text: 15 August 1944
author: A. Nobody
title: On a Thirteenth Plan
short: Nobody, Aug 1944
headline: Land is only a file.
summary: A plan that is only a file.
archive: nowhere
to: nobody
why: For a test.
fate: It was deleted.
uncertain: []
note: Not a document.
cite: [{ source: pechatnov-1995, page: '12' }]
categories:
  soviet: { title: Soviet sphere, orientation: soviet, basis: document }
  neutral: { title: Neutral zone, orientation: neutral, basis: editor, look: tint }
  share: { title: Divided by shares, orientation: none, basis: document }
  base: { title: Base asked for, orientation: none, basis: editor, look: mark, symbol: ring }
attributes:
  pressure: { title: Needs pressure, symbol: square }
assignments:
  poland: { category: soviet, grade: class, note: One of “the neighbours”. }
  greece: { category: share, grade: named, share: 10, note: Ten per cent. }
  yugoslavia: { category: share, grade: named, share: 50, note: Half. }
  norway:
    category: soviet
    grade: named
    bargaining: true
    note: Open to bargain.
    quote: { text: ours or not, source: pechatnov-1995, page: '12' }
    remark: Perhaps.
    also: [{ attribute: pressure, grade: named, note: By pressure. }]
  turkey: { category: neutral, grade: inferred, note: It follows. }
  turkish_straits: { category: base, grade: named, note: A base. }
silent:
  note: Not mentioned.
  countries: [${required.filter((id) => !spoken.includes(id)).join(', ')}]
`;

const OTHERWISE = `id: ${READING}
plan: ${ID}
title: Otherwise
editor: A. Nobody
date: 2026-11-28
note: It can be read so.
cite: [{ source: pechatnov-1995, page: '12' }]
assignments:
  poland: { category: neutral, grade: class, note: One of “the neighbours”. }
`;

let tables: AtlasTables;
const site = otherSite({ [`plans/${ID}.yaml`]: PLAN, [`readings/${READING}.yaml`]: OTHERWISE });

beforeAll(() => {
  const data = readGeodata({ folder: join(site, 'geodata') });
  checkReferences(data);
  // A plan cuts no land, so towns and areas are those there are.
  tables = tablesOf(data, real.version, real.places, new Map(real.territories.map(({ id, km2 }) => [id, km2])));
  mkdirSync(join(site, 'static/atlas'));
  writeFileSync(join(site, 'static/atlas/atlas.json'), JSON.stringify(tables));
  for (const name of ['overview', 'detail', 'world'])
    symlinkSync(resolve(`static/atlas/${name}.json`), join(site, `static/atlas/${name}.json`));
  atlas = { ...coarseAtlas(), tables };
  process.chdir(site);
});
let atlas: ReturnType<typeof coarseAtlas>;

test('it takes its place in time, and the others are as they were', () => {
  expect(tables.plans.map(({ id }) => id)).toEqual(
    [...real.plans, { id: ID, date: '1944-08-15' }].sort((a, b) => a.date.localeCompare(b.date)).map(({ id }) => id)
  );
  expect({ ...tables, plans: tables.plans.filter(({ id }) => id !== ID) }).toEqual(real);
});

/** The figure of a query, checked and with its words. */
function figureOf(query: Record<string, string>) {
  const { recipe, problems } = readRecipe(Object.entries(query), choicesOf(tables));
  expect(problems).toEqual([]);
  const figure = makeFigure(recipe, atlas);
  return {
    figure,
    checks: preflight(figure, recipe),
    words: figureWords(figure.scene, tables),
    svg: stringify(figure.node)
  };
}

const inMode = (mode: FigureMode): string => {
  const others = tables.plans.map(({ id }) => id).filter((id) => id !== ID);
  const { least, most } = MODES[mode];
  return [ID, ...others].slice(0, most === null ? others.length + 1 : least).join();
};

// Every mode and every preset once; each with each is for the plans that there are (tests/faults/readable.test.ts).
test.each([
  ...Object.keys(MODES).map((mode) => ({ mode, preset: 'nature-183' })),
  ...Object.keys(PRESETS).map((preset) => ({ mode: 'plan', preset }))
] as { mode: FigureMode; preset: string }[])('as a figure: %j', ({ mode, preset }) => {
  const { words, checks } = figureOf({ mode, preset, plans: inMode(mode) });
  expect(words.drawn).toContain(ID);
  expect(words.sources.join()).toContain('Pechatnov');
  expect(checks.length).toBeGreaterThan(3);
});

test('a grid of all has a letter for each, and a title that counts them', () => {
  const { words, svg } = figureOf({ mode: 'grid', plans: inMode('grid'), with: Object.keys(FURNITURE).join() });
  expect(svg).toContain('id="panel-m"');
  expect(words.title).toBe('13 plans for Europe, 1944 to 1949');
  expect(words.caption).toContain('(m) ');
});

test('the comparison of all plans leads to that grid', () => {
  const recipe = recipeOfComparison(
    { ...defaultCompareView, mode: 'grid' },
    tables.plans.map(({ id }) => id)
  );
  expect(recipe).toMatchObject({ mode: 'grid', plans: tables.plans.map(({ id }) => id) });
});

test('another reading of it is drawn', () => {
  const { words } = figureOf({ plans: ID, reading: READING });
  expect(words.title).toContain('Otherwise');
});

/** Of many like pages and files, those of the plan, and a few others. */
const some = (entry: Record<string, string>) =>
  Object.values(entry).some((value) => value.includes(ID) || /^(poland|assignments|plans|en)\b/.test(value)) ||
  'language' in entry;

test.each(ROUTE_NAMES)(
  '%s is made',
  async (name) => {
    for (const text of await madeBy(name, some)) expect(text.length).toBeGreaterThan(1);
  },
  30_000
);

test.each(['/', '/plans', '/countries', '/compare', '/evidence', '/figure', '/data'])(
  '%s has it',
  async (name) => {
    expect((await madeBy(name, some)).join()).toContain(ID);
  },
  30_000
);
