import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '$lib/figure/figure';
import { attributesOf } from '$lib/svg/font-metrics';
import { preflight, type Check } from '$lib/figure/preflight';
import { node, type Node } from '$lib/svg/svg';
import { makeFigureScene } from '$lib/recipe/figure-scene';
import { PRESETS, type PresetId } from '$lib/recipe/presets';
import { startOf, type Recipe } from '$lib/recipe/recipe';
import { assignment, plan, state, tables } from '../../fixtures/makers';

const side = (country: string, which: 'british' | 'neutral') =>
  assignment(country, { category: which, orientation: which });
const TABLES = tables({
  states: ['poland', 'france', 'italy', 'spain'].map((id) => state(id)),
  plans: [plan('p', { assignments: [assignment('poland'), side('france', 'british'), side('italy', 'neutral')] })]
});

/** Fills of the fake by look; `soviet` has a pattern where patterns are wanted. */
const COLOURS: Record<string, string> = {
  soviet: '#a8483b',
  british: '#7fa3c4',
  neutral: '#e2c77f',
  silent: '#ece6d8'
};
const GREYS: Record<string, string> = { soviet: '#4d4d4d', british: '#b3b3b3', neutral: '#e6e6e6', silent: '#ffffff' };

const MM = 72 / 25.4;

/** A figure that follows its recipe as a real one does, without a map. */
function fake(recipe: Recipe, over: { nodes?: Node[]; fills?: Record<string, string> } = {}): Figure {
  const { width, size, least, line, title, colours, weave } = recipe;
  const height = recipe.height ?? (recipe.with.includes('legend') ? 220 : 180);
  const face = recipe.typeface;
  const text = (words: string, y: number, points: number, of = attributesOf(face)) =>
    node('text', { ...of, x: 10, y, 'font-size': points, fill: colours === 'grey' ? '#000000' : '#1f1b16' }, [words]);
  const flat = over.fills ?? (colours === 'grey' ? GREYS : COLOURS);
  const woven = weave === 'patterns';
  const fillOf = (look: string) => (look === 'soviet' && woven ? 'url(#soviet)' : (flat[look] ?? '#ffffff'));
  const pattern = node('pattern', { id: 'soviet', width: 10, height: 10 }, [
    node('rect', { width: 10, height: 10, fill: flat['soviet'] })
  ]);
  const looks = Object.keys(flat);
  return {
    node: node('svg', { viewBox: `0 0 ${width * MM} ${height * MM}` }, [
      node('defs', {}, [pattern]),
      ...looks.map((look) => node('rect', { width: 9, height: 9, fill: fillOf(look) })),
      ...[0.25, 0.5].map((thin) =>
        node('path', { stroke: '#000000', fill: 'none', 'stroke-width': Math.max(thin, line) })
      ),
      text('POLAND', 30, least),
      text('FRANCE', 60, Math.max(least, size * 1.1)),
      ...(title ? [text(title, 90, Math.max(least, size * 1.35))] : []),
      ...(over.nodes ?? [])
    ]),
    width,
    height,
    scene: makeFigureScene(TABLES, { ...recipe, plans: ['p'] }),
    unnamed: [],
    lacking: [],
    fills: Object.fromEntries(
      looks.map((look) => [look, { fill: fillOf(look), pattern: fillOf(look).startsWith('url') }])
    )
  };
}

const preset = (id: PresetId, over: Partial<Recipe> = {}): Recipe => ({ ...startOf(id), plans: ['p'], ...over });
const free = (over: Partial<Recipe> = {}): Recipe => ({ ...startOf(null), plans: ['p'], ...over });
const check = (rule: string, recipe: Recipe, over = {}) => {
  const found = preflight(fake(recipe, over), recipe).filter((each) => each.rule === rule);
  expect(found.length, rule).toBeLessThan(2);
  return found[0];
};
const faults = (checks: Check[]) => checks.filter(({ ok, level }) => !ok && level === 'fault').map(({ rule }) => rule);

/** Breaks every rule that any preset has. */
const BAD: Partial<Recipe> = {
  width: 100,
  height: null,
  margin: 30,
  typeface: 'serif',
  size: 12,
  least: 3,
  line: 0.1,
  title: 'Of squares',
  colours: 'colour',
  weave: 'patterns'
};

