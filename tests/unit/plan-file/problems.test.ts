import { expect, test } from 'vitest';
import { formatProblems, Problems, ProblemsError } from '../../../src/lib/plan-file/problems';

test('problems are written one a line, by file and line, with their place', () => {
  expect(
    formatProblems([
      { file: 'geodata/b.csv', line: 10, message: 'ten' },
      { file: 'geodata/b.csv', line: 9, message: 'nine' },
      { file: 'geodata/a.csv', line: 0, message: 'whole' }
    ])
  ).toBe('geodata/a.csv  whole\ngeodata/b.csv:9  nine\ngeodata/b.csv:10  ten');
});

test('a stage without problems goes on', () => {
  expect(() => new Problems().stop()).not.toThrow();
});

test('a stage with problems stops with all of them', () => {
  const problems = new Problems();
  problems.add('a', 1, 'x');
  problems.add('b', 2, 'y');
  expect(() => problems.stop()).toThrow(ProblemsError);
  expect(() => problems.stop()).toThrow('a:1  x\nb:2  y');
});
