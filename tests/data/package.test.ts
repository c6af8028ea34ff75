/** Every table of the data package keeps to the schema that the package gives for it. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test, vi } from 'vitest';
import type { Field, ForeignKey } from '../../src/lib/atlas/downloads/table';
import { files } from '../../src/lib/server/data-files';
import { realTables } from '../fixtures/atlas';

interface Resource {
  name: string;
  path: string;
  profile: string;
  bytes: number;
  schema?: { fields: Field[]; primaryKey: string[]; foreignKeys?: ForeignKey[]; missingValues: string[] };
}

type Row = Record<string, string>;

vi.hoisted(() => (process.env.SPHERES_ORIGIN = 'https://spheres.example'));

const tables = realTables();
const offered = files();
const textOf = (name: string) => offered.find((file) => file.name === name)!.text();
const rowsOf = (name: string): Row[] => parse(textOf(name), { columns: true });
const descriptor = JSON.parse(textOf('datapackage.json')) as Record<string, unknown> & { resources: Resource[] };
const tabular = descriptor.resources.filter((resource) => resource.schema);

const TYPES: Record<Field['type'], RegExp> = {
  string: /^[^]*$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(yes|no)$/,
  date: /^\d{4}-\d{2}-\d{2}$/
};

/** What is wrong with a value of a field; '' where nothing is. */
function fault(value: string, { type, constraints }: Field): string {
  if (value === '') return constraints?.required ? 'is missing' : '';
  if (!TYPES[type].test(value)) return `is no ${type}`;
  if (constraints?.enum && !constraints.enum.includes(value)) return 'is none of those allowed';
  if (constraints?.pattern && !new RegExp(`^${constraints.pattern}$`).test(value)) return 'does not fit the pattern';
  if (constraints?.minimum !== undefined && Number(value) < constraints.minimum) return 'is too small';
  if (constraints?.maximum !== undefined && Number(value) > constraints.maximum) return 'is too great';
  return '';
}

const keyOf = (row: Row, fields: string | string[]) => [fields].flat().map((field) => row[field]);

test('the package says what it is, whose, and since when', () => {
  expect(descriptor).toMatchObject({
    profile: 'data-package',
    name: 'spheres',
    version: tables.version,
    homepage: 'https://spheres.example/data',
    licenses: [{ name: 'CC-BY-4.0' }]
  });
  expect(descriptor.created).toMatch(/^\d{4}-\d{2}-\d{2}T/);
});

test('it lists every file that is offered but itself, each once and with its size', () => {
  const paths = descriptor.resources.map(({ path }) => path);
  expect(paths.sort()).toEqual(
    offered
      .map(({ name }) => name)
      .filter((name) => name !== 'datapackage.json')
      .sort()
  );
  expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(paths.length);
  for (const { name, path, bytes } of descriptor.resources) {
    expect(name).toMatch(/^[-a-z0-9._]+$/);
    expect(bytes, path).toBe(Buffer.byteLength(textOf(path)));
  }
});

test('every CSV has a schema', () => {
  expect(tabular.map(({ path }) => path).sort()).toEqual(
    offered
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.csv'))
      .sort()
  );
});

describe.each(tabular)('$path', ({ path, schema }) => {
  const rows = rowsOf(path);
  const { fields, primaryKey, foreignKeys = [] } = schema!;

  test('has the columns of its schema, in order, each described', () => {
    expect(textOf(path).split('\n')[0]).toBe(fields.map(({ name }) => name).join(','));
    for (const field of fields) expect(field.title && field.description, field.name).toBeTruthy();
  });

  test('has values of the types and within the limits of its schema', () => {
    const faults = rows.flatMap((row, index) =>
      fields.flatMap((field) => {
        const wrong = fault(row[field.name] ?? '', field);
        return wrong ? [`row ${index + 1}, ${field.name} “${row[field.name]}” ${wrong}`] : [];
      })
    );
    expect(faults).toEqual([]);
  });

  test('has each key once', () => {
    const keys = rows.map((row) => JSON.stringify(keyOf(row, primaryKey)));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(foreignKeys)('refers to rows that are there by $fields', ({ fields, reference }) => {
    const { path: target } = tabular.find(({ name }) => name === reference.resource)!;
    const known = new Set(rowsOf(target).map((row) => JSON.stringify(keyOf(row, reference.fields))));
    const asked = rows.map((row) => keyOf(row, fields)).filter((key) => key.some(Boolean));
    expect(asked.filter((key) => !known.has(JSON.stringify(key)))).toEqual([]);
  });
});

describe('what no schema can say', () => {
  const ids = (name: string) => rowsOf(name).map(({ id }) => id);
  const assignments = rowsOf('assignments.csv');

  test('every cell is of a country or a part, and of a category of its plan', () => {
    const subjects = new Set([...ids('countries.csv'), ...ids('parts.csv')]);
    const categories = new Set(rowsOf('categories.csv').map(({ plan, id }) => `${plan} ${id}`));
    for (const { plan, country, category, grade } of assignments) {
      expect(subjects).toContain(country);
      if (grade === 'silent') expect(category).toBe('');
      else expect(categories).toContain(`${plan} ${category}`);
    }
  });

  test('every part is made of territories that are there', () => {
    const territories = new Set(rowsOf('territories.csv').map(({ territory }) => territory));
    const named = rowsOf('parts.csv').flatMap((part) => part.territories!.split(' ').filter(Boolean));
    expect(named.filter((territory) => !territories.has(territory))).toEqual([]);
  });

  test('every citation names a work of sources.json', () => {
    const works = new Set((JSON.parse(textOf('sources.json')) as { id: string }[]).map(({ id }) => id));
    expect(rowsOf('citations.csv').filter(({ source }) => !works.has(source!))).toEqual([]);
  });

  test('the cells of all plans are those of the plans one by one', () => {
    for (const { id } of tables.plans) {
      const one = rowsOf(`plan-${id}.csv`);
      const shared = Object.keys(one[0]!);
      const all = assignments
        .filter(({ plan }) => plan === id)
        .map((row) => Object.fromEntries(shared.map((column) => [column, row[column]!])));
      expect(one).toEqual(all);
    }
  });

  test('a reading has a table of its own that differs from the plan’s', () => {
    for (const { plan, id } of rowsOf('readings.csv'))
      expect(textOf(`plan-${plan}-${id}.csv`)).not.toBe(textOf(`plan-${plan}.csv`));
  });

  test('JSON says the same as CSV', () => {
    const { assignments: cells } = JSON.parse(textOf('assignments.json')) as { assignments: Row[] };
    expect(cells.map(({ plan, country, note }) => [plan, country, note])).toEqual(
      assignments.map(({ plan, country, note }) => [plan, country, note])
    );
  });

  test('the dictionary explains every column of every table', () => {
    const explained = new Set(rowsOf('dictionary.csv').map(({ file, field }) => `${file} ${field}`));
    const patternOf = (path: string) =>
      path.replace(/^plan-.*\.csv$/, 'plan-PLAN.csv').replace(/^borders-.*\.csv$/, 'borders-DATE.csv');
    const columns = tabular.filter(({ path }) => path !== 'dictionary.csv');
    for (const { path, schema } of columns)
      for (const { name } of schema!.fields) expect(explained).toContain(`${patternOf(path)} ${name}`);
  });
});
