import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { toCsv } from '$lib/atlas/downloads/csv';
import { readAs } from '$lib/atlas/plan';
import { PLAN_COLUMNS, planFile, planRows } from '$lib/atlas/downloads/plan-tables';
import { checkFile } from '../../src/atlas-build/check-file';
import { realTables } from '../fixtures/atlas';
import { temporaryFolder } from '../fixtures/geodata';

/** The bundled command, as `npm run -s spheres --` runs it. */
function spheres(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['dist/spheres.js', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024
  });
  return { status, stdout, stderr };
}

test('plans lists every plan in three forms', () => {
  expect(spheres('plans').stdout).toMatch(/^id +date +author +title\nmaisky-1944-01 /);
  const listed = JSON.parse(spheres('plans', '--format', 'json').stdout) as { id: string }[];
  const rows = parse(spheres('plans', '--format', 'csv').stdout, { columns: true }) as { id: string }[];
  expect(rows.map((row) => row.id)).toEqual(listed.map((plan) => plan.id));
});

test('plan prints every assignment with its citation', () => {
  const rows = parse(spheres('plan', 'litvinov-1945-01', '--format', 'csv').stdout, { columns: true }) as {
    country: string;
  }[];
  expect(rows.find((row) => row.country === 'norway')).toEqual({
    country: 'norway',
    category: 'soviet',
    orientation: 'soviet',
    grade: 'named',
    side_grade: 'named',
    bargaining: 'yes',
    share: '',
    cite: 'AVPRF f. 6, op. 7, d. 173, p. 17, l. 60; Pechatnov, The Big Three after World War II, p. 12'
  });
  const { id, assignments } = JSON.parse(spheres('plan', 'litvinov-1945-01', '--format', 'json').stdout);
  expect(id).toBe('litvinov-1945-01');
  expect(assignments).toHaveLength(rows.length);
});

test('plan prints all that is known of it as JSON', () => {
  const plan = JSON.parse(spheres('plan', 'maisky-1944-01', '--format', 'json').stdout);
  expect(plan).toMatchObject({ kind: 'aims', to: 'Molotov, personally', attributes: [{ id: 'pressure' }, {}] });
  expect(plan.why && plan.fate && plan.uncertain.length).toBeTruthy();
  expect(plan).not.toHaveProperty('reading');
  const poland = plan.assignments.find((a: { country: string }) => a.country === 'poland');
  expect(poland).toMatchObject({
    category: 'kept-from-growing-strong',
    attributes: ['pressure'],
    remark: expect.any(String)
  });
});

test('plan prints another reading where it is asked for', () => {
  const args = ['plan', 'maisky-1944-01', '--reading', 'maisky-strict'];
  const rows = parse(spheres(...args, '--format', 'csv').stdout, { columns: true }) as Record<string, string>[];
  expect(rows.find((row) => row.country === 'finland')).toMatchObject({
    category: 'bases',
    orientation: 'none',
    grade: 'named'
  });
  expect(rows.filter((row) => row.orientation === 'soviet')).toEqual([]);
  const { reading } = JSON.parse(spheres(...args, '--format', 'json').stdout);
  expect(reading).toMatchObject({
    id: 'maisky-strict',
    title: 'Strictly: no sides assigned',
    cite: expect.stringContaining('pp. 2–3')
  });
});

test('borders prints one feature a state, in both forms and both levels', () => {
  const fine = JSON.parse(spheres('borders', '1945-01-01').stdout);
  const coarse = JSON.parse(spheres('borders', '1945-01-01', '--detail', 'overview').stdout);
  const states = (file: { features: { properties: { state: string } }[] }) =>
    file.features
      .map(({ properties }) => properties.state)
      .filter((state) => state !== 'monaco' && state !== 'vatican');
  expect(states(coarse)).toEqual(states(fine));
  const topology = JSON.parse(spheres('borders', '1945-01-01', '--format', 'topojson').stdout);
  expect(topology.objects.states.geometries).toHaveLength(fine.features.length);
});

test('territories prints each with its owner on every date', () => {
  const rows = parse(spheres('territories', '--format', 'csv').stdout, { columns: true }) as Record<string, string>[];
  expect(rows.find((row) => row.territory === 'memel')).toMatchObject({
    'owner_1937-12-31': 'lithuania',
    'owner_1941-06-22': 'germany',
    'owner_1945-01-01': 'ussr',
    'owner_1947-12-31': 'ussr'
  });
});

