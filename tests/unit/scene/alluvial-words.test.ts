import { describe, expect, test } from 'vitest';
import { DEFAULT_RULE } from '$lib/atlas/compare';
import type { PlanOutline } from '$lib/atlas/types';
import { alluvialOf } from '$lib/scene/alluvial';
import { boxOfWord, pictureOfAlluvial, type Direction, type Word, type WordKind } from '$lib/scene/alluvial-words';
import { widthOf, type Face } from '$lib/svg/font-metrics';
import { countryWord } from '$lib/ui/compare/listing';
import { STRATUM_WORDS } from '$lib/words/compare-words';
import { realTables } from '../../fixtures/atlas';

const { plans, states } = realTables();
const subjects = states.filter(({ role }) => role === 'subject' || role === 'micro');
const nameOf = (id: string) => states.find((state) => state.id === id)?.name ?? id;

/** What each kind of word is set in. */
const FACES: Record<WordKind, Face> = { node: 'sans', count: 'bold', band: 'italic', plan: 'bold' };
const measured = (word: Word) => boxOfWord(word, widthOf(word.text, FACES[word.kind], word.size));

function pictureOf(plans: PlanOutline[], titles: string[], direction: Direction) {
  const texts = {
    plans: titles,
    stratumOf: ({ stratum }: { stratum: keyof typeof STRATUM_WORDS }) => STRATUM_WORDS[stratum],
    bandOf: ({ countries }: { countries: string[] }) => [
      countries.map(nameOf).join(', '),
      `${countries.length} ${countryWord(countries.length)}`,
      String(countries.length)
    ]
  };
  const rule = { ...DEFAULT_RULE, count: 'spoken' } as const;
  const ids = subjects.map(({ id }) => id);
  return [DEFAULT_RULE, rule].map((rule) => pictureOfAlluvial(alluvialOf(plans, ids, rule), texts, direction));
}

/** Words that lie on others or beyond the picture. */
function faultsOf(plans: PlanOutline[], titles: string[], direction: Direction): string[] {
  return pictureOf(plans, titles, direction).flatMap(({ box, words }) => {
    const placed = words.map((word) => ({ word, at: measured(word) }));
    const told = ({ kind, text }: Word) => `${kind} “${text}”`;
    return placed.flatMap(({ word, at }, index) => [
      ...placed.slice(index + 1).flatMap(({ word: other, at: its }) => {
        const beside = at.x + at.width <= its.x || its.x + its.width <= at.x;
        const over = at.y + at.height <= its.y || its.y + its.height <= at.y;
        return beside || over ? [] : [`${titles.join(', ')}: ${told(word)} on ${told(other)}`];
      }),
      ...(at.x < box.x || at.x + at.width > box.x + box.width || at.y < box.y || at.y + at.height > box.y + box.height
        ? [`${titles.join(', ')}: ${told(word)} is cut off`]
        : [])
    ]);
  });
}

const titlesOf = (plans: PlanOutline[]) => plans.map(({ short }) => short);
const pairs = plans.flatMap((a, i) => plans.slice(i + 1).map((b) => [a, b]));
const triples = pairs.flatMap(([a, b]) => plans.slice(plans.indexOf(b!) + 1).map((c) => [a!, b!, c]));

describe.each(['right', 'down'] as const)('words of an alluvial picture, %s', (direction) => {
  test('stand clear of each other and of the edge, for every two and three plans', () => {
    expect(triples.length).toBeGreaterThan(200);
    const faults = [...pairs, ...triples].flatMap((plans) => faultsOf(plans, titlesOf(plans), direction));
    expect(faults).toEqual([]);
  });

  test('for four plans too, and the reader’s own with a long title', () => {
    const four = plans.filter(({ id }) => /litvinov|blocs|percentages-1944-10-09/.test(id));
    expect(faultsOf(four, titlesOf(four), direction)).toEqual([]);
    const long = 'A plan of the reader’s own, with as long a title as may be given';
    expect(faultsOf(four, [long, long, long, long], direction)).toEqual([]);
  });
});