describe('a preset', () => {
  test.each(Object.keys(PRESETS) as PresetId[])('%s is kept by its own fields', (id) => {
    const recipe = preset(id, id.startsWith('nature') ? { size: 6.3 } : {});
    const high = PRESETS[id].rules.height ?? 220;
    expect(faults(preflight(fake({ ...recipe, height: recipe.height ?? high }), recipe))).toEqual([]);
  });

  test.each(Object.keys(PRESETS) as PresetId[])('%s: what it offers mends what it finds', (id) => {
    const recipe = preset(id, BAD);
    const found = preflight(fake(recipe), recipe).filter(({ ok }) => !ok);
    for (const { rule, fix, fixTitle } of found) {
      expect(fix, rule).not.toBeNull();
      expect(fixTitle).not.toBe('');
      const mended = { ...recipe, ...fix };
      expect(check(rule, mended), `${rule} with ${JSON.stringify(fix)}`).toMatchObject({ ok: true });
    }
    const all = found.reduce((sum, { fix }) => ({ ...sum, ...fix }), recipe);
    expect(faults(preflight(fake(all), all)).filter((rule) => rule !== 'height')).toEqual([]);
  });

  test('whatever recipe it starts from, what is offered mends it', () => {
    const recipes = fc.record({
      id: fc.constantFrom(...(Object.keys(PRESETS) as PresetId[])),
      width: fc.integer({ min: 60, max: 300 }),
      height: fc.option(fc.integer({ min: 60, max: 300 })),
      size: fc.integer({ min: 40, max: 300 }).map((tenths) => tenths / 10),
      share: fc.integer({ min: 3, max: 10 }),
      line: fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10),
      title: fc.constantFrom('', 'Of squares'),
      typeface: fc.constantFrom('serif' as const, 'sans' as const),
      weave: fc.constantFrom('patterns' as const, 'signs' as const),
      colours: fc.constantFrom('colour' as const, 'grey' as const)
    });
    fc.assert(
      fc.property(recipes, ({ id, share, ...over }) => {
        const recipe = preset(id, { ...over, least: Math.max(3, (over.size * share) / 10) });
        for (const { rule, ok, fix } of preflight(fake(recipe), recipe))
          if (!ok && fix)
            expect(check(rule, { ...recipe, ...fix }), `${rule} ${JSON.stringify(fix)}`).toMatchObject({ ok: true });
      })
    );
  });
});

describe('what is found is said in numbers', () => {
  test.each([
    ['width', 'The figure is 100 mm wide; Nature takes 89 or 183 mm'],
    ['height', 'The figure is 220 mm high; Nature takes at most 170 mm'],
    ['text-least', 'The smallest text, “POLAND”, is 3 pt; Nature takes 5 to 7 pt'],
    ['text-most', 'The largest text, “Of squares”, is 16.2 pt; Nature takes 5 to 7 pt'],
    ['sans', '3 of 3 texts have serifs, “POLAND” among them; Nature asks for a face without'],
    ['patterns', '1 fill has a pattern; Nature takes plain fills']
  ])('%s', (rule, message) => {
    expect(check(rule, preset('nature-89', BAD))).toMatchObject({ ok: false, level: 'fault', message });
  });

  test('tints and lines', () => {
    expect(check('tints', preset('hjas', BAD))?.message).toMatch(/ are no greys; Harvard .* 10, 30, 50 and 70 %$/);
    expect(check('tints', preset('hjas'), { fills: { soviet: '#888888' } })?.message).toMatch(
      /other greys, of 46.67 % black/
    );
    expect(check('lines-least', preset('taylor-francis', BAD))?.message).toBe(
      'The thinnest line is 0.25 pt; Taylor & Francis takes 0.3 pt or more'
    );
    expect(check('lines-most', preset('elsevier-90', { line: 2 }))?.message).toBe(
      'The thickest line is 2 pt; Elsevier takes 0.1 to 1.5 pt'
    );
  });

  test('shading along a coast is no line', () => {
    const shade = node('path', { stroke: '#d5e1e4', 'stroke-width': 4, fill: 'none' });
    expect(check('lines-most', preset('elsevier-90'), { nodes: [shade] })?.ok).toBe(true);
  });

  test('a rule that a preset does not have is not checked', () => {
    const rules = preflight(fake(free(BAD)), free(BAD)).map(({ rule }) => rule);
    expect(rules).toEqual(['opacity', 'fonts', 'page', 'land', 'key', 'names', 'overlap', 'grey', 'colour-blindness']);
  });

  test('more height than was asked for is a fault without a preset too', () => {
    const recipe = free({ height: 100 });
    const found = preflight({ ...fake(recipe), height: 130 }, recipe).find(({ rule }) => rule === 'height');
    expect(found).toMatchObject({ ok: false, message: 'The figure is 130 mm high; 100 mm were asked for' });
    expect(found?.fix).toEqual({ with: ['letters', 'scale', 'cities', 'source'] });
  });
});

