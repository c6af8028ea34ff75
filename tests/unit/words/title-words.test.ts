import { expect, test } from 'vitest';
import { archiveWords } from '$lib/words/title-words';

test('where a document lies is said as it is written, and what lies nowhere is said to be compiled', () => {
  expect(archiveWords('AVPRF f. 6, op. 6, d. 149')).toBe('AVPRF f. 6, op. 6, d. 149');
  expect(archiveWords('– (compiled from published treaties)')).toBe('Compiled from published treaties');
});
