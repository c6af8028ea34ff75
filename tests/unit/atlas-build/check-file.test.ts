import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toCsv } from '$lib/atlas/downloads/csv';
import { readAs } from '$lib/atlas/plan';
import { PLAN_COLUMNS, planFile, planRows } from '$lib/atlas/downloads/plan-tables';
import type { Source } from '$lib/atlas/types';
import { checkFile } from '../../../src/atlas-build/check-file';
import { readGeodata } from '../../../src/atlas-build/read-geodata';
import { formatProblems } from '../../../src/lib/plan-file/problems';
import { lineOf, NOTES, PLAN, READING, SOURCES, STATES, temporaryFolder, writeGeodata } from '../../fixtures/geodata';
import { archiveFile } from '../../fixtures/makers';

/** What the check says of a file outside geodata: each problem without the file’s name. */
function check(name: string, content: string | Uint8Array, geodata = writeGeodata()): string[] {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return said(path, geodata);
}

function said(path: string, geodata: { folder: string }): string[] {
  const text = formatProblems(checkFile(path, geodata)).replaceAll(path, '');
  return text ? text.split('\n') : [];
}

const words = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`).join(' ');
const changed = (text: string, from: string | RegExp, to: string) => {
  const other = text.replace(from, to);
  if (other === text) throw new Error(`the file does not say ${String(from)}`);
  return other;
};

describe('a plan as it is written by hand', () => {
  test('is fine as geodata has it, under any name outside geodata', () => {
    expect(check('draft.yaml', PLAN)).toEqual([]);
    expect(check('DRAFT.YML', PLAN)).toEqual([]);
  });

  test('is called as its file within geodata', () => {
    const geodata = writeGeodata({ 'plans/other.yaml': PLAN });
    expect(said(join(geodata.folder, 'plans/plan-1.yaml'), geodata)).toEqual([]);
    expect(said(join(geodata.folder, 'plans/other.yaml'), geodata)).toEqual([
      ':2  id: “plan-1” is not the file’s name, which is “other”'
    ]);
  });

  test.each([
    ['an unknown country', '  norland:', '  atlantis:', 'norland:', 'there is no country “atlantis”'],
    [
      'a missing grade',
      '    grade: named\n',
      '',
      'norland:',
      'norland.grade is missing; it is one of named, class, carried, inferred'
    ],
    ['a citation without leaf or page', "page: 'art. 3' }", '}', "page: 'art. 3'", 'cite[0] needs a leaf or a page'],
    ['a quotation over 25 words', 'Called “ours”', `Called “${words(26)}”`, 'note: >-', 'quotes 26 words'],
    [
      'a class without a note',
      'grade: inferred\n    note: Inferred from a treaty.',
      'grade: class',
      'sudland:',
      'sudland.note is missing'
    ],
    [
      'a class without the group',
      'grade: inferred',
      'grade: class',
      'note: Inferred',
      'names the group in quotation marks'
    ],
    [
      'a category not in the legend',
      'category: leaning',
      'category: drifting',
      'category: leaning',
      'the plan has no category “drifting”'
    ]
  ])('with %s is wrong, at its line', (_, from, to, at, message) => {
    const problems = check('plan.yaml', changed(PLAN, from, to));
    expect(problems.find((problem) => problem.includes(message))).toMatch(`:${lineOf(PLAN, at)}  `);
  });

  test('is told of all its problems at once', () => {
    const text = [
      ['  norland:\n    category: soviet\n    grade: named', '  atlantis:\n    category: martian'],
      ['Called “ours”', `Called “${words(26)}”`],
      ["page: 'art. 3' }", '}'],
      ['grade: inferred', 'grade: class']
    ].reduce((text, [from = '', to = '']) => changed(text, from, to), PLAN);
    const problems = check('plan.yaml', text).join('\n');
    for (const message of [
      'there is no country “atlantis”',
      'grade is missing',
      'no category “martian”',
      'quotes 26 words',
      'needs a leaf or a page',
      'names the group'
    ])
      expect(problems).toContain(message);
  });

  test('may have Windows line ends and a byte-order mark', () => {
    expect(check('plan.yaml', `\ufeff${PLAN.replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  test('that is no YAML, or something else altogether, is said to be', () => {
    expect(check('plan.yaml', changed(PLAN, '  norland:', '\tnorland:')).join()).toContain('a tab indents this line');
    expect(check('plan.yaml', 'Dear Sirs')).toEqual([':1  the file must hold keys with values, not “Dear Sirs”']);
    expect(check('plan.yaml', '# to be written\n')).toEqual([':1  the file is blank']);
  });

  test('is not blamed for geodata that are broken themselves', () => {
    const geodata = writeGeodata({ 'states.csv': STATES.replace('subject', 'county') });
    expect(check('plan.yaml', PLAN, geodata)).toEqual([
      expect.stringMatching(/^geodata\/states\.csv:2 {2}column role /)
    ]);
  });
});

