import { expect, test } from 'vitest';
import { alphabetically, listed } from '$lib/words/lists';

test.each([
  [[], ''],
  [['Austria'], 'Austria'],
  [['Austria', 'Belgium'], 'Austria and Belgium'],
  [['Austria', 'Belgium', 'Finland'], 'Austria, Belgium and Finland']
])('%j is said “%s”', (names, said) => expect(listed(names)).toBe(said));

test('a choice is listed with “or”', () => expect(listed(['89', '183'], 'or')).toBe('89 or 183'));

test('names are ordered without regard to accents and capitals, in any script', () => {
  const names = [
    'Zypern',
    'Österreich',
    'Soviet Union',
    'Oman',
    'Soviet sector of Berlin',
    'Польша',
    'Австрия',
    'Écosse'
  ];
  expect([...names].sort(alphabetically)).toEqual([
    ...['Écosse', 'Oman', 'Österreich', 'Soviet sector of Berlin', 'Soviet Union', 'Zypern', 'Австрия', 'Польша']
  ]);
});
