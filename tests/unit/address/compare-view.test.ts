import { expect, test } from 'vitest';
import { defaultCompareView, formatCompareView, parseCompareView, type CompareView } from '$lib/address/compare-view';
import { choices } from '../../fixtures/makers';

const parse = (query: string) => parseCompareView(new URLSearchParams(query), choices());

test('a link without a query compares November with January and ignores nothing', () => {
  expect(parse('')).toEqual({ view: defaultCompareView, ignored: [], notes: [] });
  expect(defaultCompareView.plans).toEqual(['litvinov-1944-11', 'litvinov-1945-01']);
});

test('a link restores everything', () => {
  const query =
    'plans=maisky-1944-01,litvinov-1945-01,litvinov-1944-11&mode=swipe&edge=horizontal&at=30&threshold=80&count=spoken&western=british&by=area&country=norway&names=ru';
  const view: CompareView = {
    plans: ['maisky-1944-01', 'litvinov-1945-01', 'litvinov-1944-11'],
    mode: 'swipe',
    edge: 'horizontal',
    at: 30,
    threshold: 80,
    count: 'spoken',
    western: 'british',
    by: 'area',
    country: 'norway',
    names: 'ru',
    own: null
  };
  expect(parse(query)).toEqual({ view, ignored: [], notes: [] });
  expect(formatCompareView(view)).toBe(query);
});

test('defaults are left out of a link', () => {
  expect(formatCompareView(defaultCompareView)).toBe('');
  expect(formatCompareView({ ...defaultCompareView, at: 0 })).toBe('at=0');
});

test('an unknown plan is named and its place taken by a default one', () => {
  expect(parse('plans=yalta,maisky-1944-01')).toEqual({
    view: { ...defaultCompareView, plans: ['maisky-1944-01', 'litvinov-1944-11'] },
    ignored: ['there is no plan “yalta”'],
    notes: ['A comparison needs 2 plans, and the link names 1; added to it: litvinov-1944-11.']
  });
  expect(parse('plans=litvinov-1944-11').view.plans).toEqual(['litvinov-1944-11', 'litvinov-1945-01']);
  expect(parse('plans=').view.plans).toEqual(defaultCompareView.plans);
});

test('a plan may be put against itself', () => {
  expect(parse('plans=maisky-1944-01,maisky-1944-01')).toMatchObject({
    view: { plans: ['maisky-1944-01', 'maisky-1944-01'] },
    ignored: []
  });
});

test('of more than four plans the first four count', () => {
  const { view, ignored } = parse(`plans=${Array(6).fill('maisky-1944-01').join()}`);
  expect(view.plans).toHaveLength(4);
  expect(ignored).toEqual(['6 plans are given; the first 4 count']);
});

test('what is no mode, edge, place, measure, country or language gives way to the default and is named', () => {
  expect(parse('mode=magic&edge=round&at=101&by=love&country=atlantis&names=latin')).toMatchObject({
    view: defaultCompareView,
    ignored: [
      'there is no way of comparing “magic”',
      'there is no edge “round”',
      'there is no measure “love”',
      'there is no country “atlantis”',
      'there is no language of names “latin”',
      '“101” is no place for the edge, which is a whole number from 0 to 100'
    ]
  });
});

test.each(['', '-1', '1.5', '1e1', '٣'])('“%s” is no place for the edge', (at) => {
  expect(parse(`at=${at}`).view.at).toBe(50);
  expect(parse(`at=${at}`).ignored).toHaveLength(1);
});

test('an unknown rule is said in full', () => {
  const { view, ignored } = parse('threshold=12&count=all');
  expect(view).toEqual(defaultCompareView);
  expect(ignored).toEqual([expect.stringContaining('“12” is no threshold'), expect.stringContaining('“all”')]);
});

test('a key that is given twice counts once', () => {
  expect(parse('mode=swipe&mode=side')).toMatchObject({
    view: { mode: 'swipe' },
    ignored: ['mode is given 2 times; the first counts']
  });
});
