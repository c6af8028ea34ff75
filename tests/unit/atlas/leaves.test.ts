import { describe, expect, test } from 'vitest';
import { leavesMeet, parseLeaves } from '$lib/atlas/leaves';

describe('parseLeaves', () => {
  test.each([
    ['60', [[60, 60]]],
    ['4–22', [[4, 22]]],
    [
      '4-22, 39',
      [
        [4, 22],
        [39, 39]
      ]
    ],
    [' 12 ', [[12, 12]]]
  ])('reads %s', (text, leaves) => {
    expect(parseLeaves(text)).toEqual(leaves);
  });

  test.each(['', 'l. 12', '4–', '12 13', '12345', '4–22–39'])('refuses “%s”', (text) => {
    expect(parseLeaves(text)).toBeNull();
  });
});

describe('leavesMeet', () => {
  const meet = (a: string, b: string) => leavesMeet(parseLeaves(a)!, parseLeaves(b)!);

  test('finds a leaf within a range, at its ends too', () => {
    expect(meet('12', '4–22')).toBe(true);
    expect(meet('4', '4–22')).toBe(true);
    expect(meet('22', '4–22')).toBe(true);
  });

  test('finds ranges that overlap', () => {
    expect(meet('20–30', '4–22, 39')).toBe(true);
  });

  test('does not find a leaf between ranges', () => {
    expect(meet('30', '4–22, 39')).toBe(false);
  });
});
