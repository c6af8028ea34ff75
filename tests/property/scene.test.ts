import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textureDefs } from '$lib/drawing/patterns';
import { fillOf, LIGHT, lookOf } from '$lib/scene/colours';
import { paintsOf } from '$lib/scene/paints';
import { makeScene, seenInParts, type Fill, type LegendEntry, type Mark, type Scene } from '$lib/scene/scene';
import { anyView, planned } from './arbitraries';
import { lookTitle, whatWords } from '../../src/lib/words/legend-words';

const sorted = (words: string[]) => [...words].sort();

/** A law of every scene that random plans give, in any of their readings, on either map. */
function holds(law: (scene: Scene, tables: Parameters<typeof makeScene>[0]) => void) {
  fc.assert(fc.property(planned, anyView, (tables, view) => law(makeScene(tables, view), tables)));
}

const isMarked = ({ plan }: Scene, country: string) => {
  const claim = plan.assignments.find((a) => a.country === country);
  return plan.categories.find((c) => c.id === claim?.category)?.look === 'mark';
};

/** Fills that the legend must explain: context says nothing, what is marked is explained by its mark, and parts by theirs. */
const toExplain = (scene: Scene): Fill[] =>
  [...scene.fills, ...scene.parts].filter(
    ({ ink, country }) =>
      ink !== 'context' &&
      !(scene.map === 'europe' && seenInParts(scene.plan, country)) &&
      !(isMarked(scene, country) && scene.marks.some((m) => m.country === country))
  );

const markLook = ({ symbol, ink, title }: Pick<Mark, 'symbol' | 'ink' | 'title'>) => `${symbol} ${ink} ${title}`;
/** Of a mark its words and colour: one symbol is one entry, however firmly it is said of its countries. */
const entryLook = ({ paint, symbol, ink, sayings }: LegendEntry) =>
  paint ? lookOf(paint) : `${symbol} ${ink} ${sayings[0] && whatWords(sayings[0].what)}`;

test('legend entries are the looks drawn, fills, parts and marks: none more, none missing, none twice', () => {
  holds((scene) => {
    const looks = new Set([...toExplain(scene).map(lookOf), ...scene.marks.map(markLook)]);
    expect(sorted(scene.legend.map(entryLook))).toEqual(sorted([...looks]));
  });
});

test('the legend counts every coloured country and part once, and every mark once', () => {
  holds((scene) => {
    const listed = (entries: LegendEntry[]) => sorted(entries.flatMap(({ countries }) => countries));
    expect(listed(scene.legend.filter((e) => e.paint))).toEqual(sorted(toExplain(scene).map((f) => f.country)));
    expect(listed(scene.legend.filter((e) => !e.paint))).toEqual(sorted(scene.marks.map((m) => m.country)));
  });
});

test('a country is drawn as the legend entry that lists it', () => {
  holds((scene) => {
    for (const entry of scene.legend)
      for (const country of entry.countries)
        if (entry.paint)
          expect([...scene.fills, ...scene.parts].find((f) => f.country === country)).toMatchObject(entry.paint);
        else
          expect(scene.marks).toContainEqual({
            country,
            symbol: entry.symbol,
            ink: entry.ink,
            title: whatWords(entry.sayings[0]!.what)
          });
  });
});

test('every state that the map of Europe reaches is filled exactly once; the world has what the plan speaks of', () => {
  holds(({ map, fills, plan }, { states }) => {
    const spoken = plan.assignments.map((a) => a.country);
    const onMap = states.filter(({ id, role }) => (map === 'world' ? spoken.includes(id) : role !== 'beyond'));
    expect(fills.map(({ country }) => country)).toEqual(onMap.map(({ id }) => id));
  });
});

test('a part is drawn only where the plan speaks of it: filled, or marked', () => {
  holds(({ parts, marks, plan }, tables) => {
    const spoken = plan.assignments.map((a) => a.country);
    const drawn = [...parts, ...marks]
      .map(({ country }) => country)
      .filter((id) => tables.parts.some((p) => p.id === id));
    expect(spoken).toEqual(expect.arrayContaining(drawn));
    expect(new Set(parts.map((p) => p.country)).size).toBe(parts.length);
  });
});

test('no two entries of a legend read the same', () => {
  holds(({ legend }) => {
    const titles = legend.map(lookTitle);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

test('every line of the legend says something', () => {
  holds(({ legend, sentence, title }) => {
    for (const words of [...legend.map(lookTitle), sentence, title]) {
      expect(words.trim()).not.toBe('');
      expect(words).not.toContain('undefined');
    }
  });
});

test('silence is never neutral, and neutral never silence', () => {
  holds(({ fills, parts, plan }) => {
    for (const { country, ink } of [...fills, ...parts]) {
      const said = plan.assignments.find((a) => a.country === country);
      if (said?.grade === 'silent') expect(ink).toBe('silent');
      if (said && said.grade !== 'silent') expect(ink).not.toBe('silent');
      const category = plan.categories.find((c) => c.id === said?.category);
      if (ink === 'neutral') expect([said?.orientation, category?.ink]).toContain('neutral');
    }
  });
});

test('a share is drawn as the share that is said, and only there', () => {
  holds(({ fills, parts, plan }) => {
    for (const { country, share } of [...fills, ...parts])
      expect(share).toBe(plan.assignments.find((a) => a.country === country)?.share ?? null);
  });
});

test('whatever a country is filled with is defined, in every reading', () => {
  holds(({ fills, parts }, { plans, states, parts: everyPart }) => {
    const defined = textureDefs(LIGHT, paintsOf(plans, states, everyPart)).map(
      ({ attributes }) => `url(#${attributes.id})`
    );
    for (const paint of [...fills, ...parts]) {
      const fill = fillOf(paint, LIGHT);
      if (fill.startsWith('url')) expect(defined).toContain(fill);
    }
  });
});
