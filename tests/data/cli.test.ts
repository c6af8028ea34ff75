import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

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
    bargaining: 'yes',
    share: '',
    cite: 'AVPRF f. 6, op. 7, d. 173, p. 17, l. 60; Pechatnov, The Big Three after World War II, p. 12'
  });
  const { id, assignments } = JSON.parse(spheres('plan', 'litvinov-1945-01', '--format', 'json').stdout);
  expect(id).toBe('litvinov-1945-01');
  expect(assignments).toHaveLength(rows.length);
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

describe('a wrong command line', () => {
  test.each([
    [['plan', 'yalta'], 'there is no plan “yalta”; there are: maisky-1944-01, '],
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
