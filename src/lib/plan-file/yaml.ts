import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
  type YAMLParseError
} from 'yaml';
import { pathInFile, type Parsed } from './located';
import type { Problems } from './problems';
import type { TextFile } from './text-file';

/** What YAML says, or null and what is wrong with it. Keys that stand twice do not hinder reading on. */
export function parseYaml({ name, text }: TextFile, problems: Problems): Parsed | null {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    // Brackets left open may be complained of one by one, all at the same place.
    const places = new Set<string>();
    for (const error of document.errors) {
      const line = lineAt(startOfOpen(document, error) ?? error.pos[0]);
      const message = describe(error, text);
      if (!places.has(`${line} ${message}`)) problems.add(name, line, message);
      places.add(`${line} ${message}`);
    }
    if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return null;
    return {
      file: name,
      value: valueOf(document),
      lineOf: (path) => lineOf(document, lineAt, path),
      placeOf: pathInFile
    };
  } catch (error) {
    if (error instanceof ReferenceFault) problems.add(name, lineAt(error.offset), error.message);
    else if (error instanceof RangeError) problems.add(name, 0, TOO_DEEP);
    else throw error;
    return null;
  }
}

/** An anchor that nobody set, or references that multiply beyond reason. */
class ReferenceFault extends Error {
  constructor(
    message: string,
    readonly offset: number
  ) {
    super(message);
  }
}

function valueOf(document: Document): unknown {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_, alias) => {
      const offset = alias.range?.[0] ?? 0;
      if (!alias.resolve(document))
        throw new ReferenceFault(
          `“*${alias.source}” refers to nothing; text that begins with * needs quotation marks`,
          offset
        );
      offsets.push(offset);
    }
  });
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new ReferenceFault('references (*…) of references multiply; write the values out', offsets[0] ?? 0);
  }
}

const TOO_DEEP = 'brackets are nested too deeply';

const WORDS: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'a tab indents this line; use blanks',
  BAD_INDENT: 'the indentation does not fit the lines above, or a bracket is not closed',
  BLOCK_AS_IMPLICIT_KEY:
    'a colon within text is taken for a key; put the text in quotation marks, or after “>-” on lines of its own',
  MISSING_CHAR: 'a quotation mark or bracket that opens here is not closed, or a key has no colon after it',
  BAD_SCALAR_START: 'text that begins with this character must stand in quotation marks',
  RESOURCE_EXHAUSTION: TOO_DEEP,
  UNEXPECTED_TOKEN: 'this does not belong to what stands before it; put text with signs in quotation marks',
  MULTIPLE_DOCS: 'a second document begins here (“---”); one file holds one'
};

/** Where text opens that is not closed: the parser only tells where the file ends. */
function startOfOpen(document: Document, { code, message, pos }: YAMLParseError): number | null {
  if (code !== 'MISSING_CHAR' || !message.endsWith('quote')) return null;
  let start: number | null = null;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[1] >= pos[0]) start = range[0];
    }
  });
  return start;
}

/** What is wrong, with what to do. */
function describe({ code, message, pos }: YAMLParseError, text: string): string {
  if (code === 'DUPLICATE_KEY')
    return `the key “${/^[^:\s]*/.exec(text.slice(pos[0], pos[0] + 80))?.[0]}” stands here a second time; keep one`;
  return WORDS[code] ?? `this is no YAML: ${message}`;
}

/** Line of the deepest part of `path` that the document has. */
function lineOf(document: Document, lineAt: (offset: number) => number, path: PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const key = isMap(parent)
      ? parent.items.find((p) => isScalar(p.key) && p.key.value === path[depth - 1])?.key
      : null;
    if (depth && isNode(key) && key.range) return lineAt(key.range[0]);
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lineAt(node.range[0]);
  }
  return 1;
}
