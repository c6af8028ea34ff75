/** The schemas that editors have for hand-written files: they are what the code makes, and fit what is written. */
import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas, schemaText } from '../../src/lib/plan-file/json-schema';
import { realTables } from '../fixtures/atlas';

const schemas = jsonSchemas(realTables());
const KINDS = [
  ['plans', 'plan.schema.json'],
  ['readings', 'reading.schema.json'],
  ['countries', 'notes.schema.json']
] as const;

test.each(Object.entries(schemas))('geodata/schema/%s is what the code makes', async (name, schema) => {
  await expect(schemaText(schema)).toMatchFileSnapshot(`../../geodata/schema/${name}`);
});

const textOf = (path: string) => readFileSync(`geodata/${path}`, 'utf8');
const filesIn = (folder: string) => readdirSync(`geodata/${folder}`).map((name) => `${folder}/${name}`);

describe.each(KINDS)('every file of geodata/%s', (folder, name) => {
  const fits = new Ajv({ allErrors: true }).compile(schemas[name]!);

  test.each(filesIn(folder))('%s fits its schema and names it', (path) => {
    expect(fits(parse(textOf(path))), JSON.stringify(fits.errors)).toBe(true);
    expect(textOf(path)).toMatch(new RegExp(`^# yaml-language-server: \\$schema=\\.\\./schema/${name}$`, 'm'));
  });
});

describe('the schema of plans', () => {
  const fits = new Ajv().compile(schemas['plan.schema.json']!);
  const text = textOf('plans/litvinov-1945-01.yaml');
  const changed = (from: string | RegExp, to: string) => {
    const other = text.replace(from, to);
    if (other === text) throw new Error(`the file does not say ${String(from)}`);
    return parse(other) as unknown;
  };

  test.each([
    ['a country that there is not', /^ {2}norway:/m, '  atlantis:'],
    ['a grade that there is not', 'grade: named', 'grade: sure'],
    ['silence as a grade', 'grade: named', 'grade: silent'],
    ['a key that there is not', 'kind: spheres', 'kind: spheres\ncolour: red'],
    ['a field that is missing', 'kind: spheres\n', ''],
    ['an archive beside its file', /^file: .*$/m, '$&\narchive: somewhere'],
    ['neither archive nor file', /^file: .*\n/m, ''],
    ['a citation without a place', /, leaf: '\d+', page: '\d+' \}\]/, ' }]'],
    ['a symbol that is no mark', /^( {2}soviet: \{.*) \}/m, '$1, symbol: ring }'],
    ['a mark without a symbol', /^( {2}soviet: \{.*) \}/m, '$1, look: mark }'],
    ['a day that there is not', /^date: .*$/m, "date: '1945-02-30'"],
    ['a page that is a number', /page: '(\d+)'/, 'page: $1']
  ])('finds %s', (_, from, to) => {
    expect(fits(parse(text))).toBe(true);
    expect(fits(changed(from, to))).toBe(false);
  });
});
