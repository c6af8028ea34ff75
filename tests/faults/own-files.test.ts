import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SIDES } from '$lib/atlas/compare';
import { readOwnFile } from '$lib/address/own-file';
import { leftBy, ownFrom } from '$lib/address/own-plan';
import { ownCountries } from '$lib/address/compare-view';
import { realTables } from '../fixtures/atlas';

const tables = realTables();
const COUNTRIES = ownCountries(tables);
const NAMED = tables.states.filter(({ id }) => COUNTRIES.includes(id));
const read = (text: string, name = 'mine.csv') => readOwnFile(new File([text], name), NAMED);
const taken = async (text: string, name?: string) => {
  const found = await read(text, name);
  if (Array.isArray(found)) throw new Error(found.join('\n'));
  return found;
};

describe('fault 11: own-plan files lose nothing silently', () => {
  test('a file gives a plan; silence is passed over', async () => {
    expect(await taken('country,orientation,bargaining\nnorway,Soviet,yes\nspain,,no\n')).toEqual({
      plan: { title: 'mine', sides: { norway: 'soviet' }, bargaining: ['norway'] },
      left: []
    });
  });

  test.each(['1', 'x', 'X', 'Y', 'ja', 'TRUE', 'yes', 'oui', 'да', 'Да', 'sí', 'tak', '✓', 'open'])(
    'open to bargain may be written “%s”',
    async (word) => {
      const { plan, left } = await taken(`country,side,bargaining\nnorway,soviet,${word}\n`);
      expect({ open: plan.bargaining, left }).toEqual({ open: ['norway'], left: [] });
    }
  );

  test.each(['', '0', 'no', 'No', 'false', 'nein', 'non', 'нет', '-'])('and not open “%s”', async (word) => {
    const { plan, left } = await taken(`country,side,bargaining\nnorway,soviet,${word}\n`);
    expect({ open: plan.bargaining, left }).toEqual({ open: [], left: [] });
  });

  test('what is neither is told with its line', async () => {
    const { left } = await taken('country,side,bargaining\nnorway,soviet,x\nitaly,neutral,Maybe\n');
    expect(left).toEqual(['line 3: “maybe” is neither yes nor no; italy was taken as not open to bargain']);
  });

  test('a share is told, with the side or without', async () => {
    const text =
      'country,side,share,bargaining\ngreece,british,"12,5",\nromania,,90,\nbulgaria,none,75,yes\nnorway,soviet,,\n';
    const { plan, left } = await taken(text);
    expect(plan.sides).toEqual({ greece: 'british', norway: 'soviet' });
    expect(left).toEqual([
      'line 2: the share “12,5” of greece was not taken; an own plan has sides only',
      'line 3: romania has a share, “90”, and an own plan has sides only; it was left out',
      'line 4: bulgaria has a share, “75”, and an own plan has sides only; it was left out'
    ]);
  });

  test('a side is taken from either column, and two that differ are refused', async () => {
    expect((await taken('country,orientation,side\npoland,,soviet\n')).plan.sides).toEqual({ poland: 'soviet' });
    expect(await read('country,orientation,side\npoland,british,soviet\n')).toEqual([
      'line 2: poland has two sides, “british” and “soviet”'
    ]);
    const json = '{"assignments":[{"country":"poland","orientation":"","side":"soviet"}]}';
    expect((await taken(json, 'mine.json')).plan.sides).toEqual({ poland: 'soviet' });
  });

  test('columns and keys that have no place in an own plan are named', async () => {
    const { left } = await taken('Country,Side,note,empty\nnorway,soviet,"a\nb",\n');
    expect(left).toEqual(['“note” of its rows was not taken']);
    const json =
      '{"title":"Öl","kind":"spheres","assignments":[{"country":"norway","side":"soviet","quote":"x","also":[]}]}';
    expect(await taken(json, 'file.json')).toEqual({
      plan: { title: 'Öl', sides: { norway: 'soviet' }, bargaining: [] },
      left: ['of the file itself “kind” was not taken', '“quote” of its rows was not taken']
    });
  });

  test('a title that is changed is told', async () => {
    const json = (title: string) => `{"title":"${title}","assignments":[{"country":"norway","side":"soviet"}]}`;
    expect((await taken(json('a~b'), 'f.json')).left).toEqual(['the title “a~b” became “a b”']);
    expect((await taken(json('x'.repeat(70)), 'f.json')).left).toHaveLength(1);
  });

  test('“open to bargain” and a category without a side are told', async () => {
    const { left } = await taken(
      'country,side,bargaining,category\nnorway,soviet,,\npoland,,yes,\nuk,,,power\nspain,,no,\n'
    );
    expect(left).toEqual([
      'line 3: poland has “yes” for “open to bargain”, and no side; it was left out',
      'line 4: uk has the category “power”, and no side; it was left out'
    ]);
  });

  test.each([
    ['country;side\npoland;soviet\n', 'the columns of this file are set apart by semicolons; save it with commas'],
    [
      'sep=;\ncountry;side\npoland;soviet\n',
      'the columns of this file are set apart by semicolons; save it with commas'
    ],
    ['country\tside\npoland\tsoviet\n', 'the columns of this file are set apart by tabs; save it with commas'],
    ['country,side,side\npoland,soviet,british\n', 'line 1: column side stands twice'],
    ['', 'the file is empty'],
    ['land,colour\npoland,red\n', 'the file needs the columns “country” and “orientation” (or “side”)'],
    ['country,side\npoland,\n', 'no country has a side in this file'],
    ['country,side\nPoland,soviet\n', 'line 2: column country: there is no country “Poland”; it is written poland'],
    ['country,side\npoland,german\n', `line 2: column side must be one of ${SIDES.join(', ')}, not “german”`],
    ['country,side\npoland,soviet\npoland,soviet\n', 'line 3: column country: poland is assigned a second time'],
    ['country,side\npoland,\npoland,soviet\n', 'line 3: column country: poland is assigned a second time']
  ])('%j is refused in words', async (text, why) => {
    expect(await read(text)).toEqual([why]);
  });

  test('a row that is too long or too short refuses the file, with its line', async () => {
    expect(await read('country,side\npoland,soviet\ngreece\n')).toEqual([expect.stringContaining('line 3')]);
    expect(await read('country,side\nitaly,neutral,extra\n')).toEqual([expect.stringContaining('line 2')]);
  });

  test('rows of nothing are passed over, and lines still counted', async () => {
    const { left } = await taken('country,side,share\npoland,soviet,\n,,\n\ngreece,british,5\n');
    expect(left).toEqual([expect.stringContaining('line 5')]);
  });

  test.each(['null', '[]', '{}', '{"assignments":[1]}', '{', '{"assignments":[null]}'])(
    'JSON %s is refused',
    async (text) => {
      expect(await read(text, 'mine.json')).toEqual([expect.any(String)]);
    }
  );

  test.each([
    [
      'mine.json',
      '{\n"assignments":[{"country":"norway","side":"soviet",\n"side":"british"}]}',
      'line 3: the key “side” stands here a second time; keep one'
    ],
    [
      'mine.json',
      '{"assignments":\n[{"country":"atlantis","side":"soviet"}]}',
      'line 2: assignments[0].country: there is no country “atlantis”'
    ],
    [
      'mine.yaml',
      'assignments:\n  norway: { side: soviet\n',
      'line 3: the indentation does not fit the lines above, or a bracket is not closed'
    ],
    [
      'mine.yaml',
      'assignments:\n  Norway: { side: soviet }\n',
      'line 2: assignments.Norway.country: there is no country “Norway”; it is written norway'
    ],
    ['mine.yaml', 'title: Mine\n', 'line 1: assignments is missing; it holds what the plan says of each country'],
    ['mine.csv', 'country,side\n"poland,soviet\n', 'line 2: a quotation mark is not closed'],
    ['mine.csv', 'Country,Side,side\npoland,soviet,\n', 'line 1: column side stands twice'],
    ['mine.csv', '\0', 'mine.csv is no text'],
    ['mine.csv', 'x'.repeat(300_000), 'mine.csv has 0.3 MB; files of more than 0.2 MB are not read']
  ])('%s is refused in the words of the build: %j', async (name, text, why) => {
    expect(await read(text, name)).toEqual([why]);
  });

  test('bytes that are no UTF-8 are refused, where they were guessed at before', async () => {
    expect(await readOwnFile(new File([Uint8Array.of(0x61, 0xfc, 0x62)], 'mine.csv'), NAMED)).toEqual([
      'mine.csv is no text in UTF-8; save it as UTF-8'
    ]);
  });

  test('YAML gives a plan, as simple as a table or as the atlas has it', async () => {
    const simple = 'title: Mine\nassignments:\n  norway: { side: soviet, bargaining: yes }\n  spain: { share: 5 }\n';
    expect(await taken(simple, 'mine.yml')).toEqual({
      plan: { title: 'Mine', sides: { norway: 'soviet' }, bargaining: ['norway'] },
      left: ['line 4: assignments.spain: spain has a share, “5”, and an own plan has sides only; it was left out']
    });
    const list = 'assignments:\n- { country: norway, side: soviet }\n';
    expect((await taken(list, 'mine.yaml')).plan).toEqual({
      title: 'mine',
      sides: { norway: 'soviet' },
      bargaining: []
    });
  });

  const printed = (id: string, format: 'csv' | 'json') =>
    execFileSync('node', ['dist/spheres.js', 'plan', id, '--format', format], { encoding: 'utf8' });

  test.each(tables.plans.map(({ id }) => id))('the file of %s comes in as what is printed of it does', async (id) => {
    const byHand = await read(readFileSync(`geodata/plans/${id}.yaml`, 'utf8'), `${id}.yaml`);
    const asPrinted = await read(printed(id, 'json'), `${id}.json`);
    const planOf = (found: typeof byHand) => (Array.isArray(found) ? null : found.plan);
    expect(planOf(byHand)).toEqual(planOf(asPrinted));
    // What is refused or left out, without its line.
    const told = (found: typeof byHand) =>
      (Array.isArray(found) ? found : found.left).flatMap(
        (each) => each.match(/(?<=: )(there is no|\w+ has) .*/)?.[0] ?? []
      );
    expect(told(byHand)).toEqual(expect.arrayContaining(told(asPrinted)));
  });

  test.each(tables.plans.map(({ id }) => id))(
    'what our own command prints of %s comes in, or every claim is told',
    async (id) => {
      const plan = tables.plans.find((each) => each.id === id)!;
      for (const format of ['csv', 'json'] as const) {
        const found = await read(printed(id, format), `${id}.${format}`);
        const told = (Array.isArray(found) ? found : found.left).join('\n');
        const sides: Record<string, string> = Array.isArray(found) ? {} : found.plan.sides;
        for (const { country, orientation, share, grade, bargaining } of plan.assignments) {
          if (grade === 'silent') continue;
          // A file that is refused for one thing may keep still on the others.
          if (Array.isArray(found) && found[0] !== 'no country has a side in this file') continue;
          const kept = sides[country] === orientation && share === null;
          expect(kept || new RegExp(`\\b${country}\\b`).test(told), `${format} ${country}`).toBe(true);
          if (kept && !Array.isArray(found)) expect(found.plan.bargaining.includes(country), country).toBe(bargaining);
        }
        expect(told === '' && Object.keys(sides).length === 0).toBe(false);
      }
    },
    30_000
  );

  test.each(tables.plans.map((plan) => [plan.id, plan] as const))(
    'what an own plan that starts from %s leaves is listed',
    (_, plan) => {
      const sides: Record<string, string> = ownFrom(plan, COUNTRIES).sides;
      const left = leftBy(plan, COUNTRIES);
      for (const { country, grade } of plan.assignments)
        expect(country in sides || left.includes(country)).toBe(grade !== 'silent');
    }
  );
});
