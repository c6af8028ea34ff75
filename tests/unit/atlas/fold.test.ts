import { expect, test } from 'vitest';
import { plain } from '$lib/atlas/fold';

test.each([
  ['Lwów', 'lwow'],
  ['Łódź', 'lodz'],
  ['Tromsø', 'tromso'],
  ['Große', 'grosse'],
  ['  Norway ', 'norway']
])('%s is searched as %s', (text, searched) => {
  expect(plain(text)).toBe(searched);
});
