import { expect, test } from 'vitest';
import { inLanguage } from '$lib/atlas/names';
import type { Water } from '$lib/atlas/types';
import { part, state } from '../../fixtures/makers';

const sea: Water = {
  name: 'Baltic Sea',
  names: { fr: 'Mer Baltique', de: 'Ostsee', ru: 'Балтийское море' },
  at: [19, 57],
  turn: 0,
  rank: 1
};
const TABLES = {
  states: [state('poland', { short: 'Pol.' }), state('norway')],
  parts: [part('saar', { name: 'Saar' })],
  waters: [sea],
  names: [
    { id: 'poland', language: 'de' as const, name: 'Polen', short: 'Pol.' },
    { id: 'poland', language: 'own' as const, name: 'Polska', short: 'Polska' },
    { id: 'saar', language: 'fr' as const, name: 'Sarre', short: 'Sarre' }
  ]
};

test('countries, parts and seas are called as the language calls them', () => {
  expect(inLanguage(TABLES, 'de')).toMatchObject({
    states: [{ id: 'poland', name: 'Polen', short: 'Pol.' }, { name: 'Norway' }],
    waters: [{ name: 'Ostsee' }]
  });
  expect(inLanguage(TABLES, 'fr').parts[0]?.name).toBe('Sarre');
});

test('seas have no name of their own, so they keep the English one beside the countries’ own', () => {
  const { states, waters } = inLanguage(TABLES, 'own');
  expect([states[0]?.name, waters[0]?.name]).toEqual(['Polska', 'Baltic Sea']);
});

test('English is what the tables say', () => {
  const { states, parts, waters } = TABLES;
  expect(inLanguage(TABLES, 'en')).toEqual({ states, parts, waters });
});
