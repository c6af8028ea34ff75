import { describe, expect, test } from 'vitest';
import { clip, queryReader } from '$lib/address/query';

const reader = (query: string) => queryReader(new URLSearchParams(query), ['plan', 'leaf']);

describe('queryReader', () => {
  test('gives a value that is known', () => {
    const { choose, ignored } = reader('plan=a');
    expect(choose('plan', ['a', 'b'], 'plan')).toBe('a');
    expect(ignored).toEqual([]);
  });

  test('says what it could not use', () => {
    const { choose, ignored } = reader('plan=c');
    expect(choose('plan', ['a', 'b'], 'plan')).toBeNull();
    expect(ignored).toEqual(['there is no plan “c”']);
  });

  test('takes the first of several and says so', () => {
    const { only, ignored } = reader('leaf=1&leaf=2');
    expect(only('leaf')).toBe('1');
    expect(ignored).toEqual(['leaf is given 2 times; the first counts']);
  });

  test('passes over keys that others add', () => {
    const { only, ignored } = reader('utm_source=x');
    expect(only('leaf')).toBeNull();
    expect(ignored).toEqual([]);
  });
});

test('what is said back is short and visible', () => {
  expect(clip('a\u0000b')).toBe('a�b');
  expect([...clip('x'.repeat(500))]).toHaveLength(81);
});
