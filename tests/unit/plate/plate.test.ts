import { describe, expect, test } from 'vitest';
import { namedLand } from '$lib/words/land-words';
import { plate } from '$lib/plate/plate';
import { stringify, type Node } from '$lib/svg/svg';
import { LIGHT } from '$lib/scene/colours';
import { makeScene } from '$lib/scene/scene';
import { atlasFrom, FOUR_SQUARE } from '../../fixtures/four-square';
import { assignment, owned, plan, span, state, tables, view } from '../../fixtures/makers';

const HOSTILE = '<script>&"\'</script>';
const TABLES = tables({
  ownership: owned('A:north B:north C:south D:egypt'),
  states: [state('north', { name: HOSTILE }), state('south'), state('egypt', { role: 'context' })],
  plans: [plan('p', { short: HOSTILE, assignments: [assignment('north'), assignment('south', { bargaining: true })] })]
});
const SQUARES = atlasFrom(FOUR_SQUARE);
const SCENE = makeScene({ ...TABLES, reserves: {}, land: namedLand(TABLES) }, view());
const PLATE = plate(SQUARES, TABLES, SCENE, LIGHT);

const all = (node: Node): Node[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))
];
const NODES = all(PLATE);

describe('plate', () => {
  test('draws every state once', () => {
    expect(NODES.map((n) => n.attributes.id).filter((id) => String(id).startsWith('land-'))).toEqual([
      'land-egypt',
      'land-north',
      'land-south'
    ]);
  });

  test('can be asked of countries that have a panel, not of context', () => {
    expect(NODES.flatMap((n) => n.attributes['data-country'] ?? [])).toEqual(['north', 'south']);
  });

  test('is painted as the scene says', () => {
    const fill = (id: string) => NODES.find((n) => n.attributes.id === `land-${id}`)?.attributes.fill;
    expect(fill('north')).toBe(LIGHT.soviet);
    expect(fill('south')).toBe('url(#solid-bargaining-soviet)');
    expect(fill('egypt')).toBe(LIGHT.context);
  });

  test('is one picture that says the scene’s sentence, its layers silent', () => {
    expect(PLATE.attributes).toMatchObject({ role: 'img', 'aria-label': SCENE.sentence });
    const layers = NODES.filter((n) => n.tag === 'svg');
    expect(layers.length).toBeGreaterThan(0);
    for (const layer of layers) expect(layer.attributes['aria-hidden']).toBe('true');
  });

  test('has all its layers in one frame', () => {
    const frames = NODES.filter((n) => n.tag === 'svg').map(
      (n) => `${n.attributes.viewBox} ${n.attributes.preserveAspectRatio}`
    );
    expect(new Set(frames).size).toBe(1);
  });

  test('refers to nothing that it does not define', () => {
    const ids = new Set(NODES.map((n) => n.attributes.id));
    const references = NODES.flatMap((n) => Object.values(n.attributes)).flatMap(
      (value) =>
        /^(?:url\()?#([\w-]+)\)?$/.exec(typeof value === 'string' && !/^#[0-9a-f]{6}$/.test(value) ? value : '')?.[1] ??
        []
    );
    expect(references).toContain('coast');
    for (const reference of references) expect(ids).toContain(reference);
  });

  test('gives no id twice', () => {
    const ids = NODES.flatMap((n) => n.attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('draws a reserve where ownership was not recognised', () => {
    const ownership = [...owned('A:north C:north D:north'), span('B', 'north', { unrecognised: 'USA' })];
    const reserve = all(plate(SQUARES, { ...TABLES, ownership }, SCENE, LIGHT)).find(
      (n) => n.attributes.id === 'reserves'
    );
    expect(reserve?.attributes.d).toMatch(/^m\d/);
    expect(NODES.find((n) => n.attributes.id === 'reserves')?.attributes.d).toBe('');
  });

  test('lets no markup of the data through', () => {
    const svg = stringify(PLATE);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  test('is the same text for the same scene', () => {
    expect(stringify(plate(SQUARES, TABLES, SCENE, LIGHT))).toBe(stringify(PLATE));
  });
});
