/** Figures of the real atlas, looked at node by node. */
import { describe, expect, test } from 'vitest';
import { neighboursIn } from '$lib/figure/atlas';
import { makeFigure } from '$lib/figure/figure';
import { preflight } from '$lib/figure/preflight';
import { stringify, type Node } from '$lib/svg/svg';
import { readRecipe } from '$lib/recipe/recipe';
import { worldLand } from '../../../src/atlas-build/world';
import { coarseAtlas } from '../../fixtures/atlas';
import { saidTitle } from '$lib/words/key-words';

const land = worldLand();
const atlas = coarseAtlas(land);
const { tables } = atlas;
const choices = { plans: tables.plans, dates: tables.dates, lineSets: ['zones-1945-07-26'] };

function figureOf(query: string) {
  const { recipe, problems } = readRecipe(new URLSearchParams(query), choices);
  expect(problems).toEqual([]);
  return makeFigure(recipe, atlas);
}

/** Every node of a tree. */
const all = (node: Node): Node[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))
];
const texts = (node: Node) => all(node).flatMap(({ tag, children }) => (tag === 'text' ? [String(children[0])] : []));
const byId = (node: Node, id: string) => all(node).find(({ attributes }) => attributes.id === id);
const names = (node: Node) => texts(byId(node, 'names')!);

