import { describe, expect, test } from 'vitest';
import { codec, firstOf, oneOf, type FieldRule } from '$lib/address/codec';
import { clip } from '$lib/address/query';

interface Trip {
  plan: string;
  leaf: string | null;
  stops: number;
}

const leaf: FieldRule<string, string[], Trip> = {
  read: (text, _, { plan }) => ({ value: text, notes: plan === 'b' ? ['Plan b has no leaves.'] : [] }),
  write: String
};
const stops: FieldRule<number, string[]> = {
  key: 'n',
  read: (text) => (/^\d$/.test(text) ? { value: Number(text) } : { problems: [`“${text}” is no number`] }),
  write: String
};

/** Written in the order of the first table, read in that of the second. */
const LINK = codec<Trip, string[]>(
  { leaf: null, stops: 2, plan: 'a' },
  { plan: firstOf('plan', (plans) => plans), leaf, stops }
);
const read = (query: string) => LINK.read(new URLSearchParams(query), ['a', 'b']);

describe('a link that is read', () => {
  test('gives a value that is known', () => {
    expect(read('plan=b')).toEqual({ view: { leaf: null, stops: 2, plan: 'b' }, ignored: [], notes: [] });
  });

  test('says what it could not use', () => {
    expect(read('plan=c&n=x')).toEqual({
      view: { leaf: null, stops: 2, plan: 'a' },
      ignored: ['there is no plan “c”', '“x” is no number'],
      notes: []
    });
  });

  test('takes the first of several keys and says so', () => {
    const { view, ignored } = read('leaf=1&leaf=2');
    expect(view.leaf).toBe('1');
    expect(ignored).toEqual(['leaf is given 2 times; the first counts']);
  });

  test('takes the first of several values and says so', () => {
    const { view, ignored } = read('plan=b,a');
    expect(view.plan).toBe('b');
    expect(ignored).toEqual(['only the first plan of “b,a” is shown here']);
  });

  test('passes over keys that others add', () => {
    expect(read('utm_source=x').ignored).toEqual([]);
  });

  test('reads a field with what was read before it, in whatever order they stand', () => {
    expect(read('leaf=12&plan=b').notes).toEqual(['Plan b has no leaves.']);
    expect(read('leaf=12&plan=a').notes).toEqual([]);
  });

  test('leaves what it starts from as it was', () => {
    read('plan=b&n=5').view.stops = 9;
    expect(read('').view).toEqual({ leaf: null, stops: 2, plan: 'a' });
  });
});

test('a link is written in one order, what is so anyway left out', () => {
  expect(LINK.write({ plan: 'a', leaf: null, stops: 2 })).toBe('');
  expect(LINK.write({ plan: 'b', leaf: '12', stops: 0 })).toBe('leaf=12&n=0&plan=b');
});

test('one of a few words is that word alone', () => {
  const rule = oneOf('edge', () => ['upright', 'level']);
  expect(rule.read('level', undefined, undefined)).toEqual({ value: 'level' });
  for (const text of ['level,upright', 'Level', '', 'constructor'])
    expect(rule.read(text, undefined, undefined)).toEqual({ problems: [`there is no edge “${text}”`] });
});

test('what is said back is short and visible', () => {
  expect(clip('a\u0000b')).toBe('a�b');
  expect([...clip('x'.repeat(500))]).toHaveLength(81);
});
