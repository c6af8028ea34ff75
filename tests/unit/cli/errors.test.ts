import { expect, test } from 'vitest';
import { oneOf, UsageError } from '../../../src/cli/errors';

test('a known id passes', () => {
  expect(() => oneOf('plan', 'a', ['a', 'b'])).not.toThrow();
});

test('an unknown id is a mistake in the command line, and names those there are', () => {
  expect(() => oneOf('plan', 'c', ['a', 'b'])).toThrow(UsageError);
  expect(() => oneOf('plan', 'c', ['a', 'b'])).toThrow('there is no plan “c”; there are: a, b');
});