describe('check', () => {
  const { plans, ...works } = realTables();
  const clean = (file: string) => ({ status: 0, stdout: `${file}: no problems\n`, stderr: '' });

  test.each(['plans', 'readings', 'countries'])('finds no problem in any of geodata/%s', (folder) => {
    const files = readdirSync(`geodata/${folder}`).map((name) => `geodata/${folder}/${name}`);
    expect(files.flatMap((file) => checkFile(file, { folder: 'geodata' }))).toEqual([]);
    expect(spheres('check', files[0]!)).toEqual(clean(files[0]!));
  });

  test.each(['json', 'csv'] as const)('finds no problem in what plan prints as %s of any plan or reading', (format) => {
    const folder = temporaryFolder();
    const readings = plans.flatMap((plan) => [plan, ...plan.readings.map((r) => readAs(plan, r.id))]);
    for (const [index, plan] of readings.entries()) {
      const file = join(folder, `${index}.${format}`);
      const text =
        format === 'json' ? JSON.stringify(planFile(plan, works)) : toCsv(planRows(plan, works), PLAN_COLUMNS);
      writeFileSync(file, text);
      expect(checkFile(file, { folder: 'geodata' }), `${plan.id} ${index}`).toEqual([]);
    }
    const file = join(folder, `printed.${format}`);
    writeFileSync(file, spheres('plan', 'maisky-1944-01', '--reading', 'maisky-strict', '--format', format).stdout);
    expect(spheres('check', file)).toEqual(clean(file));
  });

  test('lists all problems with their lines on standard error, and nothing else', () => {
    const plan = readFileSync('geodata/plans/litvinov-1944-11.yaml', 'utf8')
      .replace('  finland:\n    category: soviet\n    grade: named\n', '  Finland:\n    category: sowjet\n')
      .replace("page: '10, 16' }\n  uk:", "page: '' }\n  uk:");
    const file = join(temporaryFolder(), 'draft.yaml');
    writeFileSync(file, plan);
    const line = (text: string) => plan.slice(0, plan.indexOf(text)).split('\n').length;
    const { status, stdout, stderr } = spheres('check', file);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      `${file}:${line("page: ''")}  assignments.ussr.cite[1] needs a leaf or a page`,
      `${file}:${line('  Finland:')}  assignments.Finland.grade is missing; it is one of named, class, carried, inferred`,
      `${file}:${line('  Finland:')}  assignments.Finland: there is no country “Finland”; it is written finland`,
      `${file}:${line('category: sowjet')}  assignments.Finland.category: the plan has no category “sowjet”; it has soviet, british, neutral, power`,
      `${file}:${line('silent:')}  silent: finland is neither assigned nor listed as silent`,
      ''
    ]);
  });

  test('says of a file that is not there that it is not', () => {
    expect(spheres('check', 'nowhere.yaml')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'nowhere.yaml  file is missing\n'
    });
  });

  test('wants a file', () => {
    expect(spheres('check')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('a wrong command line', () => {
  test.each([
    [['plan', 'yalta'], 'there is no plan “yalta”; there are: maisky-1944-01, '],
    [
      ['plan', 'maisky-1944-01', '--reading', 'x'],
      'there is no reading of maisky-1944-01 “x”; there are: maisky-neutralised, maisky-strict'
    ],
    [['borders', '1066-10-14'], 'there is no border date “1066-10-14”; there are: 1937-12-31, '],
    [['plans', '--format', 'xml'], 'Allowed choices are text, json, csv'],
    [['frobnicate'], "unknown command 'frobnicate'"]
  ])('%j ends with 2 and says why on standard error', (args, message) => {
    const { status, stdout, stderr } = spheres(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('help and version are no errors', () => {
    expect(spheres('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('borders [options] <date>') });
    expect(spheres('--version').status).toBe(0);
  });
});

describe('compare', () => {
  test('November against January: exactly the four that Litvinov moved', () => {
    const { changes, agreement, crosstab } = JSON.parse(
      spheres('compare', 'litvinov-1944-11', 'litvinov-1945-01', '--format', 'json').stdout
    ) as {
      changes: { country: string; from: string; to: string }[];
      agreement: { compared: number; agreeing: number };
      crosstab: Record<string, Record<string, string[]>>;
    };
    expect(changes.map(({ country, from, to }) => `${country}: ${from} → ${to}`)).toEqual([
      'denmark: neutral → british',
      'italy: neutral → british',
      'norway: neutral → soviet',
      'sweden: soviet → british'
    ]);
    expect(agreement).toMatchObject({ compared: 20, agreeing: 16 });
    expect(crosstab.neutral?.british).toEqual(['denmark', 'italy']);
  });

  test('every country is in one row of the CSV', () => {
    const rows = parse(spheres('compare', 'litvinov-1944-11', 'blocs-1949', '--format', 'csv').stdout, {
      columns: true
    }) as { country: string; result: string }[];
    expect(new Set(rows.map((row) => row.country)).size).toBe(rows.length);
    expect(new Set(rows.map((row) => row.result))).toEqual(
      new Set(['change', 'agreement', 'not comparable', 'land that changes hands'])
    );
  });

  test('a plan against itself, and plans with nothing in common, are answered with a sentence', () => {
    expect(spheres('compare', 'blocs-1949', 'blocs-1949').stdout).toMatch(/against itself: nothing can differ/);
    const nothing = spheres('compare', 'lippmann-1944', 'sections-1945-01').stdout;
    expect(nothing).toMatch(/nothing to compare/);
    expect(nothing).not.toMatch(/NaN|undefined|null/);
  });

  test('an unknown plan, rule or threshold is named on standard error, with exit code 2', () => {
    for (const [args, message] of [
      [['yalta', 'blocs-1949'], /there is no plan “yalta”/],
      [['blocs-1949', 'litvinov-1944-11', '--count', 'most'], /count/],
      [['blocs-1949', 'litvinov-1944-11', '--western', 'soviet'], /western/],
      [['blocs-1949', 'litvinov-1944-11', '--threshold', '50'], /from 51 to 100/]
    ] as const) {
      const { status, stdout, stderr } = spheres('compare', ...args);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(message);
    }
  });
});
