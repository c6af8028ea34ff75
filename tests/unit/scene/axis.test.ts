import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { axisOf, linesOf, RUNGS, type Axis } from '$lib/scene/axis';
import { widthOf } from '$lib/svg/font-metrics';
import { realTables } from '../../fixtures/atlas';

/** Size of the letters and what readers may set them apart by (WCAG 1.4.12), in rem. */
const SIZE = 0.8125;
const APART = 0.12 * SIZE;

const { plans, events } = realTables();
const more = [
  ...plans.slice(0, 11),
  { id: 'p', short: 'Trusteeships, Aug 1946', date: '1946-08-02' },
  { id: 'q', short: 'Eden–Molotov, 10 May 1947', date: '1947-05-10' },
  plans[11]!
];
const AXES = { twelve: axisOf(plans, events), fourteen: axisOf(more, events) };

interface Box {
  words: string;
  row: 'above' | 0 | 1;
  left: number;
  right: number;
}

/** What is written along an axis of so many rem, measured in the face it is set in. */
function boxesOf({ stops, years, events, labels }: Axis, width: number): Box[] {
  const measure = (words: string) => widthOf(words, 'bold', SIZE, APART);
  const marks = [...years, ...events]
    .filter(({ from }) => from !== null && width >= from)
    .map(({ title, at }): Box => {
      const left = at * width + 0.25;
      return { words: title, row: 'above', left, right: left + measure(title) };
    });
  const written = labels !== null && width >= labels ? stops : [];
  const named = written.flatMap(({ label, at }, index) => {
    const half = Math.max(...linesOf(label).map(measure)) / 2;
    const box: Box = { words: label, row: index % 2 ? 1 : 0, left: at * width - half, right: at * width + half };
    // The line down to a name in the second row passes through the first.
    const leader: Box = { words: `| ${label}`, row: 0, left: at * width, right: at * width };
    return index % 2 ? [box, leader] : [box];
  });
  return [...marks, ...named];
}

describe.each(Object.entries(AXES))('the axis of %s plans', (_, axis) => {
  test('has no two names on each other at any width, letters set apart', () => {
    const clashes: string[] = [];
    for (let width = 12; width <= 150; width += 0.5) {
      const boxes = boxesOf(axis, width);
      for (const [index, a] of boxes.entries())
        for (const b of boxes.slice(0, index))
          if (a.row === b.row && a.right >= b.left && b.right >= a.left)
            clashes.push(`${a.words} on ${b.words} at ${width} rem`);
    }
    expect(clashes).toEqual([]);
  });

  test('names all plans on a wide window, with no name reaching more than 3 rem beyond its ends', () => {
    expect(axis.labels).toBeLessThanOrEqual(48);
    for (const width of [axis.labels!, 100])
      for (const { words, left, right } of boxesOf(axis, width))
        expect(left > -3 && right < width + 3, words).toBe(true);
  });

  test('keeps years, plans and events in the order of time', () => {
    const days = [
      ...axis.years.map(({ title, at }) => ({ day: `${title}-01-01`, at })),
      ...axis.events.map(({ title, at }) => ({ day: events.find((event) => event.title === title)!.date, at })),
      ...axis.stops.map(({ id, at }) => ({ day: more.concat(plans).find((plan) => plan.id === id)!.date, at }))
    ].sort((a, b) => a.day.localeCompare(b.day));
    expect(days.map(({ at }) => at)).toEqual(days.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  test('is broken where years are left out, after the first of them and before the last', () => {
    const [place] = axis.breaks;
    expect(axis.breaks).toHaveLength(1);
    const around = (at: number) => [
      axis.years.findLast((year) => year.at < at)?.title,
      axis.years.find((year) => year.at > at)?.title
    ];
    expect(around(place!)).toEqual(axis === AXES.twelve ? ['1946', '1949'] : ['1948', '1949']);
    expect(place).toBeGreaterThan(axis.stops.at(-2)!.at);
  });
});

test('plans stand at equal steps from end to end', () => {
  const { stops } = axisOf(plans.slice(0, 5), []);
  expect(stops.map(({ at }) => at)).toEqual([0, 0.25, 0.5, 0.75, 1]);
});

test('a year that begins between two plans has its tick between them, where it falls', () => {
  const two = [
    { id: 'a', short: 'A', date: '1944-10-01' },
    { id: 'b', short: 'B', date: '1945-04-01' }
  ];
  const { years, breaks } = axisOf(two, []);
  expect(years.map(({ title }) => title)).toEqual(['1944', '1945']);
  expect(years[0]!.at).toBeLessThan(0);
  expect(years[1]!.at).toBeCloseTo(92 / 182, 2);
  expect(breaks).toEqual([]);
});

test('names that would never have room are not written', () => {
  const same = { date: '1944-11-01', title: 'A conference' };
  const { events } = axisOf(plans, [same, { ...same, title: 'Another' }]);
  expect(events.map(({ from }) => from === null)).toEqual([false, true]);
  const crowd = Array.from({ length: 80 }, (_, index) => ({
    id: `${index}`,
    short: 'Somebody, 1944',
    date: '1944-02-02'
  }));
  expect(axisOf(crowd, []).labels).toBeNull();
});

test('the style sheet has a rule for every width', () => {
  const css = readFileSync('src/lib/ui/SliderAxis.svelte', 'utf8').replace(/\s+/g, ' ');
  for (const rung of RUNGS) {
    expect(css).toContain(`@container axis (width < ${rung}rem) { .from-${rung} { display: none; } }`);
    expect(css).toContain(`@container axis (width >= ${rung}rem) { .until-${rung} { display: none; } }`);
  }
});
