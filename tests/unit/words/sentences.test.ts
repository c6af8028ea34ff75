/** Sentences are made in words alone: another language is another set of files there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** Rooms that show, draw and record, and leave what is said to words. */
const ROOMS = ['scene', 'recipe', 'drawing', 'plate', 'figure'];

/** What reads like a sentence and is none, by file, with the reason. */
const ALLOWED: Record<string, Record<string, string>> = {
  'drawing/marks.ts': { 'translate(…) scale(…)': 'a transform of SVG' },
  'plate/nearer.ts': { ':is(.country-names, .waters, .part-names) text:not(.away, .later)': 'a selector' },
  'plate/plate-camera.ts': { 'translate(…px, …px) scale(…)': 'a transform of CSS' },
  'recipe/command.ts': { 'spheres figure': 'a command that is typed, the same in every language' },
  'recipe/fields.ts': {
    'One plan': 'the title of a kind of figure stands beside how many plans it takes',
    'Grid of plans': 'the same',
    'World view': 'the same'
  }
};

/** Attributes of SVG and HTML whose values are no words. */
const ATTRIBUTES = ['class', 'd', 'transform', 'patternTransform', 'preserveAspectRatio', 'viewBox', 'font-family'];
/** Functions that are given a name of something kept, or a selector. */
const KEYED = ['cache', 'cached', 'kept', 'recent', 'memo', 'querySelector', 'querySelectorAll', 'matchMedia'];

/** A colour as CSS has it. */
const COLOUR = /^(color-mix|rgb|hsl)\(/;

const WORD = /\p{L}[\p{L}’'-]*/gu;

/** Two words or more with blanks between, one of them in small letters and longer than a unit. */
function readsLikeWords(text: string): boolean {
  if (COLOUR.test(text)) return false;
  const words = text.match(WORD) ?? [];
  return words.length > 1 && /\s/.test(text.trim()) && words.some((word) => /^\p{Ll}{3,}$/u.test(word));
}

/** The text of a literal, its gaps as `…`; null for what is no text. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('…');
}

const nameOf = (node: ts.Node): string =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : '';

/** Whether a text stands where no reader meets it. */
function isUnread(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return true;
  // What is thrown is for whoever programmes.
  if (ts.isNewExpression(parent)) return nameOf(parent.expression) === 'Error';
  if (ts.isCallExpression(parent)) return parent.arguments[0] === node && KEYED.includes(nameOf(parent.expression));
  if (ts.isPropertyAssignment(parent)) {
    const { name } = parent;
    return name === node || ATTRIBUTES.includes(ts.isComputedPropertyName(name) ? '' : name.text);
  }
  // One of several values of the same attribute.
  return (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent)) && isUnread(parent);
}

/** Texts of a file that read like sentences, or pieces of them. */
function sentencesIn(code: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null && readsLikeWords(text) && !isUnread(node)) found.push(text);
    node.forEachChild(look);
  };
  look(ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}

const FILES = ROOMS.flatMap((room) =>
  readdirSync(join('src/lib', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => join(room, file).replaceAll('\\', '/'))
);
const foundIn = (file: string): string[] => sentencesIn(readFileSync(join('src/lib', file), 'utf8'));

test.each(FILES)('%s leaves sentences to words', (file) => {
  expect(foundIn(file).filter((text) => !ALLOWED[file]?.[text])).toEqual([]);
});

test('what is allowed is there', () => {
  const allowed = Object.entries(ALLOWED).flatMap(([file, texts]) => Object.keys(texts).map((text) => [file, text]));
  expect(allowed.filter(([file = '', text = '']) => !foundIn(file).includes(text))).toEqual([]);
});

describe('a sentence is seen', () => {
  test.each([
    [`const title = 'Not mentioned';`, 'Not mentioned'],
    ['const title = "open to bargain";', 'open to bargain'],
    ['const said = `Nothing differs.`;', 'Nothing differs.'],
    ['const said = `${asker} takes ${width} mm`;', '… takes … mm'],
    ['say(`${count} of ${all} texts have serifs`);', '… of … texts have serifs'],
    [`throw new UsageError('give one plan');`, 'give one plan'],
    [`const words = { class: ['covered by a group'] };`, 'covered by a group'],
    [`const words = long ? 'a great deal' : '';`, 'a great deal'],
    ['const words = `(${others ? `and ${others} more pairs` : ``})`;', 'and … more pairs'],
    [`node('title', {}, ['A map of Europe']);`, 'A map of Europe']
  ])('in %s', (code, text) => {
    expect(sentencesIn(code)).toEqual([text]);
  });
});

describe('what is no sentence is passed over', () => {
  test.each([
    `import { a } from '../a room/of ours';`,
    `export { a } from '../a room/of ours';`,
    `type Title = 'One of these';`,
    `throw new Error(\`no plan of \${id}\`);`,
    `node('path', { class: away ? 'leader away' : 'leader', d: \`M0 0 close\${d}\` });`,
    `node('svg', { preserveAspectRatio: 'xMidYMid meet', 'font-family': 'Source Serif' });`,
    `atlas.cache(\`lines of \${date}\`, () => lines);`,
    `plate.querySelector('.names text');`,
    `const path = 'M 10 10 L 20 20 Z';`,
    `const id = \`land-\${state}\`;`,
    `const key = \`\${from} \${to}\`;`,
    `const unit = \`\${width} mm\`;`,
    `const mixed = \`color-mix(in srgb, \${one} 20%, \${other})\`;`,
    `// A comment says what it wants.\nconst a = 'a';`
  ])('%s', (code) => {
    expect(sentencesIn(code)).toEqual([]);
  });
});
