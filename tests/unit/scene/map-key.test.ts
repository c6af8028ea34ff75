import { describe, expect, test } from 'vitest';
import { solidPaint, type Paint } from '$lib/scene/colours';
import { isCrowded, mapKey } from '$lib/scene/map-key';
import type { LegendEntry, Saying } from '$lib/scene/scene';
import { qualifierTitle } from '$lib/words/map-key-words';

const sphere = (over: Partial<Saying>, ...countries: string[]): Saying => ({
  what: { kind: 'category', id: 'soviet', title: 'Soviet sphere', short: 'Soviet' },
  grade: 'named',
  bargaining: false,
  countries,
  ...over
});
const entry = (paint: Partial<Paint> | null, sayings: Saying[], over: Partial<LegendEntry> = {}): LegendEntry => ({
  paint: paint && { ...solidPaint('soviet'), ...paint },
  symbol: null,
  ink: null,
  head: null,
  countries: sayings.flatMap(({ countries }) => countries),
  sayings,
  ...over
});
const told = (legend: LegendEntry[]) =>
  mapKey(legend).fills.map(({ title, paint, count }) => `${title.long} ${count}: ${paint?.texture}`);
const textures = (legend: LegendEntry[]) =>
  mapKey(legend).textures.map(
    ({ qualifier, paints }) =>
      `${qualifierTitle(qualifier)}: ${paints.map(({ ink, texture, bargaining }) => [ink, texture, bargaining].join(' ')).join(', ')}`
  );

const CARRIED = entry({ texture: 'carried' }, [sphere({ grade: 'carried' }, 'a', 'b')]);
const BARGAINED = entry({ texture: 'carried', bargaining: true }, [
  sphere({ grade: 'carried', bargaining: true }, 'c')
]);
const PLAIN = entry({}, [sphere({}, 'd')]);

describe('the key of a map', () => {
  test('counts a sphere once, however firmly it is said', () => {
    expect(told([PLAIN, CARRIED, BARGAINED])).toEqual(['Soviet sphere 4: solid']);
  });

  test('shows the look itself where a sphere has only one', () => {
    expect(told([CARRIED])).toEqual(['Soviet sphere 2: carried']);
  });

  test('tells each texture once, in the fills that have it', () => {
    const british = entry({ ink: 'british', texture: 'carried' }, [sphere({}, 'x')]);
    expect(textures([PLAIN, CARRIED, BARGAINED, british])).toEqual([
      'Named: soviet solid false',
      'Carried over: soviet carried false, british carried false',
      'Open to bargain: soviet solid true'
    ]);
  });

  test('tells no texture where all fills are plain', () => {
    const silence = entry(solidPaint('silent'), [sphere({ what: { kind: 'silence', partly: false } }, 'e')]);
    expect(textures([PLAIN, silence])).toEqual([]);
  });

  test('keeps what is said apart where one look stands for several things', () => {
    const other = sphere({ what: { kind: 'category', id: 'o', title: 'Other', short: 'Other' } }, 'y', 'z');
    expect(told([entry({}, [sphere({}, 'x'), other])])).toEqual(['Soviet sphere 1: solid', 'Other 2: solid']);
  });

  test('tells a side where a look stands for one, whatever is said of its countries', () => {
    const head = { side: 'soviet', grade: 'inferred', bargaining: false } as const;
    const legend = [entry({ texture: 'inferred' }, [sphere({}, 'x'), sphere({}, 'y')], { head })];
    expect(told(legend)).toEqual(['Toward the Soviet Union 2: inferred']);
  });

  test('counts no power, and tells of symbols how many are not named', () => {
    const power = entry(solidPaint('ussr'), [sphere({ what: { kind: 'power', power: 'ussr', claims: [] } }, 'ussr')]);
    const mark = entry(null, [sphere({ grade: 'class' }, 'x', 'y'), sphere({}, 'z')], { symbol: 'ring' });
    const key = mapKey([power, mark]);
    expect(key.fills.map(({ count }) => count)).toEqual([null]);
    expect(key.marks.map(({ count, remark }) => [count, remark])).toEqual([[3, '2 as one of a group']]);
  });

  test('takes short titles where the long ones would not find room', () => {
    const key = mapKey([PLAIN, CARRIED]);
    expect(isCrowded(key, ['x'.repeat(90)])).toBe(false);
    expect(
      isCrowded(
        key,
        Array.from({ length: 10 }, () => 'x')
      )
    ).toBe(true);
  });
});
