/** Reading hand-edited files so that every value still knows its line. */
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { findNodeAtLocation, parseTree, type JSONPath, type Node, type ParseError } from 'jsonc-parser';
import { LineCounter, parseDocument, isMap, isNode, isScalar, visit, type Document } from 'yaml';
import type { ZodType } from 'zod';
import type { Problems } from './problems';

/** A folder of hand-edited truth; every path is relative to it and reported as `geodata/…`. */
export interface Geodata {
  folder: string;
}

/** One row of a table with the line it stands on. */
export type Row<T> = T & { line: number };

/** How a file is called in messages. */
export const called = (path: string): string => `geodata/${path}`;

/** Text of a file, or null (and a problem) if there is none. */
export function readText(geodata: Geodata, path: string, problems: Problems): string | null {
  const file = join(geodata.folder, path);
  if (!existsSync(file)) {
    problems.add(called(path), 0, 'file is missing');
    return null;
  }
  return readFileSync(file, 'utf8');
}

/** Rows of a CSV with a header, each checked against `schema`; broken rows are reported and left out. */
export function readTable<T>(geodata: Geodata, path: string, schema: ZodType<T>, problems: Problems): Row<T>[] {
  const text = readText(geodata, path, problems);
  if (text === null) return [];
  let records: { record: Record<string, string>; info: { lines: number }; raw: string }[];
  try {
    // csv-parse counts \r\n inside a quoted cell twice.
    records = parseCsv(text.replace(/\r\n?/g, '\n'), {
      raw: true,
      columns: true,
      info: true,
      bom: true,
      skip_empty_lines: true,
      trim: true
    });
  } catch (error) {
    const { lines = 0, message } = error as Error & { lines?: number };
    problems.add(called(path), lines, message);
    return [];
  }
  const rows: Row<T>[] = [];
  for (const { record, info, raw } of records) {
    const result = schema.safeParse(record);
    // `lines` is the last line of the record.
    const line = info.lines - (raw.trim().split('\n').length - 1);
    if (result.success) rows.push({ ...result.data, line });
    else
      for (const issue of result.error.issues)
        problems.add(called(path), line, `${issue.path.join('.') || 'row'}: ${issue.message}`);
  }
  return rows;
}

/** A YAML file checked against `schema`, with a function from a path inside it to its line. */
export function readYaml<T>(
  geodata: Geodata,
  path: string,
  schema: ZodType<T>,
  problems: Problems
): { value: T; lineOf: (path: PropertyKey[]) => number } | null {
  const text = readText(geodata, path, problems);
  if (text === null) return null;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors)
    problems.add(called(path), error.linePos?.[0].line ?? 0, error.message.split('\n')[0] ?? 'not YAML');
  if (document.errors.length) return null;
  const lineOf = (where: PropertyKey[]) => lineAt(document, lines, where);
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    let line = 0;
    visit(document, {
      Alias: (_, alias) => {
        if (alias.resolve(document) || !alias.range) return;
        line = lines.linePos(alias.range[0]).line;
        return visit.BREAK;
      }
    });
    problems.add(called(path), line, (error as Error).message);
    return null;
  }
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, lineOf };
  for (const issue of result.error.issues)
    problems.add(called(path), lineOf(issue.path), `${issue.path.join('.')}: ${issue.message}`);
  return null;
}

/** Line of the deepest part of `where` that the document has. */
function lineAt(document: Document, lines: LineCounter, where: PropertyKey[]): number {
  for (let depth = where.length; depth >= 0; depth--) {
    const parent = document.getIn(where.slice(0, depth - 1), true);
    const key = isMap(parent)
      ? parent.items.find((p) => isScalar(p.key) && p.key.value === where[depth - 1])?.key
      : null;
    if (depth && isNode(key) && key.range) return lines.linePos(key.range[0]).line;
    const node = document.getIn(where.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** A JSON file checked against `schema`. */
export function readJson<T>(geodata: Geodata, path: string, schema: ZodType<T>, problems: Problems): T | null {
  const text = readText(geodata, path, problems);
  if (text === null) return null;
  const lineAtOffset = (offset: number) => text.slice(0, offset).split('\n').length;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    // The engine's message is for people, and does not always say where; this parser does.
    const faults: ParseError[] = [];
    parseTree(text, faults, { disallowComments: true });
    problems.add(called(path), lineAtOffset(faults[0]?.offset ?? 0), (error as Error).message.split('\n')[0] ?? '');
    return null;
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const tree = parseTree(text);
  for (const issue of result.error.issues) {
    const node = tree && deepest(tree, issue.path);
    problems.add(called(path), lineAtOffset(node?.offset ?? 0), `${issue.path.join('.')}: ${issue.message}`);
  }
  return null;
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
  return text.slice(0, nearest.offset).split('\n').length;
}

/** The node of the deepest part of `where` that the text has. */
function deepest(tree: Node, where: PropertyKey[]): Node {
  for (let depth = where.length; depth > 0; depth--) {
    const node = findNodeAtLocation(tree, where.slice(0, depth) as JSONPath);
    if (node) return node;
  }
  return tree;
}
