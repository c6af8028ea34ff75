import { describe, expect, test } from 'vitest';
import { Problems } from '../../../src/lib/plan-file/problems';
import { parseYaml } from '../../../src/lib/plan-file/yaml';

function yaml(text: string) {
  const problems = new Problems();
  return { parsed: parseYaml({ name: 'f.yaml', text }, problems), problems: problems.found };
}
const said = (text: string) => yaml(text).problems.map(({ line, message }) => `${line}  ${message}`);

describe('a YAML file', () => {
  test('is read with the line of every value', () => {
    const { parsed } = yaml('# note\na: 1\nlist:\n  - b: x\n  - b: y\n');
    expect(parsed?.value).toEqual({ a: 1, list: [{ b: 'x' }, { b: 'y' }] });
    expect(parsed?.lineOf(['a'])).toBe(2);
    expect(parsed?.lineOf(['list', 1, 'b'])).toBe(5);
  });

  test('places a value that is not there at the deepest part that is', () => {
    expect(yaml('a: 1\nlist:\n  - b: x\n').parsed?.lineOf(['list', 0, 'c'])).toBe(3);
  });

  test('places a map by its key, not by what stands in it', () => {
    expect(yaml('a: 1\nlist:\n  - b: x\n').parsed?.lineOf(['list'])).toBe(2);
  });

  test('may be empty', () => {
    expect(yaml('').parsed?.value).toBeNull();
  });
});

describe('what is no YAML is said with its line and what to do:', () => {
  test.each([
    ['a tab', 'a:\n\tb: 1\n', '2  a tab indents this line; use blanks'],
    [
      'a bracket left open',
      'a: 1\nb: [\nc: 2\n',
      '3  the indentation does not fit the lines above, or a bracket is not closed'
    ],
    [
      'a wrong indentation',
      'a:\n  b: 1\n c: 2\n',
      '3  the indentation does not fit the lines above, or a bracket is not closed'
    ],
    [
      'a quotation mark left open',
      'a: 1\nb: "x\nc: 2\n',
      '2  a quotation mark or bracket that opens here is not closed, or a key has no colon after it'
    ],
    [
      'a line without a colon',
      'a: 1\nb\n',
      '2  a quotation mark or bracket that opens here is not closed, or a key has no colon after it'
    ],
    [
      'a colon within text',
      'a: 1\nb: He said: no\n',
      '2  a colon within text is taken for a key; put the text in quotation marks, or after “>-” on lines of its own'
    ],
    [
      'text that begins with a sign',
      'a: @x\n',
      '1  text that begins with this character must stand in quotation marks'
    ],
    ['a second document', 'a: 1\n---\nb: 2\n', '2  a second document begins here (“---”); one file holds one'],
    [
      'an anchor nobody set',
      'a: 1\nb: *important*\n',
      '2  “*important*” refers to nothing; text that begins with * needs quotation marks'
    ]
  ])('%s', (_, text, message) => {
    expect(said(text)).toContain(message);
    expect(yaml(text).parsed).toBeNull();
  });

  test('all that is wrong, not only the first', () => {
    expect(said('a: @x\nb: `y\n')).toHaveLength(2);
  });

  test('something unusual, in the parser’s words', () => {
    expect(said('a: "\\q"\n')).toEqual(['1  this is no YAML: Invalid escape sequence \\q']);
  });
});

test('a key that stands twice is said, and hinders nothing', () => {
  const { parsed, problems } = yaml('a: 1\nnorway:\n  b: 1\nnorway:\n  b: 2\n');
  expect(problems).toEqual([
    { file: 'f.yaml', line: 4, message: 'the key “norway” stands here a second time; keep one' }
  ]);
  expect(parsed?.value).toMatchObject({ a: 1 });
});

describe('what would exhaust the machine ends quickly and in words:', () => {
  test('references that multiply', () => {
    const letters = [...'abcdefghi'];
    const lines = letters.map((letter, i) =>
      i
        ? `${letter}: &${letter} [${Array(10)
            .fill(`*${letters[i - 1]}`)
            .join(', ')}]`
        : 'a: &a [x, x, x]'
    );
    expect(said(lines.join('\n'))).toEqual(['2  references (*…) of references multiply; write the values out']);
  });

  test.each([5_000, 20_000])('%i brackets within each other', (depth) => {
    expect(said(`a: ${'['.repeat(depth)}${']'.repeat(depth)}`)).toContain('1  brackets are nested too deeply');
  });
});
