/** Lines look the same on every map of a kind and in its key. Figures are looked at in `figure/figure.test.ts`. */
import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { lineLook, linesOn, strokeOf, type LineOn } from '$lib/drawing/line-looks';
import { plate } from '$lib/plate/plate';
import { CSS_PALETTE, LIGHT } from '$lib/scene/colours';
import { LAYOUT_SCALES } from '$lib/scene/mercator';
import { makeScene } from '$lib/scene/scene';
import { type LineEntry } from '$lib/words/legend-lines';
import type { Node } from '$lib/svg/svg';
import Legend from '$lib/ui/Legend.svelte';
import { namedLand } from '$lib/words/land-words';
import { atlasFrom, FOUR_SQUARE } from '../../fixtures/four-square';
import { owned, plan, state, tables, view } from '../../fixtures/makers';

/** What a line is on a surface, in map units of the explorer. */
interface Drawn {
  colour: string;
  width: number;
  dash: number[];
  cap: string;
  opacity: number;
}

const TABLES = tables({
  ownership: owned('A:north B:north C:south D:south'),
  states: [state('north'), state('south')],
  plans: [plan('p')]
});
const SCENE = makeScene({ ...TABLES, reserves: {}, land: namedLand(TABLES) }, view());

/** Paper lies beneath others; rivers have a file of their own. */
const KINDS = linesOn('explorer').filter((kind) => !['spot', 'casing', 'river'].includes(kind));

const drawn = (kind: LineOn<'explorer'>): Drawn => {
  const { width, colour, dash = [], cap = 'butt', opacity = 1 } = lineLook(kind, 'explorer');
  return { colour: LIGHT[colour], width, dash: [...dash], cap, opacity };
};

/** Class on the plate, where it is not called as in the table. */
const CLASS: Partial<Record<LineOn<'explorer'>, string>> = { coast: 'shore', outline: 'outlines', part: 'parts' };
/** The element of the plate that has a line's colour, with those around it. */
function pathTo(node: Node, className: string): Node[] {
  if (node.attributes.class === className) return [node];
  for (const child of node.children) {
    const path = typeof child === 'string' ? [] : pathTo(child, className);
    if (path.length) return [node, ...path];
  }
  return [];
}

function onPlate(kind: LineOn<'explorer'>): Drawn {
  const css = readFileSync('src/app.lines.css', 'utf8');
  const name = kind === 'part' ? 'part' : (CLASS[kind] ?? kind);
  const rule = new RegExp(`^\\.plate \\.${name} \\{([^}]*)\\}`, 'm').exec(css)?.[1] ?? '';
  const says = (property: string) =>
    new RegExp(`${property}:([^;]*);`)
      .exec(rule)?.[1]
      ?.replaceAll(/calc\(([\d.]+)px \* var\(--thin, 1\)\)/g, '$1')
      .trim();
  const svg = plate(atlasFrom(FOUR_SQUARE), TABLES, SCENE, LIGHT);
  const path = pathTo(svg, kind === 'leader' ? 'leaders' : (CLASS[kind] ?? kind));
  const colours = path.flatMap(({ attributes }) => attributes.stroke ?? []);
  return {
    colour: String(colours.at(-1)),
    width: parseFloat(says('stroke-width')!),
    dash: says('stroke-dasharray')?.split(/\s+/).map(Number) ?? [],
    cap: says('stroke-linecap') ?? 'butt',
    opacity: Number(says('stroke-opacity') ?? 1)
  };
}

describe.each(KINDS)('a line of the explorer: %s', (kind) => {
  test('is on the plate as the table has it', () => {
    expect(onPlate(kind)).toEqual(drawn(kind));
  });
});

const ENTRIES: LineEntry[] = [
  { line: 'frontier', set: { of: 'plans' } },
  { line: 'reserve', reasons: [{ words: 'Not recognised', lands: ['Italy'] }], reserves: [] },
  { line: 'also', set: { of: 'land', date: '1945-01-01', basis: 'title' } }
];

describe('the key of the explorer', () => {
  const lines: LineEntry['line'][] = ['frontier', 'reserve', 'also'];
  const { body } = render(Legend, { props: { entries: [], lines: ENTRIES } });
  const samples = body.match(/<svg .*?<\/svg>/gs) ?? [];
  const css = readFileSync('src/app.lines.css', 'utf8');

  test.each(lines.map((line, index) => [line, index] as const))('shows a line as the map has it: %s', (line, index) => {
    const svg = samples[index]!;
    // Of frontiers it shows those that part two sides.
    const kind = line === 'frontier' ? 'sides' : line;
    expect(svg).toContain(`class="line-${kind}`);
    const rule = new RegExp(`^\\.line-${kind} \\{([^}]*)\\}`, 'm').exec(css)?.[1] ?? '';
    const plain = rule.replaceAll(/calc\(([\d.]+)px \* var\(--thin, 1\)\)/g, '$1');
    for (const [name, value] of Object.entries(strokeOf(lineLook(kind, 'explorer'), CSS_PALETTE)))
      expect(plain).toContain(`${name}: ${value};`);
    // A map unit is as large in the key as on a large screen.
    const [, units, pixels] = /viewBox="0 0 (\d+) \d+" width="(\d+)"/.exec(svg) ?? [];
    expect(Number(pixels) / Number(units)).toBeCloseTo(LAYOUT_SCALES.wide, 5);
  });
});
