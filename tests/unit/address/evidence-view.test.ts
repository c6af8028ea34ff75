import { describe, expect, test } from 'vitest';
import type { AssignmentRow } from '$lib/atlas/downloads/data-tables';
import {
  defaultEvidenceView,
  formatEvidenceView,
  parseEvidenceView,
  rowsShown,
  type EvidenceView
} from '../../../src/lib/address/evidence-view';

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

const shown = (over: Partial<EvidenceView>) =>
  rowsShown(ROWS, { ...defaultEvidenceView, ...over }).map((r) => `${r.plan} ${r.country}`);

describe('rowsShown', () => {
  test('lets everything through in its order', () => {
    expect(shown({})).toEqual(['early norway', 'early poland', 'late norway', 'late poland']);
  });

  test.each<[Partial<EvidenceView>, string[]]>([
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
    expect(shown(over)).toEqual(expected);
  });

  test('sorts by name, grade and number, equals in order of dates', () => {
    expect(shown({ sort: 'country' })).toEqual(['early norway', 'late norway', 'early poland', 'late poland']);
    expect(shown({ sort: 'grade' })[3]).toBe('late poland');
    expect(shown({ sort: 'page' })[0]).toBe('late norway');
  });

  test('puts blanks last, up and down', () => {
    expect(shown({ sort: 'leaf' })).toEqual(['early norway', 'late norway', 'late poland', 'early poland']);
    expect(shown({ sort: 'leaf', descending: true })).toEqual([
      ...['late poland', 'late norway', 'early norway', 'early poland']
    ]);
  });

  test('leaves the rows it is given as they are', () => {
    const before = [...ROWS];
    shown({ sort: 'country', descending: true });
    expect(ROWS).toEqual(before);
  });
});

describe('the link', () => {
  const parse = (query: string) => parseEvidenceView(new URLSearchParams(query), CHOICES);

  test.each<Partial<EvidenceView>>([
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
    const view = { ...defaultEvidenceView, ...over };
    expect(parse(formatEvidenceView(view))).toEqual({ view, ignored: [] });
  });

  test('lists what it could not use', () => {
    const { view, ignored } = parse('plan=x&grade=y&side_grade=v&country=z&leaf=q&sort=w&order=up');
    expect(view).toEqual(defaultEvidenceView);
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
    expect(formatEvidenceView(defaultEvidenceView)).toBe('');
  });
});