describe('a reading', () => {
  test('is told from a plan by naming one', () => {
    expect(check('mine.yaml', READING)).toEqual([]);
    expect(check('mine.yaml', changed(READING, 'plan: plan-1', 'plan: plan-2'))).toEqual([
      `:${lineOf(READING, 'plan:')}  plan: there is no plan “plan-2”; there are plan-1`
    ]);
  });

  test('is held to the plan’s legend', () => {
    const text = `${READING}assignments:\n  norland: { category: martian, grade: named, note: Ours. }\n`;
    expect(check('mine.yaml', text).join()).toContain('the plan has no category “martian”; it has soviet, leaning');
  });

  test('of a plan that is broken itself is told so', () => {
    const geodata = writeGeodata({ 'plans/plan-1.yaml': PLAN.replace('kind: spheres', 'kind: x') });
    expect(check('mine.yaml', READING, geodata)).toEqual([
      ':3  plan: geodata/plans/plan-1.yaml has problems of its own; check it first'
    ]);
  });

  test('is called as its file within geodata', () => {
    const geodata = writeGeodata({ 'readings/other.yaml': READING });
    expect(said(join(geodata.folder, 'readings/other.yaml'), geodata)).toEqual([
      ':2  id: “strict” is not the file’s name, which is “other”'
    ]);
  });
});

test('notes on a country are told by being a list', () => {
  expect(check('norland.yaml', NOTES)).toEqual([]);
  expect(check('norland.yaml', changed(NOTES, "cite: [{ source: atlas-1950, page: '7' }]", 'cite: []'))).toEqual([
    ':6  [0].cite needs at least one source'
  ]);
});

const WORKS = { sources: JSON.parse(SOURCES) as Source[], files: [archiveFile()] };
const printed = (reading: string | null = null) => readAs(readGeodata(writeGeodata()).plans[0]!, reading);
const asJson = (reading: string | null = null) => JSON.stringify(planFile(printed(reading), WORKS), null, 1);
const asCsv = (reading: string | null = null) => toCsv(planRows(printed(reading), WORKS), PLAN_COLUMNS);

