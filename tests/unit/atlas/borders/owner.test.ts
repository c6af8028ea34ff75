import { describe, expect, test } from 'vitest';
import {
  borderDate,
  holdsOn,
  leasesOn,
  ownerOn,
  reservesByDate,
  reservesIn,
  type Held
} from '$lib/atlas/borders/owner';
import type { BorderDate } from '$lib/atlas/types';
import { day, span } from '../../../fixtures/makers';

const VILNIUS = [
  span('vilnius', 'poland', { until: '1939-10-27' }),
  span('vilnius', 'lithuania', { from: '1939-10-27', until: '1940-08-03' }),
  span('vilnius', 'ussr', { from: '1940-08-03' })
];
/** What dots mean on a date. */
const wordsOn = (spans: Held[], date: BorderDate) =>
  reservesIn(ownerOn(spans, date), leasesOn(spans, date.date)).map(({ words }) => words);
const ownerOf = (date: string) => ownerOn(VILNIUS, day(date)).get('vilnius')?.state;

test('a span without a first day holds on every day before its last', () => {
  expect(ownerOf('1800-01-01')).toBe('poland');
});

test('a span holds on its first day and no longer on its `until`', () => {
  expect(ownerOf('1939-10-26')).toBe('poland');
  expect(ownerOf('1939-10-27')).toBe('lithuania');
  expect(ownerOf('1940-08-02')).toBe('lithuania');
  expect(ownerOf('1940-08-03')).toBe('ussr');
});

test('a span without an end holds for ever', () => {
  expect(ownerOf('2100-01-01')).toBe('ussr');
});

const ALSACE = [
  span('alsace', 'germany', { from: '1940-06-22', until: '1944-11-23', status: 'annexed' }),
  span('alsace', 'france')
];

test('a date of title gives land to its sovereign, whoever held it', () => {
  expect(ownerOn(ALSACE, day('1941-06-22', 'title')).get('alsace')?.state).toBe('france');
});

test('a date of control gives land to whoever held it, in whatever order the table has them', () => {
  for (const table of [ALSACE, [...ALSACE].reverse()])
    expect(ownerOn(table, day('1941-06-22', 'control')).get('alsace')?.state).toBe('germany');
});

test('a date of control gives land to its sovereign again when the other is gone', () => {
  expect(ownerOn(ALSACE, day('1944-11-23', 'control')).get('alsace')?.state).toBe('france');
});

test('annexed, occupied, leased and administered land is controlled; a claim is neither title nor control', () => {
  const controllerAs = (status: 'annexed' | 'occupied' | 'leased' | 'administered' | 'claimed') =>
    ownerOn([span('x', 'sovereign'), span('x', 'other', { status })], day('1941-06-22', 'control')).get('x')?.state;
  expect(controllerAs('annexed')).toBe('other');
  expect(controllerAs('occupied')).toBe('other');
  expect(controllerAs('leased')).toBe('other');
  expect(controllerAs('administered')).toBe('other');
  expect(controllerAs('claimed')).toBe('sovereign');
});

test('a territory that nobody owned on the day is missing', () => {
  expect([...ownerOn([span('saar', 'germany', { from: '1935-03-01' })], day('1934-01-01'))]).toEqual([]);
  expect([...ownerOn([span('saar', 'germany', { status: 'claimed' })], day('1934-01-01', 'control'))]).toEqual([]);
});

test('the whole span comes back, so that a reserve can be told', () => {
  const leased = span('hanko', 'ussr', { status: 'leased', unrecognised: 'USA' });
  expect(ownerOn([leased], day('1941-01-01', 'control')).get('hanko')).toBe(leased);
});

test('a span covers its first day and not its `until`', () => {
  expect(holdsOn({ from: '1940-03-12', until: '1944-09-19' }, '1940-03-12')).toBe(true);
  expect(holdsOn({ from: '1940-03-12', until: '1944-09-19' }, '1944-09-19')).toBe(false);
  expect(holdsOn({ from: '', until: '' }, '1000-01-01')).toBe(true);
});

describe('what dotted lines mean', () => {
  const TABLE = [
    span('baltic', 'ussr', { from: '1940-08-06', unrecognised: 'Not recognised by the USA' }),
    span('belarus', 'ussr', { unrecognised: 'Not recognised by the USA' }),
    span('porkkala', 'finland'),
    span('porkkala', 'ussr', { from: '1944-09-19', status: 'leased' }),
    span('vilnius', 'poland', { status: 'claimed', unrecognised: 'nobody' })
  ];

  test('is said once for each objection and once for leases', () => {
    expect(wordsOn(TABLE, day('1945-01-01'))).toEqual(['Not recognised by the USA', 'Leased']);
  });

  test('is said only of what holds on the day, and not of claims', () => {
    expect(wordsOn(TABLE.slice(2), day('1941-06-22'))).toEqual([]);
  });

  test('is known for every border date', () => {
    expect(reservesByDate({ ownership: TABLE.slice(2), dates: [day('1941-06-22'), day('1945-01-01')] })).toEqual({
      '1941-06-22': [],
      '1945-01-01': [{ words: 'Leased', lands: [{ id: 'porkkala', told: 'porkkala' }] }]
    });
  });
});

test('a border date is found by its day, and asking for one that is not there throws', () => {
  const dates = [day('1937-12-31'), day('1941-06-22', 'control')];
  expect(borderDate(dates, '1941-06-22')).toBe(dates[1]);
  expect(() => borderDate(dates, '1941-06-23')).toThrow('1941-06-23');
});
