/** What a second reading of the whole found: relatives of the faults and corrections that were mended before. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compare, DEFAULT_RULE } from '$lib/atlas/compare';
import { bothWords, comparisonWords } from '$lib/words/compare-words';
import { piecesBetween } from '$lib/atlas/borders/land';
import { landTable } from '$lib/atlas/borders/land-table';
import { categoryOf } from '$lib/atlas/plan';
import { LANGUAGES } from '$lib/atlas/types';
import { makeFigure } from '$lib/figure/figure';
import type { Node } from '$lib/svg/svg';
import { makeFigureScene, type FigureScene } from '$lib/recipe/figure-scene';
import { figureWords } from '$lib/recipe/caption';
import { PRESETS, type PresetId } from '$lib/recipe/presets';
import { startOf, type Recipe } from '$lib/recipe/recipe';
import { coarseAtlas, realTables } from '../fixtures/atlas';
import { saidTitle } from '$lib/words/key-words';

const atlas = coarseAtlas();
const { tables } = atlas;
const figureOf = (over: Partial<Recipe>) => makeFigure({ ...startOf(null), ...over }, atlas);
const captionOf = (over: Partial<Recipe>) => figureWords(figureOf(over).scene, tables).caption;
const planOf = (id: string) => realTables().plans.find((plan) => plan.id === id)!;
const cellOf = (plan: string, country: string) => planOf(plan).assignments.find((each) => each.country === country)!;

describe('fault 3: a mark says how firmly, like a fill', () => {
  const titlesOf = ({ legend }: FigureScene, id: string) =>
    legend
      .filter(({ symbol, panels }) => symbol && panels.some(({ countries }) => countries.includes(id)))
      .map(({ said }) => saidTitle(said));

  test.each(tables.plans.map(({ id }) => id))('%s: the key has the grade and flag of every mark', (id) => {
    const plan = tables.plans.find((each) => each.id === id)!;
    for (const mode of ['plan', 'world'] as const) {
      const scene = makeFigureScene(tables, { ...startOf(null), mode, plans: [id] });
      for (const { country, symbol, title } of scene.panels[0]!.scene!.marks) {
        const claim = plan.assignments.find((each) => each.country === country)!;
        if (!symbol || categoryOf(plan, claim)?.title !== title) continue;
        const ending = { class: ', as one of a group', carried: ', carried over', inferred: ' (inferred)' };
        const grade = (ending as Partial<Record<string, string>>)[claim.grade] ?? '';
        expect(titlesOf(scene, country), country).toContain(
          `${title}${grade}${claim.bargaining ? ', open to bargain' : ''}`
        );
      }
    }
  });

  test('Gromyko: what he names and what falls under a group are told apart on the map and in the caption', () => {
    const { scene } = figureOf({ plans: ['gromyko-1944-07'] });
    const triangles = scene.legend.filter(({ symbol }) => symbol === 'triangle');
    expect(triangles).toHaveLength(2);
    expect(new Set(triangles.map(({ sign }) => sign)).size).toBe(2);
    expect(captionOf({ plans: ['gromyko-1944-07'] })).toContain(
      'as one of a group, Bulgaria, Czechoslovakia, Hungary, Poland, Romania and Yugoslavia'
    );
  });
});

describe('fault 3: the sign of a mark can be read at every size', () => {
  const textsIn = (node: Node): string[] =>
    node.tag === 'text'
      ? [node.children.join('')]
      : node.children.flatMap((child) => (typeof child === 'string' ? [] : textsIn(child)));

  test.each(Object.keys(PRESETS) as PresetId[])('%s', { timeout: 60_000 }, (preset) => {
    for (const id of ['gromyko-1944-07', 'lippmann-1944'])
      for (const mode of ['plan', 'world'] as const) {
        const figure = makeFigure({ ...startOf(preset), mode, plans: [id] }, atlas);
        const texts = textsIn(figure.node);
        const { legend, nameOf, named } = figure.scene;
        for (const item of legend.filter(({ symbol, sign }) => symbol && sign))
          for (const country of item.panels.flatMap(({ countries }) => countries)) {
            const [name, short] = [nameOf.get(country)!, named.states.find((state) => state.id === country)?.short];
            const wanted = [name, name.toUpperCase(), short?.toUpperCase()].map((word) => `${word}${item.sign}`);
            const isNamed = texts.some((text) => wanted.includes(text));
            const isListed = texts.join(' ').includes(`${name} (${item.symbol})${item.sign}`);
            expect(isNamed || isListed, `${id} ${mode} ${country}`).toBe(true);
          }
      }
  });
});

describe('fault 3: a caption agrees with its figure and with itself', () => {
  const signsOf = ({ legend }: FigureScene) =>
    legend.flatMap(({ sign, said }) => (sign.trim() ? [`${sign.trim()} ${saidTitle(said)}`] : []));

  test.each(LANGUAGES)('the signs that it explains are those on the map, names in %s', (names) => {
    for (const extent of ['balkans', 'central', 'europe'] as const) {
      const { scene } = figureOf({ plans: ['maisky-1944-01'], extent, names });
      expect(figureWords(scene, tables).caption).toContain(`After names: ${signsOf(scene).join('; ')}.`);
    }
  });

  test('where it says that the lists are of all that is said, they are', () => {
    for (const names of LANGUAGES)
      expect(captionOf({ plans: ['blocs-1949'], extent: 'central', names })).toContain(
        'North Atlantic Treaty founder: Belgium, Denmark, France, Iceland, Italy, Luxembourg, Netherlands, Norway, Portugal and United Kingdom.'
      );
  });

  test.each(tables.plans.map(({ id }) => id))('%s: its two counts of silence are one', (id) => {
    const { alternative } = figureWords(figureOf({ plans: [id] }).scene, tables);
    const count = /(\d+) not mentioned/.exec(alternative)?.[1];
    const listed = /Not mentioned: (\d+) countries/.exec(alternative)?.[1];
    if (listed) expect(listed).toBe(count);
  });

  test('an alternative text says where it tells of more than the map shows', () => {
    const alternativeOf = (over: Partial<Recipe>) => figureWords(figureOf(over).scene, tables).alternative;
    const more = 'Some of what is told lies beyond, or is too small to see.';
    expect(alternativeOf({ plans: ['blocs-1949'], extent: 'central' })).toContain(more);
    expect(alternativeOf({ plans: ['litvinov-1944-11'] })).not.toContain(more);
  });

  test('what is listed and not on the map is named', () => {
    expect(captionOf({ plans: ['sections-1945-01'] })).toMatch(
      /Beyond the map, or too small for it: .*African section/
    );
  });
});

describe('fault 1: whose land is filled', () => {
  test('a claim is told of the plan that makes it, and of no other', () => {
    const caption = captionOf({ mode: 'difference', plans: ['litvinov-1945-01', 'blocs-1949'] });
    expect(caption).toContain(
      'land of 11 January 1945, by title, the Soviet Union as claimed in the borders of 22 June 1941 (Litvinov, Jan 1945); 31 December 1947, in fact (by control) (Blocs, end of 1949).'
    );
  });

  test('pieces of land are counted as pieces', () => {
    const caption = captionOf({ mode: 'difference', plans: ['litvinov-1945-01', 'blocs-1949'] });
    expect(caption).toMatch(/Not mentioned in one of them, or in both: \d+ countries and 3 pieces of land\./);
  });

  test('that two plans fill different land is said where nothing can be compared too', () => {
    const [from, to] = ['gromyko-1944-07', 'litvinov-1945-01'].map(planOf) as [
      ReturnType<typeof planOf>,
      ReturnType<typeof planOf>
    ];
    const pieces = piecesBetween(landTable(realTables()), from.id, to.id);
    const words = comparisonWords(from, to, compare(from, to, [], DEFAULT_RULE, pieces), false);
    expect(words).toContain('The plans fill the land of different days: 2 pieces of land are another country’s');
  });

  test('the README does not tell of countries in borders of the turn of the year', () => {
    expect(readFileSync('README.md', 'utf8')).not.toContain('borders of the turn of 1944/45');
  });

  test('the blocs do not say that nothing changed after 1947', () => {
    expect(planOf('blocs-1949').land.note).toContain('Snake Island');
  });
});

test('B1: what the rule counts as British is not said to be British', () => {
  const [from, to] = [planOf('litvinov-1945-01'), planOf('blocs-1949')];
  const rule = { ...DEFAULT_RULE, western: 'british' as const };
  const { agreements } = compare(from, to, ['france'], rule);
  expect(agreements.map((each) => bothWords(each, rule))).toEqual([['British', 'western (counted as British)']]);
});

describe('the second reading of the papers', () => {
  test('the sentence on the neutral zone stands inside the quotation (Pechatnov, p. 12)', () => {
    expect(cellOf('litvinov-1944-11', 'norway').remark).toMatch(/^Pechatnov prints the whole sentence inside/);
  });

  test('correction A9: Austria’s neighbours, Liechtenstein among them', () => {
    expect(cellOf('litvinov-1945-01', 'austria').note).toContain('Liechtenstein');
  });

  test('B2: read as neutralised, what Maisky aims at is still named outright; the side is inferred', () => {
    const { readings } = planOf('maisky-1944-01');
    const { assignments } = readings.find(({ id }) => id === 'maisky-neutralised')!;
    expect(assignments.map(({ country, grade, sideGrade }) => [country, grade, sideGrade])).toEqual([
      ['germany', 'named', 'inferred'],
      ['japan', 'named', 'inferred']
    ]);
  });
});
