import { expect, test } from 'vitest';
import { askableCountries, defaultView, formatView, parseView } from '$lib/address/view';
import { assignment, choices, plan, state } from '../../fixtures/makers';

const parse = (query: string) => parseView(new URLSearchParams(query), choices());

test('a link without a query shows the default view and ignores nothing', () => {
  expect(parse('')).toEqual({ view: defaultView, ignored: [] });
});

const FULL =
  'plan=maisky-1944-01&reading=strict&map=world&names=de&country=norway&date=1937-12-31&also=zones-1945-07-26&spot=18.65%2C54.35&at=19.5%2C52.2%2C3.25&present=1';

test('a link restores plan, reading, map, names, country, dates, spot and where the map looks', () => {
  expect(parse(FULL)).toEqual({
    view: {
      plan: 'maisky-1944-01',
      reading: 'strict',
      map: 'world',
      names: 'de',
      country: 'norway',
      date: '1937-12-31',
      also: 'zones-1945-07-26',
      spot: [18.65, 54.35],
      present: true,
      at: [19.5, 52.2, 3.25]
    },
    ignored: []
  });
});

test('a spot must be two numbers within the frame, a second set of lines one there is and not the first', () => {
  for (const spot of ['', '18', '18.65,54.35,1', 'x,y', '1e1,50', '200,50', '18,-50', '18.65;54.35'])
    expect(parse(`spot=${spot}`)).toMatchObject({
      view: { spot: null },
      ignored: [expect.stringContaining('is no spot')]
    });
  expect(parse('also=zones-1815-06-09').ignored).toEqual(['there is no second set of borders “zones-1815-06-09”']);
  expect(parse('date=1937-12-31&also=1937-12-31').view.also).toBeNull();
});

test('a wall is asked for by the key alone, and by nothing else but 1', () => {
  for (const query of ['present', 'present=', 'present=1']) expect(parse(query).view.present).toBe(true);
  expect(parse('present=no')).toEqual({ view: defaultView, ignored: [expect.stringContaining('“no” is no way of')] });
});

test('the map looks at a place within the frame, and no closer than there is something to see', () => {
  for (const at of ['', '18,54', '18,54,0.5', '18,54,49', '200,50,2', '18,-50,2', '18,54,2,1', 'x,y,z'])
    expect(parse(`at=${at}`)).toMatchObject({ view: { at: null }, ignored: [expect.stringContaining('is no part')] });
  expect(parse('at=18.65049,54.35,2.004').view.at).toEqual([18.65, 54.35, 2]);
});

test('an unknown plan, country or date gives way to the default and is named', () => {
  expect(parse('plan=yalta&country=atlantis&date=1945-02-30')).toEqual({
    view: defaultView,
    ignored: ['there is no plan “yalta”', 'there is no country “atlantis”', 'there is no border date “1945-02-30”']
  });
});

test('an unknown reading, map or language gives way to the default and is named', () => {
  expect(parse('reading=strict&map=moon&names=la')).toEqual({
    view: defaultView,
    ignored: [
      'there is no reading of this plan “strict”',
      'there is no map “moon”',
      'there is no language of names “la”'
    ]
  });
});

test('a map that the plan opens on anyway is not kept in the view', () => {
  expect(parse('map=europe').view).toEqual(defaultView);
  expect(parse('plan=litvinov-1945-01&map=world').view.map).toBeNull();
  expect(parse('plan=litvinov-1945-01&map=europe').view.map).toBe('europe');
});

test('one broken part does not spoil the others', () => {
  expect(parse('plan=maisky-1944-01&country=atlantis').view.plan).toBe('maisky-1944-01');
});

test('ids are taken as they are written: no other case, no blanks, nothing empty', () => {
  for (const plan of ['MAISKY-1944-01', '%20maisky-1944-01', ''])
    expect(parse(`plan=${plan}`).view).toEqual(defaultView);
  expect(parse('country=').ignored).toEqual(['there is no country “”']);
});

test('names of JavaScript’s own are no ids', () => {
  for (const key of ['__proto__', 'constructor', 'length', '0'])
    expect(parse(`plan=${key}&country=${key}&date=${key}`).view).toEqual(defaultView);
});

test('of a key given twice the first counts, and the reader is told', () => {
  expect(parse('plan=maisky-1944-01&plan=litvinov-1945-01&plan=x')).toEqual({
    view: { ...defaultView, plan: 'maisky-1944-01' },
    ignored: ['plan is given 3 times; the first counts']
  });
});

test('a first value that is wrong is not replaced by a second', () => {
  expect(parse('country=atlantis&country=norway').view.country).toBeNull();
});

test('keys of others are passed over in silence, and what is nobody’s is named', () => {
  expect(parse('fbclid=abc&utm_source=mail&Plan=maisky-1944-01&constructor=1')).toEqual({
    view: { ...defaultView, plan: 'maisky-1944-01' },
    ignored: ['there is nothing called “constructor”']
  });
});

test('what is said of a broken link carries no control characters', () => {
  const { ignored } = parse(`plan=${encodeURIComponent('a\u0000b\u001b[31mc\u202ed\u200be\nf')}`);
  expect(ignored).toEqual(['there is no plan “a�b�[31mc�d�e�f”']);
});

test('10 000 characters are cut to what can be read', () => {
  const { view, ignored } = parse(`plan=${'x'.repeat(10_000)}`);
  expect(view).toEqual(defaultView);
  expect(ignored).toEqual([`there is no plan “${'x'.repeat(80)}…”`]);
});

test('what is cut is cut between characters, not inside one', () => {
  const { ignored } = parse(`plan=${encodeURIComponent(`${'x'.repeat(79)}😀😀`)}`);
  expect(ignored[0]).not.toMatch(/\p{Surrogate}/u);
});

test('a broken escape in the query is no reason to fail', () => {
  expect(parse('plan=%E0%A4%A&country=%').view).toEqual(defaultView);
});

test('a micro state has a panel; a country that is only context has none', () => {
  expect(parse('country=andorra').view.country).toBe('andorra');
  expect(parse('country=egypt').view.country).toBeNull();
});

test('a context country and one beyond the map have a panel where a plan speaks of them', () => {
  const states = [
    state('iran', { role: 'context' }),
    state('egypt', { role: 'context' }),
    state('china', { role: 'beyond' })
  ];
  const plans = [plan('p', { assignments: [assignment('iran'), assignment('china')] }), plan('q')];
  expect(askableCountries({ states, plans })).toEqual(['iran', 'china']);
});

test('the default view needs no query', () => {
  expect(formatView(defaultView)).toBe('');
});

test('keys are written in one order, defaults left out', () => {
  expect(
    formatView({
      present: true,
      at: [19.5, 52.2, 3.25],
      spot: [18.65, 54.35],
      also: 'zones-1945-07-26',
      date: '1937-12-31',
      country: 'norway',
      names: 'de',
      map: 'world',
      reading: 'strict',
      plan: 'maisky-1944-01'
    })
  ).toBe(FULL);
  expect(formatView({ ...defaultView, country: 'norway' })).toBe('country=norway');
});