describe('every figure', () => {
  const at = (words: string, x: number, y: number) =>
    node('text', { ...attributesOf('serif'), x, y, 'font-size': 8, fill: '#000000' }, [words]);
  const found = (rule: string, ...nodes: Node[]) => check(rule, free(), { nodes });

  test('has nothing transparent', () => {
    expect(found('opacity')?.ok).toBe(true);
    expect(found('opacity', node('rect', { 'fill-opacity': 0.5 }))?.message).toBe(
      'Something is transparent: fill-opacity="0.5"'
    );
  });

  test('has its texts on the page, and none on another', () => {
    expect(found('page', at('SPAIN', -5, 40))?.message).toBe('“SPAIN” reaches 5 pt beyond the page');
    expect(found('page', at('SPAIN', NaN, 40))?.message).toBe('Something has no place: x="NaN"');
    expect(found('overlap', at('SPAIN', 100, 40), at('ITALY', 105, 42))).toMatchObject({
      ok: false,
      level: 'warning',
      message: '“SPAIN” and “ITALY” lie on each other'
    });
  });

  test('is set in fonts that have its letters', () => {
    expect(found('fonts', at('ΣΠΑΡΤΗ Москва', 50, 40))?.ok).toBe(true);
    expect(found('fonts', at('東', 50, 40))?.message).toBe('The fonts have no “東”');
    expect(check('fonts', free({ lettering: 'outlines' }))?.message).toBe('All texts are outlines');
  });
});

describe('fills that meet', () => {
  const near = new Map([
    ['france', ['italy', 'spain']],
    ['italy', ['france']],
    ['spain', ['france']],
    ['poland', []]
  ]);
  const checks = (
    fills: Record<string, string>,
    neighbours: Map<string, string[]> | null,
    over: Partial<Recipe> = {}
  ) => {
    const recipe = free({ weave: 'signs', ...over });
    return new Map(preflight(fake(recipe, { fills }), recipe, neighbours).map((each) => [each.rule, each]));
  };

  test('are told apart in grey print by their lightness', () => {
    const alike = { ...COLOURS, neutral: '#a9a9a9' };
    const grey = checks(alike, near).get('grey');
    expect(grey).toMatchObject({ ok: false, level: 'warning' });
    expect(grey?.message).toMatch(
      /^In grey print “British sphere” \(France\) and “Neutral zone” \(Italy\) are \d(\.\d+)? of lightness apart, less than 8$/
    );
    expect(checks(COLOURS, near).get('grey')?.ok).toBe(true);
  });

  test('only count where the countries are neighbours; where that is not known, all do', () => {
    const alike = { ...COLOURS, soviet: COLOURS['neutral']! };
    expect(checks(alike, near).get('grey')?.ok).toBe(true);
    expect(checks(alike, null).get('grey')?.ok).toBe(false);
  });

  test('are told apart with each of the common colour-blindnesses', () => {
    const alike = { ...COLOURS, british: '#9aa86a', neutral: '#c8956a' };
    expect(checks(alike, near).get('colour-blindness')?.message).toMatch(
      /^With (prot|deuter)anopia “British sphere” \(France\)/
    );
    expect(checks(COLOURS, near).get('colour-blindness')?.ok).toBe(true);
  });

  test('are told apart by patterns too', () => {
    const alike = { ...COLOURS, soviet: COLOURS['neutral']! };
    expect(checks(alike, null, { weave: 'patterns' }).get('grey')?.ok).toBe(true);
  });
});