describe('a plan as it is printed as JSON', () => {
  const json = (from: string | RegExp, to: string) => check('plan.json', changed(asJson(), from, to));

  test('is fine, whichever way it is read', () => {
    expect(check('plan.json', asJson())).toEqual([]);
    expect(check('plan.json', asJson('strict'))).toEqual([]);
  });

  test('need have no more than its assignments', () => {
    const { id, assignments } = JSON.parse(asJson());
    const bare = assignments.map((a: Record<string, unknown>) => ({ ...a, remark: undefined, quote: undefined }));
    expect(check('plan.json', JSON.stringify({ id, assignments: bare }))).toEqual([]);
  });

  test.each([
    ['an unknown country', '"norland"', '"atlantis"', 'assignments[0].country: there is no country “atlantis”'],
    [
      'a missing grade',
      /"grade": "named",\s*/,
      '',
      'assignments[0].grade is missing; it is one of named, class, carried, inferred, silent'
    ],
    [
      'an unknown grade',
      '"grade": "named"',
      '"grade": "sure"',
      'assignments[0].grade must be one of named, class, carried, inferred, silent, not “sure”'
    ],
    [
      'a citation without leaf or page',
      'Square, Atlas of Squares, art. 3',
      'Square, Atlas of Squares',
      'assignments[1].cite: “Square, Atlas of Squares” stands without a leaf or a page, as l. 54, p. 12 or art. 3'
    ],
    [
      'no citation',
      'Square, Atlas of Squares, art. 3',
      ' ',
      'assignments[1].cite: there is no citation; it needs a leaf or a page, as l. 54, p. 12 or art. 3'
    ],
    [
      'a quotation over 25 words',
      'Called “ours”',
      `Called “${words(26)}”`,
      'assignments[0].note quotes 26 words (“w0 w1 w2 w3 …”); 25 are the most'
    ],
    [
      'a class without a note',
      /"named",([^]*?)"note": "[^"]*"/,
      '"class",$1"note": ""',
      'assignments[0].note: norland is graded class, so it needs a note that names the group in quotation marks'
    ],
    [
      'a category not in the legend',
      '"category": "leaning"',
      '"category": "drifting"',
      'assignments[1].category: the plan has no category “drifting”; it has soviet, leaning'
    ],
    [
      'no category',
      '"category": "leaning"',
      '"category": null',
      'assignments[1].category: sudland has no category, and is not graded silent'
    ],
    [
      'another side than its category',
      /"orientation": "british",(\s*"grade")/,
      '"orientation": "neutral",$1',
      'assignments[1].orientation: sudland has the orientation “neutral”, but its category has the orientation “british”'
    ],
    [
      'an unknown side',
      /"orientation": "british",(\s*"grade")/,
      '"orientation": "martian",$1',
      'assignments[1].orientation must be one of soviet, british, western, neutral, none (null where it is no side to compare by), not “martian”'
    ],
    ['a share out of range', /"share": null/, '"share": 101', 'assignments[0].share must be 100 or less, not 101'],
    [
      'a flag that is text',
      '"bargaining": true',
      '"bargaining": "yes"',
      'assignments[0].bargaining must be true or false, without quotation marks, not “yes”'
    ],
    ['a country twice', '"sudland"', '"norland"', 'assignments[1].country: norland is assigned a second time'],
    [
      'an attribute that the plan has not',
      '"attributes": [\n    "pressure"',
      '"attributes": [\n    "patience"',
      'assignments[1].attributes[0]: the plan has no attribute “patience”'
    ]
  ])('with %s is wrong, with path and line', (_, from, to, message) => {
    const problem = json(from, to).find((one) => one.includes(message));
    expect(problem).toMatch(/^:\d+ {2}assignments\[/);
    expect(problem?.split('  ')[1]).toBe(message);
  });

  test('is told the line', () => {
    const text = changed(asJson(), '"category": "leaning"', '"category": "drifting"');
    expect(check('plan.json', text)[0]).toMatch(`:${lineOf(text, 'drifting')}  `);
  });

  test('with a key twice is wrong, since a parser would drop one without a word', () => {
    expect(json('"id": "plan-1"', '"id": "plan-1",\n "id": "plan-2"')).toEqual([
      ':3  the key “id” stands here a second time; keep one'
    ]);
  });

  test('that is something else is said to be', () => {
    expect(check('plan.json', '[]')).toEqual([':1  the file must hold keys with values']);
    expect(check('plan.json', 'null')).toEqual([':1  the file is blank']);
    expect(check('plan.json', '{"id": "x", "assignments": []}')).toEqual([':1  assignments needs at least 1 entry']);
    expect(check('plan.json', '{')[0]).toContain('a “}” is missing');
  });
});

