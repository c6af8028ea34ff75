import { describe, expect, test } from 'vitest';
import type { AssignmentRow } from '$lib/atlas/downloads/data-tables';
import { ALL, formatSift, parseSift, siftRows, type Sift } from '../../../src/lib/address/evidence-view';

const CHOICES = { plans: ['early', 'late'], countries: ['poland', 'norway'] };

const row = (plan: string, country: string, over: Partial<AssignmentRow> = {}): AssignmentRow => ({
  plan,
  date: plan === 'early' ? '1944-01-10' : '1945-01-11',
  country,
  name: country,
  category: 'soviet',
  category_title: 'Soviet sphere',
  orientation: 'soviet',
  grade: 'named',
  side_grade: 'named',
  bargaining: false,
  share: null,
  attributes: '',
  note: 'Said so.',
  quote: null,
  remark: '',
  quote_source: null,
  quote_file: null,
  quote_leaf: null,
  quote_page: null,
  file: 'squares',
  leaf: '60',
  page: 'Author 12',
  cite: '',
  ...over
});

const ROWS = [
  row('early', 'norway', { leaf: '4–22', grade: 'class' }),
  row('early', 'poland', { leaf: '', note: 'Friendship with Łódź.' }),
  row('late', 'norway', { leaf: '54', page: 'Author 9' }),
  row('late', 'poland', { grade: 'carried', side_grade: 'inferred', quote: 'an amicable separation' })
];

const sifted = (over: Partial<Sift>) => siftRows(ROWS, { ...ALL, ...over }).map((r) => `${r.plan} ${r.country}`);

describe('siftRows', () => {
  test('lets everything through in its order', () => {
    expect(sifted({})).toEqual(['early norway', 'early poland', 'late norway', 'late poland']);
  });

  test.each<[Partial<Sift>, string[]]>([
    [{ plan: 'late' }, ['late norway', 'late poland']],
    [{ country: 'poland' }, ['early poland', 'late poland']],
    [{ grade: 'class' }, ['early norway']],
    [{ grade: 'named', sideGrade: 'inferred' }, []],
    [{ sideGrade: 'inferred' }, ['late poland']],
    [{ leaf: '12' }, ['early norway']],
    [{ leaf: '50–70' }, ['late norway', 'late poland']],
    [{ text: 'lodz' }, ['early poland']],
    [{ text: 'Amicable POLAND' }, ['late poland']],
    [{ text: 'nowhere' }, []]
  ])('%o', (over, expected) => {
    expect(sifted(over)).toEqual(expected);
  });

  test('sorts by name, grade and number, equals in order of dates', () => {
    expect(sifted({ sort: 'country' })).toEqual(['early norway', 'late norway', 'early poland', 'late poland']);
    expect(sifted({ sort: 'grade' })[3]).toBe('late poland');
    expect(sifted({ sort: 'page' })[0]).toBe('late norway');
  });

  test('puts blanks last, up and down', () => {
    expect(sifted({ sort: 'leaf' })).toEqual(['early norway', 'late norway', 'late poland', 'early poland']);
    expect(sifted({ sort: 'leaf', descending: true })).toEqual([
      ...['late poland', 'late norway', 'early norway', 'early poland']
    ]);
  });

  test('leaves the rows it is given as they are', () => {
    const before = [...ROWS];
    sifted({ sort: 'country', descending: true });
    expect(ROWS).toEqual(before);
  });
});

describe('the link', () => {
  const parse = (query: string) => parseSift(new URLSearchParams(query), CHOICES);

  test.each<Partial<Sift>>([
    {},
    {
      plan: 'late',
      grade: 'carried',
      sideGrade: 'inferred',
      country: 'norway',
      leaf: '4–22',
      text: 'two words',
      sort: 'leaf',
      descending: true
    },
    { text: '“Łódź” & more' }
  ])('restores %o', (over) => {
    const sift = { ...ALL, ...over };
    expect(parse(formatSift(sift))).toEqual({ sift, ignored: [] });
  });

  test('lists what it could not use', () => {
    const { sift, ignored } = parse('plan=x&grade=y&side_grade=v&country=z&leaf=q&sort=w&order=up');
    expect(sift).toEqual(ALL);
    expect(ignored).toEqual([
      ...[
        'there is no plan “x”',
        'there is no grade “y”',
        'there is no grade of a side “v”',
        'there is no country with evidence “z”'
      ],
      ...['“q” is no leaf, as 12 or 4–22', 'there is no column to sort by “w”', 'there is no order “up”']
    ]);
  });

  test('says nothing of the defaults', () => {
    expect(formatSift(ALL)).toBe('');
  });
});
