import { expect, test } from 'vitest';
import { citeText, leavesByFile } from '$lib/atlas/cite';
import type { Source } from '$lib/atlas/types';
import { archiveFile } from '../../fixtures/makers';

const SOURCES: Source[] = [
  {
    id: 'pechatnov-1995',
    type: 'report',
    title: 'The Big Three after World War II: New Documents',
    'title-short': 'The Big Three',
    author: [{ family: 'Pechatnov', given: 'Vladimir O.' }, { family: 'Other' }]
  },
  { id: 'eac', type: 'treaty', title: 'Protocol on the Zones', author: [{ literal: 'European Advisory Commission' }] },
  { id: 'riga', type: 'treaty', title: 'Treaty of Riga' }
];
const FILES = [archiveFile('blocs'), archiveFile('memo', { reference: 'AVPRF f. 06, d. 145', leaves: '4–23' })];
const WORKS = { sources: SOURCES, files: FILES };
const cite = (source: string, leaf = '', page = '') => citeText({ source, file: leaf && 'blocs', leaf, page }, WORKS);

test('a leaf stands with its archive file, a page with its work', () => {
  expect(cite('pechatnov-1995', '60', '12')).toBe(
    'AVPRF f. 6, op. 7, d. 173, p. 17, l. 60; Pechatnov, The Big Three, p. 12'
  );
});

test('several leaves and pages are written in the plural', () => {
  expect(cite('pechatnov-1995', '4–22', '2-3')).toBe(
    'AVPRF f. 6, op. 7, d. 173, p. 17, ll. 4–22; Pechatnov, The Big Three, pp. 2-3'
  );
  expect(cite('pechatnov-1995', '', '10, 16')).toBe('Pechatnov, The Big Three, pp. 10, 16');
});

test('each leaf stands with the file that its citation names', () => {
  expect(citeText({ source: 'riga', file: 'memo', leaf: '23', page: '' }, WORKS)).toBe(
    'AVPRF f. 06, d. 145, l. 23; Treaty of Riga'
  );
});

test('leaves are gathered by their files', () => {
  const at = (file: string, leaf: string) => ({ file, leaf });
  expect(
    leavesByFile([at('memo', '4–22'), at('', ''), at('blocs', '60'), at('memo', '23'), at('blocs', '60')])
  ).toEqual([
    ['memo', '4–22, 23'],
    ['blocs', '60']
  ]);
});

test('a treaty is cited by its article', () => {
  expect(cite('riga', '', 'art. 3')).toBe('Treaty of Riga, art. 3');
});

test('a body that is no person is named as it is', () => {
  expect(cite('eac', '', '1')).toBe('European Advisory Commission, Protocol on the Zones, p. 1');
});

test('a work without a place is cited whole', () => {
  expect(cite('riga')).toBe('Treaty of Riga');
});

test('a source that is not in the bibliography leaves no stray comma', () => {
  expect(cite('nowhere', '60', '12')).toBe('AVPRF f. 6, op. 7, d. 173, p. 17, l. 60; p. 12');
});
