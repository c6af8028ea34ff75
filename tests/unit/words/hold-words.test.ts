import { describe, expect, test } from 'vitest';
import { dayBefore, longDate } from '$lib/words/dates';
import { factWords, passageWords, periodWords, spotWords, standingWords, titleWords } from '$lib/words/hold-words';
import { standingOn } from '$lib/atlas/borders/standing';
import type { MilitarySpan } from '$lib/atlas/types';
import { span } from '../../fixtures/makers';

const NAMES: Record<string, string> = {
  ussr: 'Soviet Union',
  usa: 'United States',
  germany: 'Germany',
  norway: 'Norway'
};
const nameOf = (id: string) => NAMES[id] ?? id;

function arms(powers: string, over: Partial<MilitarySpan> = {}): MilitarySpan {
  return {
    powers: powers.split(' '),
    territories: ['x'],
    from: '1940-04-09',
    until: '1945-05-08',
    rule: 'Army',
    part: '',
    remark: '',
    cite: { source: 'atlas-1950', file: '', leaf: '', page: '7' },
    ...over
  };
}

describe('days', () => {
  test('are written out, and the day before is found over months and leap years', () => {
    expect(longDate('1945-07-26')).toBe('26 July 1945');
    expect(dayBefore('1944-03-01')).toBe('1944-02-29');
    expect(dayBefore('1945-01-01')).toBe('1944-12-31');
  });

  test('of a span are its first and its last, for the data has the day after', () => {
    expect(periodWords({ from: '1941-08-01', until: '1944-07-27' })).toBe('from 1 August 1941 to 26 July 1944');
    expect(periodWords({ from: '1941-08-01', until: '1941-08-02' })).toBe('on 1 August 1941');
    expect(periodWords({ from: '1941-08-01', until: '' })).toBe('from 1 August 1941 on');
    expect(periodWords({ from: '', until: '1944-07-27' })).toBe('up to 26 July 1944');
    expect(periodWords({ from: '', until: '' })).toBe('on all days of the atlas');
  });
});

describe('title and fact', () => {
  const title = span('x', 'norway');

  test('are both said, also where nobody else held the land', () => {
    const standing = standingOn('x', '1941-06-22', { ownership: [title], military: [] });
    expect(standingWords(standing, nameOf)).toBe('By title Norway; in fact no other hold is recorded.');
  });

  test('differ where somebody annexed it, with the reserve', () => {
    const annexed = span('x', 'germany', { from: '1940-01-01', status: 'annexed', unrecognised: 'Nobody agreed' });
    const standing = standingOn('x', '1941-06-22', { ownership: [title, annexed], military: [] });
    expect(standingWords(standing, nameOf)).toBe(
      'By title Norway; in fact held by Germany (annexed from 1 January 1940; nobody agreed).'
    );
  });

  test('name powers that ruled by arms, together or each a part, only in their days', () => {
    const rule = [arms('germany', { part: 'the south' }), arms('ussr usa', { part: 'the north', rule: 'Armies' })];
    const on = (day: string) => factWords(standingOn('x', day, { ownership: [title], military: rule }), nameOf);
    expect(on('1941-06-22')).toBe(
      'a part (the south) under military occupation by Germany (from 9 April 1940: Army); ' +
        'a part (the north) under military occupation by the Soviet Union and the United States (from 9 April 1940: Armies)'
    );
    expect(on('1945-05-08')).toBe('no other hold is recorded');
  });

  test('leave a claim out, and say where no title is recorded', () => {
    const standing = standingOn('x', '1941-06-22', {
      ownership: [span('x', 'ussr', { status: 'claimed' })],
      military: []
    });
    expect(standing.control).toBeNull();
    expect(titleWords(standing, nameOf)).toBe('not recorded');
  });
});

test('land that passed says by what', () => {
  expect(passageWords({ basis: 'both', direction: 'gained' })).toBe('By title and in fact, gained from');
  expect(passageWords({ basis: 'control', direction: 'lost' })).toBe('In fact, lost to');
});

test('a spot is in a territory, or where the map has no land', () => {
  expect(spotWords('Fiume')).toBe('In Fiume.');
  expect(spotWords(null)).toMatch(/^On water, or on an islet/);
});