describe('a plan as it is printed as CSV', () => {
  const csv = (from: string | RegExp, to: string) => check('plan.csv', changed(asCsv(), from, to));

  test('is fine, whichever way it is read, with further columns and as spreadsheets save it', () => {
    expect(check('plan.csv', asCsv())).toEqual([]);
    expect(check('plan.csv', asCsv('strict'))).toEqual([]);
    expect(
      check(
        'plan.csv',
        asCsv()
          .replace(/$/gm, ',1.0')
          .replace(/^,1\.0$/gm, '')
          .replace('cite,1.0', 'cite,version')
      )
    ).toEqual([]);
    expect(check('plan.csv', `\ufeff${asCsv().replaceAll('\n', '\r\n').replace(',yes,', ',TRUE,')}`)).toEqual([]);
  });

  test.each([
    ['an unknown country', 'norland', 'atlantis', ':2  column country: there is no country “atlantis”'],
    [
      'a missing grade',
      ',named,',
      ',,',
      ':2  column grade is blank; it is one of named, class, carried, inferred, silent'
    ],
    [
      'an unknown grade',
      ',named,',
      ',sure,',
      ':2  column grade must be one of named, class, carried, inferred, silent, not “sure”'
    ],
    [
      'no category',
      'leaning,british',
      ',british',
      ':3  column category: sudland has no category, and is not graded silent'
    ],
    [
      'an unknown side',
      'leaning,british',
      'leaning,martian',
      ':3  column orientation must be one of soviet, british, western, neutral, none, not “martian”'
    ],
    [
      'a citation without leaf or page',
      ', art. 3',
      '',
      ':3  column cite: “Square, Atlas of Squares” stands without a leaf or a page, as l. 54, p. 12 or art. 3'
    ],
    ['a share out of range', ',no,,', ',no,120,', ':3  column share must be a number from 0 to 100, or blank'],
    [
      'a flag that is none',
      ',yes,',
      ',maybe,',
      ':2  column bargaining must be one of yes, no, true, false, not “maybe”'
    ],
    ['a country twice', 'sudland', 'norland', ':3  column country: norland is assigned a second time'],
    [
      'a row that is too short',
      'sudland,leaning',
      'sudland',
      ':3  the row has 7 cells where the header has 8; a cell with a comma stands in quotation marks'
    ]
  ])('with %s is wrong, with line and column', (_, from, to, message) => {
    expect(csv(from, to)).toContain(message);
  });

  test('has a category with one side only', () => {
    expect(csv(/\n$/, '\nstrip,leaning,neutral,named,,no,,"Square, Atlas of Squares, p. 1"\n')).toEqual([
      ':4  column orientation: strip has the orientation “neutral”, but its category has the orientation “british”'
    ]);
  });

  test('must have its header, its commas and a row', () => {
    const columns = 'country, category, orientation, grade, bargaining, share, cite, parted by commas';
    expect(csv(',grade,', ',degree,')).toEqual([`:1  the header has no grade; it must have ${columns}`]);
    expect(check('plan.csv', asCsv().replaceAll(',', ';').replaceAll('"', ''))).toEqual([
      `:1  the header is not that of a plan; it must have ${columns}`
    ]);
    expect(check('plan.csv', `${PLAN_COLUMNS.join(',')}\n`)).toEqual([':1  no row follows the header']);
  });
});

describe('a file that cannot be checked', () => {
  test('is said to be of no form that there is', () => {
    expect(check('plan.txt', PLAN)).toEqual(['  ends in “.txt”; a plan to check ends in .yaml, .yml, .json, .csv']);
    expect(check('plan', PLAN)).toEqual(['  ends in “”; a plan to check ends in .yaml, .yml, .json, .csv']);
  });

  test('is empty, binary, huge, a folder, or not there', () => {
    for (const ending of ['yaml', 'json', 'csv']) {
      expect(check(`plan.${ending}`, ' \n')).toEqual(['  the file is empty']);
      expect(check(`plan.${ending}`, Uint8Array.of(0, 1, 2))).toEqual(['  is no text']);
      expect(check(`plan.${ending}`, 'x'.repeat(2_100_000))).toEqual([
        '  has 2.1 MB; files of more than 2 MB are not read'
      ]);
      const folder = join(temporaryFolder(), `plan.${ending}`);
      expect(said(folder, writeGeodata())).toEqual(['  file is missing']);
      mkdirSync(folder);
      expect(said(folder, writeGeodata())).toEqual(['  is a folder; name one file in it']);
    }
  });

  test('is another table of geodata, which the build checks', () => {
    const geodata = writeGeodata();
    for (const file of ['states.csv', 'sources.json', 'dates.yaml'])
      expect(said(join(geodata.folder, file), geodata)).toEqual([
        '  is no plan, reading or note; the build (npm start) checks it with all the others'
      ]);
  });
});

test('what a file says is quoted without control characters and at a length that can be read', () => {
  const [problem = ''] = check('plan.json', changed(asJson(), '"norland"', `"\\u001b[31m${'x'.repeat(10_000)}"`));
  expect(problem).not.toMatch(/\p{C}/u);
  expect(problem.length).toBeLessThan(600);
});
