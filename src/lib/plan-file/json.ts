import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type JSONPath,
  type Node,
  type ParseError
} from 'jsonc-parser';
import { pathInFile, type Parsed } from './located';
import type { Problems } from './problems';
import type { TextFile } from './text-file';

/** What JSON says, or null and what is wrong with it. */
export function parseJson({ name, text }: TextFile, problems: Problems): Parsed | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    problems.add(name, ...faultOf(text, (error as Error).message));
    return null;
  }
  // Most files have no problem, so that nobody asks for a line.
  let tree: Node | undefined;
  const lineOf = (path: PropertyKey[]) => {
    tree ??= treeOf(text);
    return lineAt(text, (tree && deepest(tree, path))?.offset ?? 0);
  };
  return { file: name, value, lineOf, placeOf: pathInFile };
}

/** Reports keys that stand twice in one object: of these, a parser takes the last and says nothing. */
export function keysTwice({ name, text }: TextFile, problems: Problems): void {
  const visit = ({ type, children = [] }: Node): void => {
    const keys = new Set<unknown>();
    for (const child of children) {
      const key = type === 'object' ? child.children?.[0] : undefined;
      if (key && keys.has(key.value))
        problems.add(
          name,
          lineAt(text, key.offset),
          `the key “${String(key.value)}” stands here a second time; keep one`
        );
      if (key) keys.add(key.value);
      visit(child);
    }
  };
  const tree = treeOf(text);
  if (tree) visit(tree);
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The tree of a text, or none where it is nested deeper than the parser can go. */
function treeOf(text: string, faults: ParseError[] = []): Node | undefined {
  try {
    return parseTree(text, faults, { disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const WORDS: Record<string, string> = {
  PropertyNameExpected: 'a key in double quotation marks should stand here; is there a comma too many before it?',
  ValueExpected: 'a value should stand here; is there a comma too many before it?',
  ColonExpected: 'a colon is missing before this',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a “}” is missing at the end',
  CloseBracketExpected: 'a “]” is missing at the end',
  EndOfFileExpected: 'something follows the end',
  UnexpectedEndOfString: 'a double quotation mark is not closed on its line',
  InvalidSymbol: 'this is no value; text stands in double quotation marks',
  InvalidCharacter: 'a line break or tab within text must be written \\n or \\t',
  InvalidEscapeCharacter: 'a backslash within text must be doubled',
  InvalidCommentToken: 'comments are not allowed'
};

/** Line and words for the first fault. The engine does not always say where it is; this parser does. */
function faultOf(text: string, message: string): [number, string] {
  if (!text.trim()) return [0, 'the file is empty'];
  const faults: ParseError[] = [];
  treeOf(text, faults);
  const [first] = faults;
  const words = first && WORDS[printParseErrorCode(first.error)];
  return [lineAt(text, first?.offset ?? 0), words ?? `this is no JSON: ${message.split('\n')[0]}`];
}

/** The node of the deepest part of `path` that the text has. */
function deepest(tree: Node, path: PropertyKey[]): Node {
  for (let depth = path.length; depth > 0; depth--) {
    const node = findNodeAtLocation(tree, path.slice(0, depth) as JSONPath);
    if (node) return node;
  }
  return tree;
}

/** Line of a JSON file on which the vertex nearest to a position stands; `at` is the path to the list of vertices. */
export function lineOfVertex(text: string, at: JSONPath, [lon = 0, lat = 0]: readonly number[]): number {
  const tree = parseTree(text);
  const list = tree && findNodeAtLocation(tree, at);
  let nearest = { offset: list?.offset ?? 0, distance: Infinity };
  const visit = (node: Node): void => {
    const [x, y] = (node.children ?? []).map((child) => child.value as unknown);
    if (typeof x === 'number' && typeof y === 'number') {
      const distance = Math.hypot(x - lon, y - lat);
      if (distance < nearest.distance) nearest = { offset: node.offset, distance };
    } else for (const child of node.children ?? []) visit(child);
  };
  if (list) visit(list);
  return lineAt(text, nearest.offset);
}
