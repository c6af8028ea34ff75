/** A fifth border date is only a few lines in a file: everything is made of all dates there are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { makeFigure } from '$lib/figure/figure';
import { figureWords } from '$lib/recipe/caption';
import { choicesOf, readRecipe } from '$lib/recipe/recipe';
import { ownerOn } from '$lib/atlas/borders/owner';
import { stringify } from '$lib/svg/svg';
import type { AtlasTables } from '$lib/atlas/types';
import { assemble } from '../../src/atlas-build/assemble';
import { writeAtlas } from '../../src/atlas-build/write';
import { coarseAtlas, realTables } from '../fixtures/atlas';
import { madeBy, otherSite, ROUTE_NAMES } from '../fixtures/other-site';

const DAY = '1939-03-20';
const real = realTables();

const site = otherSite({
  'dates.yaml': `${readFileSync('geodata/dates.yaml', 'utf8')}
- date: '${DAY}'
  title: After Prague
  basis: control
  note: A day for a test, written after the later ones.
`
});
let tables: AtlasTables;

beforeAll(async () => {
  const assembled = await assemble({ folder: join(site, 'geodata') }, real.version);
  writeAtlas(assembled, join(site, 'static/atlas'));
  tables = assembled.tables;
  process.chdir(site);
}, 120_000);

test('it takes its place in time, and all else is as it was', () => {
  expect(tables.dates.map(({ date }) => date)).toEqual([...real.dates.map(({ date }) => date), DAY].sort());
  expect({ ...tables, dates: tables.dates.filter(({ date }) => date !== DAY) }).toEqual(real);
});

test('land has the owner it had then', () => {
  const day = tables.dates.find(({ date }) => date === DAY)!;
  const held = [...ownerOn(tables.ownership, day).values()].map(({ state }) => state);
  expect(held).toContain('protectorate');
  expect(held).not.toContain('general_government');
});

test.each([{ date: DAY }, { also: DAY }, { mode: 'pair', plans: 'litvinov-1944-11,litvinov-1945-01', date: DAY }])(
  'its lines are drawn: %j',
  (query) => {
    const { recipe, problems } = readRecipe(Object.entries(query) as [string, string][], choicesOf(tables));
    expect(problems).toEqual([]);
    const figure = makeFigure(recipe, { ...coarseAtlas(), tables });
    expect(stringify(figure.node)).toContain('<svg');
    expect(figureWords(figure.scene, tables).caption).toContain('20 March 1939');
  }
);

/** Of many like pages and files, those that know dates. */
const some = (entry: Record<string, string>) =>
  Object.values(entry).some((value) =>
    /^(borders-1939|territories|spans|ownership|germany\b|litvinov-1944-11$|en$)/.test(value)
  );

test.each(ROUTE_NAMES)(
  '%s is made',
  async (name) => {
    for (const text of await madeBy(name, some)) expect(text.length).toBeGreaterThan(1);
  },
  60_000
);

test.each(['/', '/borders', '/data', '/data/[file]', '/lines.json'])(
  '%s has it',
  async (name) => {
    expect((await madeBy(name, some)).join()).toContain(DAY);
  },
  60_000
);