describe('a figure', () => {
  test('has the width that was asked for, and as much height as it needs', () => {
    const { node, width, height } = figureOf('width=89&plans=litvinov-1944-11');
    expect(node.attributes.width).toBe('89mm');
    expect(width).toBe(89);
    expect(height).toBeGreaterThan(89);
    expect(height).toBeLessThan(160);
  });

  test('fills a height that is given', () => {
    expect(figureOf('preset=a4-plate').height).toBe(297);
    expect(figureOf('preset=slide&mode=triptych&plans=maisky-1944-01,litvinov-1944-11,litvinov-1945-01').height).toBe(
      190.5
    );
  });

  test.each([
    'preset=slide&mode=triptych&plans=maisky-1944-01,litvinov-1944-11,litvinov-1945-01',
    'preset=slide&mode=pair&plans=maisky-1944-01,maisky-1945-12',
    'preset=slide&mode=triptych&plans=gromyko-1944-07,maisky-1944-01,percentages-1944-10-09'
  ])('leaves its maps more room than its key where its height is given: %s', (query) => {
    const { recipe } = readRecipe(new URLSearchParams(query), choices);
    const figure = makeFigure(recipe, atlas);
    const found = preflight(figure, recipe, neighboursIn(atlas, figure.scene));
    expect(found.filter(({ ok, level }) => !ok && level === 'fault')).toEqual([]);
    const { height } = all(byId(figure.node, 'panel-a')!).find(({ tag }) => tag === 'rect')!.attributes;
    const scale = /scale\((.+)\)/.exec(
      String((byId(figure.node, 'panel-a')!.children[0] as Node).attributes.transform)
    );
    expect((Number(height) * Number(scale![1])) / ((190.5 * 72) / 25.4)).toBeGreaterThan(0.35);
  });

  test('defines the patterns that it draws, and no other', () => {
    for (const query of ['', 'plans=litvinov-1945-01', 'colours=grey', 'weave=signs', 'plans=percentages-1944-10-09']) {
      const svg = stringify(figureOf(query).node);
      const defined = [...svg.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id).sort();
      const used = [...new Set([...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id))].sort();
      expect(used).toEqual(defined);
    }
  });

  test('is never transparent, and clips nothing', () => {
    for (const query of [
      'plans=maisky-1944-01',
      'mode=difference&plans=maisky-1944-01,litvinov-1945-01',
      'mode=world&plans=trusteeships-1945'
    ])
      expect(stringify(figureOf(query).node)).not.toMatch(/opacity|clip-path|<use| class=| style=/);
  });

  test('explains in its legend what is in view, and no more', () => {
    const titles = (query: string) => figureOf(query).scene.legend.map(({ said }) => saidTitle(said));
    expect(titles('plans=litvinov-1944-11')).toContain('British sphere');
    expect(titles('plans=litvinov-1944-11&extent=18,47,30,56')).not.toContain('British sphere');
  });

  test.each(['width=183', 'preset=nature-89', 'mode=grid&plans=all&width=183', 'colours=grey&line=0.8'])(
    'shows in its key each line as its maps have it: %s',
    (query) => {
      const plans = query.replace('all', tables.plans.map(({ id }) => id).join(','));
      const { node, scene } = figureOf(`date=1947-12-31&also=zones-1945-07-26&${plans}`);
      const strokeOf = ({ attributes }: Node) =>
        ['stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap'].map((name) => attributes[name]);
      const scaleOf = (svg: Node) => /scale\((.+)\)/.exec(String(svg.attributes.transform))?.[1];
      const panel = byId(node, 'map') ?? byId(node, 'panel-a')!;
      const drawn = (id: string) => byId(panel, id) ?? byId(panel, `a-${id}`)!;
      const samples = all(byId(node, 'legend')!).filter(({ children: [first] }) =>
        String((first as Node | undefined)?.attributes?.d).startsWith('M0 0h')
      );
      expect(scene.lines.map(({ line }) => line)).toEqual(['frontier', 'reserve', 'also']);
      const [frontier, ...others] = samples.map(({ children: [line] }) => strokeOf(line as Node));
      expect(others).toEqual(['reserves', 'also'].map((id) => strokeOf(drawn(id))));
      // Within a side a frontier darkens what it lies on, and so has many colours; in the key it lies on bare land.
      const lines = drawn('frontiers').children.map((line) => strokeOf(line as Node));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line.slice(1)).toEqual(frontier!.slice(1));
      for (const sample of samples) expect(scaleOf(sample)).toBe(scaleOf(panel.children[0] as Node));
    }
  );

  test('letters its panels where letters are wanted', () => {
    const pair = 'mode=pair&plans=litvinov-1944-11,litvinov-1945-01';
    expect(texts(figureOf(pair).node)).toEqual(expect.arrayContaining(['a', 'b', 'Litvinov, Nov 1944']));
    expect(texts(figureOf(`${pair}&with=legend`).node)).not.toContain('a');
  });

  test('names no state by an outlying piece of it', () => {
    // Cyprus was British.
    expect(names(figureOf('extent=24,34.5,36,40').node).join()).not.toContain('KINGDOM');
  });

  test('tells plain fills apart by signs', () => {
    const { node, scene } = figureOf('plans=litvinov-1945-01&weave=signs');
    const signs = scene.legend.flatMap(({ sign }) => (sign ? [sign] : []));
    expect(new Set(signs).size).toBe(signs.length);
    const norway = scene.legend.find(({ panels }) => panels[0]?.countries.includes('norway'))!;
    expect(names(node)).toContain(`NORWAY${norway.sign}`);
    expect(texts(node)).toContain(`${saidTitle(norway.said)}${norway.sign ? ` ${norway.sign}` : ''}`);
  });

  test('draws Soviet land beyond the frame of the atlas as Soviet', () => {
    const inside = ([x, y]: [number, number], ring: [number, number][]) =>
      ring.reduce((odd, [ax, ay], index) => {
        const [bx, by] = ring[index === 0 ? ring.length - 1 : index - 1]!;
        return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax) ? !odd : odd;
      }, false);
    const holds = (rings: [number, number][][], place: [number, number]) => rings.some((ring) => inside(place, ring));
    expect(holds(land.beyond.ussr, [82.9, 55])).toBe(true); // Novosibirsk
    expect(holds(land.beyond.ussr, [77, 28.6])).toBe(false); // Delhi
    expect(holds(land.beyond.other, [77, 28.6])).toBe(true);
    expect(holds(land.beyond.ussr, [90, 75.8])).toBe(false); // the Kara Sea
  });

  test('is the same when it is made again, and when others were made between', () => {
    const once = stringify(figureOf('plans=litvinov-1945-01').node);
    figureOf('plans=litvinov-1944-11&projection=mercator&width=89');
    expect(stringify(figureOf('plans=litvinov-1945-01').node)).toBe(once);
  });

  test('has a globe and a graticule where they are wanted', () => {
    const plain = figureOf('extent=balkans');
    const rich = figureOf('extent=balkans&with=legend,graticule,inset');
    expect(texts(rich.node)).toContain('40° N');
    expect(texts(plain.node)).not.toContain('40° N');
    const circles = ({ node }: { node: Node }) => all(node).filter(({ tag }) => tag === 'circle').length;
    expect(circles(rich)).toBeGreaterThan(circles(plain));
  });
});
