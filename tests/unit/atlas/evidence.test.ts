import { describe, expect, test } from 'vitest';
import { countryEvidence, evidenceOf } from '$lib/atlas/evidence';
import type { CountryNote, Source } from '$lib/atlas/types';
import { archiveFile, assignment, attribute, plan, reading } from '../../fixtures/makers';

const SOURCES: Source[] = [
  { id: 'atlas-1950', type: 'book', title: 'Atlas of Squares', author: [{ family: 'Square' }] },
  { id: 'other-1951', type: 'book', title: 'Other' }
];
const WORKS = { sources: SOURCES, files: [archiveFile()] };
const CITED = 'AVPRF f. 6, op. 7, d. 173, p. 17, l. 60; Square, Atlas of Squares, p. 12';
const NORWAY = assignment('norway', {
  quote: { text: 'ours', source: 'other-1951', file: '', leaf: '', page: '13' },
  remark: 'Perhaps.',
  also: [
    {
      attribute: 'pressure',
      grade: 'class',
      note: 'One of “them”.',
      cite: [{ source: 'other-1951', file: '', leaf: '', page: '5' }]
    }
  ]
});
const PLAN = plan('p', {
  attributes: [attribute('pressure', { title: 'Needs pressure' })],
  assignments: [NORWAY],
  readings: [reading('strict', { assignments: [assignment('norway', { note: 'Nothing said.' })] })]
});

test('the evidence of a cell has every citation in words', () => {
  expect(evidenceOf(PLAN, NORWAY, WORKS)).toEqual({
    grade: 'named',
    sideGrade: 'named',
    note: 'Said so.',
    quote: { text: 'ours', cite: 'Other, p. 13' },
    remark: 'Perhaps.',
    also: [{ title: 'Needs pressure', grade: 'class', note: 'One of “them”.', cite: 'Other, p. 5' }],
    cite: CITED
  });
});

describe('all that is known of a country', () => {
  const note: CountryNote = {
    country: 'norway',
    date: '1944-09',
    dateText: 'September 1944',
    title: 'A talk',
    note: 'They talked.',
    quote: null,
    cite: [{ source: 'other-1951', file: '', leaf: '', page: '7' }]
  };
  const tables = { plans: [PLAN], notes: [note, { ...note, country: 'poland' }], ...WORKS };

  test('is told by plan and by reading, with the notes beside them', () => {
    const { cells, notes } = countryEvidence('norway', tables);
    expect(Object.entries(cells).map(([key, { note }]) => `${key}: ${note}`)).toEqual([
      'p: Said so.',
      'p/strict: Nothing said.'
    ]);
    expect(notes).toEqual([{ ...note, quote: null, cite: 'Other, p. 7' }]);
  });

  test('may be nothing', () => {
    expect(countryEvidence('egypt', tables)).toEqual({ cells: {}, notes: [] });
  });
});
