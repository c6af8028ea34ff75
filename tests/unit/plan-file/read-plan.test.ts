import { describe, expect, test } from 'vitest';
import { readGeodata } from '../../../src/atlas-build/read-geodata';
import { lineOf, PLAN, READING, STATES, writeGeodata } from '../../fixtures/geodata';
import { readingProblemsOf } from '../../fixtures/problems';

const FILE = 'geodata/plans/plan-1.yaml';

/** Problems of the plan with something replaced. */
function problems(from: string, to: string, states = STATES): string[] {
  if (!PLAN.includes(from)) throw new Error(`the plan does not say ${from}`);
  return readingProblemsOf({ 'plans/plan-1.yaml': PLAN.replace(from, to), 'states.csv': states }).filter((problem) =>
    problem.startsWith(FILE)
  );
}

const words = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`).join(' ');

test('a plan is read with every country it speaks of, in alphabetical order', () => {
  const [plan] = readGeodata(writeGeodata()).plans;
  expect(plan?.assignments).toEqual([
    {
      country: 'norland',
      category: 'soviet',
      orientation: 'soviet',
      grade: 'named',
      sideGrade: 'named',
      bargaining: true,
      share: null,
      note: 'Called “ours”.',
      quote: null,
      remark: '',
      also: [],
      cite: [{ source: 'atlas-1950', file: 'squares', leaf: '60', page: '12' }]
    },
    {
      country: 'sudland',
      category: 'leaning',
      orientation: 'british',
      grade: 'inferred',
      sideGrade: 'inferred',
      bargaining: false,
      share: null,
      note: 'Inferred from a treaty.',
      quote: { text: 'as we agreed', source: 'atlas-1950', file: '', leaf: '', page: '13' },
      remark: 'Perhaps not.',
      also: [
        {
          attribute: 'pressure',
          grade: 'class',
          note: 'One of “them”.',
          cite: [{ source: 'atlas-1950', file: '', leaf: '', page: 'art. 3' }]
        }
      ],
      cite: [{ source: 'atlas-1950', file: '', leaf: '', page: 'art. 3' }]
    }
  ]);
  expect(plan).toMatchObject({
    dateText: '15 November 1944',
    categories: [
      { id: 'soviet', look: 'fill', symbol: null, ink: null },
      { id: 'leaning', look: 'fill' }
    ],
    attributes: [{ id: 'pressure', title: 'Needs pressure', symbol: 'ring' }],
    uncertain: ['The day.']
  });
});

test('silence is written out, with the plan’s own citation', () => {
  const text = PLAN.replace('countries: []', 'countries: [sudland]')
    .replace(/ {2}sudland:\n[^]*?(?=silent:)/, '')
    .replace(/ {2}leaning:.*\n/, '')
    .replace(/attributes:\n.*\n/, '');
  const [plan] = readGeodata(writeGeodata({ 'plans/plan-1.yaml': text, 'readings/strict.yaml': null })).plans;
  expect(plan?.assignments[1]).toEqual({
    country: 'sudland',
    category: null,
    orientation: null,
    grade: 'silent',
    sideGrade: null,
    bargaining: false,
    share: null,
    quote: null,
    remark: '',
    also: [],
    note: 'Not mentioned.',
    cite: [{ source: 'atlas-1950', file: 'squares', leaf: '60', page: '12' }]
  });
});

describe('a country', () => {
  const MORE = `${STATES}midland,Midland,Midl.,subject,no,,\ntiny,Tiny,Tiny,micro,no,,\nfar,Far,Far,context,no,,\nover,Over,Over,beyond,no,,\n`;

  test('that plans could assign must be assigned or silent; context and what lies beyond need not', () => {
    const line = lineOf(PLAN, 'silent:');
    expect(readingProblemsOf({ 'states.csv': MORE })).toEqual([
      `${FILE}:${line}  silent: midland, tiny are neither assigned nor listed as silent`
    ]);
    expect(problems('countries: []', 'countries: [midland, tiny]', MORE)).toEqual([]);
  });

  test('cannot be assigned and silent', () => {
    expect(problems('countries: []', 'countries: [norland]')).toEqual([
      `${FILE}:${lineOf(PLAN, 'countries:')}  silent.countries[0]: norland is both assigned and silent`
    ]);
  });

  test('cannot be silent twice', () => {
    expect(problems('countries: []', 'countries: [midland, midland, tiny]', MORE)).toHaveLength(1);
  });

  test('must exist, assigned or silent', () => {
    expect(problems('  norland:', '  atlantis:')).toContain(
      `${FILE}:${lineOf(PLAN, 'norland:')}  assignments.atlantis: there is no country “atlantis”`
    );
    expect(problems('countries: []', 'countries: [atlantis]')).toEqual([
      `${FILE}:${lineOf(PLAN, 'countries:')}  silent.countries[0]: there is no country “atlantis”`
    ]);
  });

  test('written as its name is told its id', () => {
    expect(problems('  norland:', '  Norland:').join('\n')).toContain(
      'there is no country “Norland”; it is written norland'
    );
  });

  test('may be a part', () => {
    expect(problems('  norland:', '  strip:')).toEqual([
      `${FILE}:${lineOf(PLAN, 'silent:')}  silent: norland is neither assigned nor listed as silent`
    ]);
  });

  test('that JavaScript knows is still no country', () => {
    for (const id of ['__proto__', 'constructor'])
      expect(problems('  norland:', `  ${id}:`).join('\n')).toContain(`there is no country “${id}”`);
  });

  test('cannot be assigned twice', () => {
    expect(problems('  sudland:', '  norland:')).toContain(
      `${FILE}:${lineOf(PLAN, 'sudland:')}  the key “norland” stands here a second time; keep one`
    );
  });
});

describe('a category', () => {
  test('must be one of the plan’s own', () => {
    expect(problems('category: leaning', 'category: drifting')).toContain(
      `${FILE}:${lineOf(PLAN, 'category: leaning')}  assignments.sudland.category: the plan has no category “drifting”; it has soviet, leaning`
    );
  });

  test('that JavaScript knows is still not one of the plan’s', () => {
    expect(problems('category: leaning', 'category: constructor').join('\n')).toContain(
      'the plan has no category “constructor”'
    );
  });

  test('must be used', () => {
    expect(problems('attributes:', '  idle: { title: Idle, orientation: none, basis: editor }\nattributes:')).toEqual([
      `${FILE}:${lineOf(PLAN, 'attributes:')}  categories.idle: category “idle” is used by no country`
    ]);
  });

  test('on the document’s word cannot carry an inference', () => {
    expect(problems('orientation: british, basis: editor', 'orientation: british, basis: document')).toEqual([
      `${FILE}:${lineOf(PLAN, 'grade: inferred')}  assignments.sudland.grade: sudland is graded inferred, but the category’s orientation is the document’s`
    ]);
  });
});

describe('a quotation', () => {
  const line = lineOf(PLAN, 'Inferred from a treaty');
  const tooLong = [`${FILE}:${line}  assignments.sudland.note quotes 26 words (“w0 w1 w2 w3 …”); 25 are the most`];
  const quoting = (note: string) => problems('Inferred from a treaty.', note);

  test('of 25 words is short enough', () => {
    expect(quoting(`It says “${words(25)}”.`)).toEqual([]);
  });

  test('of 26 words is too long', () => {
    expect(quoting(`It says “${words(26)}”.`)).toEqual(tooLong);
  });

  test('is measured by itself: two short ones are fine', () => {
    expect(quoting(`It says “${words(20)}” and “${words(20)}”.`)).toEqual([]);
  });

  test('is a quotation in straight quotation marks too', () => {
    expect(quoting(`It says "${words(26)}".`)).toEqual(tooLong);
  });

  test('is looked for in the notes of the plan and of its silence as well', () => {
    expect(problems('note: A note.', `note: It says “${words(26)}”.`)).toHaveLength(1);
    expect(problems('note: Not mentioned.', `note: It says “${words(26)}”.`)).toHaveLength(1);
  });

  test('is measured to the end where it is not closed, and in other quotation marks too', () => {
    for (const note of [`It says “${words(26)}.`, `It says «${words(26)}».`, `It says „${words(26)}“.`])
      expect(quoting(note), note).toHaveLength(1);
  });

  test('is short where it is evidence, and has a leaf or a page', () => {
    const quote = (text: string) =>
      problems("quote: { text: as we agreed, source: atlas-1950, page: '13' }", `quote: ${text}`);
    expect(quote(`{ text: ${words(25)}, source: atlas-1950, page: '1' }`)).toEqual([]);
    expect(quote(`{ text: ${words(26)}, source: atlas-1950, page: '1' }`).join()).toMatch(
      /quote\.text quotes 26 words/
    );
    expect(quote('{ text: as we agreed, source: atlas-1950 }').join()).toMatch(/quote needs a leaf or a page$/);
  });

  test('is not what stands between quotations', () => {
    expect(quoting(`“One” ${words(30)} “two”.`)).toEqual([]);
  });
});

describe('a citation', () => {
  test('needs a leaf or a page', () => {
    expect(problems("{ source: atlas-1950, page: 'art. 3' }", '{ source: atlas-1950 }')).toEqual([
      `${FILE}:${lineOf(PLAN, "page: 'art. 3'")}  assignments.sudland.cite[0] needs a leaf or a page`
    ]);
  });

  test('must name a source, and is complained of once for all that it lacks', () => {
    expect(problems("{ source: atlas-1950, page: 'art. 3' }", '{ leaf: }').map((p) => p.split('  ')[1])).toEqual([
      'assignments.sudland.cite[0].source is missing; it holds a key of the bibliography, as pechatnov-1995',
      'assignments.sudland.cite[0].leaf is blank',
      'assignments.sudland.cite[0] needs a leaf or a page'
    ]);
  });

  test('keeps its place free of semicolons, by which citations are parted in print', () => {
    expect(problems("page: 'art. 3'", "page: 'art. 3; art. 4'").join()).toContain('must not hold a semicolon');
  });

  test('must be in the bibliography, wherever it stands', () => {
    for (const [from, where] of [
      ['cite: [{ source: atlas-1950', 'cite[0].source'],
      ['- { source: atlas-1950', 'assignments.sudland.cite[0].source']
    ] as const)
      expect(problems(from, from.replace('1950', '1951'))).toEqual([
        expect.stringContaining(`${where}: the bibliography has no “atlas-1951”`)
      ]);
    expect(problems('note: One of “them”.', 'note: One of “them”.\n        cite: [{ source: x, page: a }]')).toEqual([
      expect.stringContaining('assignments.sudland.also[0].cite[0].source: the bibliography has no “x”')
    ]);
  });
});

test('a plan is called as its file', () => {
  expect(problems('id: plan-1', 'id: plan-9')).toEqual([
    `${FILE}:2  id: “plan-9” is not the file’s name, which is “plan-1”`
  ]);
});

test('a grade of silence is not given by hand', () => {
  expect(problems('grade: inferred', 'grade: silent')[0]).toMatch(
    `${FILE}:${lineOf(PLAN, 'grade: inferred')}  assignments.sudland.grade must be one of named, class, carried, inferred, not “silent”`
  );
});

test('something missing is said at the country it is missing from', () => {
  expect(problems('    grade: named\n', '')).toEqual([
    `${FILE}:${lineOf(PLAN, 'norland:')}  assignments.norland.grade is missing; it is one of named, class, carried, inferred`
  ]);
});

test('a class names its group in quotation marks', () => {
  expect(problems('grade: named', 'grade: class')).toEqual([]);
  expect(problems('grade: inferred', 'grade: class')).toEqual([
    `${FILE}:${lineOf(PLAN, 'note: Inferred')}  assignments.sudland.note: sudland is graded class, so it needs a note that names the group in quotation marks`
  ]);
});

describe('a share', () => {
  const shares = (text: string) =>
    readingProblemsOf({ 'plans/plan-1.yaml': text, 'readings/strict.yaml': null }).map((p) => p.split('  ')[1]);
  const shared = PLAN.replace('grade: named', 'grade: named\n    share: 90');

  test('is only for plans of shares', () => {
    expect(shares(shared)).toEqual([
      'assignments.norland.share: norland has a share, but only plans of kind “shares” have shares'
    ]);
  });

  test('is no side', () => {
    const plan = shared.replace('kind: spheres', 'kind: shares');
    expect(shares(plan).join()).toContain('its category’s orientation must be “none”');
    expect(shares(plan.replace('orientation: soviet', 'orientation: none'))).toEqual([]);
  });

  test('is a number from 0 to 100', () => {
    expect(shares(shared.replace('90', '101'))[0]).toBe('assignments.norland.share must be 100 or less, not 101');
    expect(shares(shared.replace('90', "'90'"))[0]).toContain('must be a number, without quotation marks');
  });
});

describe('an attribute', () => {
  test('must be one of the plan’s own, and used', () => {
    expect(problems('attribute: pressure', 'attribute: patience').map((p) => p.split('  ')[1])).toEqual([
      'attributes.pressure: attribute “pressure” is used by no country',
      'assignments.sudland.also[0].attribute: the plan has no attribute “patience”'
    ]);
  });
});

describe('the look of a category', () => {
  const look = (more: string) =>
    problems('orientation: soviet, basis: document', `orientation: soviet, basis: document, ${more}`);

  test('is a mark where it has a symbol, and only there', () => {
    expect(look('look: mark, symbol: ring')).toEqual([]);
    for (const half of ['look: mark', 'symbol: ring'])
      expect(look(half).join()).toContain('must have either both, the look “mark” and a symbol, or none of them');
  });

  test('of a colour of its own is firm', () => {
    expect(look('ink: aim')).toEqual([]);
    expect(look('ink: american').join()).toContain('norland has a category in american colour');
  });

  test('is no tint among aims', () => {
    const text = PLAN.replace('kind: spheres', 'kind: aims').replace('basis: document', 'basis: document, look: tint');
    expect(readingProblemsOf({ 'plans/plan-1.yaml': text }).join()).toContain('plans of kind “aims” have no tints');
  });
});

test('everything wrong with a plan is said at once, whatever kind of mistake it is', () => {
  const text = PLAN.replace('kind: spheres', 'kind: sphere')
    .replace('  norland:\n    category: soviet\n    grade: named', '  atlantis:\n    category: martian')
    .replace("page: 'art. 3' }", "leaf: '' }")
    .replace('Inferred from a treaty', `It says “${words(26)}”`)
    .replace('countries: []', 'countries: [sudland]');
  expect(readingProblemsOf({ 'plans/plan-1.yaml': text }).map((p) => p.split('  ')[1])).toEqual([
    'kind must be one of spheres, aims, shares, places, zones, blocs, not “sphere”',
    'categories.soviet: category “soviet” is used by no country',
    'assignments.atlantis.grade is missing; it is one of named, class, carried, inferred',
    'assignments.atlantis: there is no country “atlantis”',
    'assignments.atlantis.category: the plan has no category “martian”; it has soviet, leaning',
    'assignments.sudland.note quotes 26 words (“w0 w1 w2 w3 …”); 25 are the most',
    'assignments.sudland.cite[0] needs a leaf or a page',
    'silent: norland is neither assigned nor listed as silent',
    'silent.countries[0]: sudland is both assigned and silent'
  ]);
});

describe('a reading', () => {
  const reading = (text: string) =>
    readingProblemsOf({ 'readings/strict.yaml': text }).map((p) => p.replace('geodata/readings/strict.yaml', ''));
  const plan = () => readGeodata(writeGeodata()).plans[0];

  test('is read with the plan that it reads', () => {
    expect(plan()?.readings).toMatchObject([
      { id: 'strict', title: 'No inference', editor: 'B. Reader', categories: [{ id: 'leaning', orientation: 'none' }] }
    ]);
  });

  test('takes every country of a category with it that it understands otherwise, and drops the inference with its remark', () => {
    expect(plan()?.readings[0]?.assignments).toMatchObject([
      { country: 'sudland', category: 'leaning', orientation: 'none', grade: 'inferred', sideGrade: null, remark: '' }
    ]);
  });

  test('may say its own of a country, in the plan’s categories', () => {
    const text = `${READING}assignments:\n  sudland: { category: soviet, grade: named, note: Ours. }\n`.replace(
      /categories:\n.*\n/,
      ''
    );
    const [plan] = readGeodata(writeGeodata({ 'readings/strict.yaml': text })).plans;
    expect(plan?.readings[0]?.assignments).toMatchObject([
      {
        country: 'sudland',
        orientation: 'soviet',
        grade: 'named',
        note: 'Ours.',
        cite: [{ source: 'atlas-1950', page: '14' }]
      }
    ]);
  });

  test('needs a plan, something to say, and its file’s name', () => {
    expect(reading(READING.replace('plan: plan-1', 'plan: plan-2'))).toEqual([
      `:${lineOf(READING, 'plan:')}  plan: there is no plan “plan-2”; there are plan-1`
    ]);
    expect(reading(READING.replace(/categories:\n.*\n/, ''))).toEqual([
      expect.stringContaining('reads nothing otherwise than the plan')
    ]);
    expect(reading(READING.replace('id: strict', 'id: loose'))).toEqual([
      ':2  id: “loose” is not the file’s name, which is “strict”'
    ]);
  });

  test('is held to the same rules', () => {
    const text = `${READING}assignments:\n  atlantis: { category: martian, grade: sure, note: Ours., share: 5 }\n`;
    expect(reading(text.replace('source: atlas-1950', 'source: x')).map((p) => p.split('  ')[1])).toEqual([
      'cite[0].source: the bibliography has no “x”',
      'assignments.atlantis.grade must be one of named, class, carried, inferred, not “sure”',
      'assignments.atlantis: there is no country “atlantis”',
      'assignments.atlantis.category: the plan has no category “martian”; it has soviet, leaning',
      'assignments.atlantis.share: atlantis has a share, but only plans of kind “shares” have shares'
    ]);
  });

  test('has no category that it does not use', () => {
    const idle = '  idle: { title: Idle, orientation: none, basis: editor }\n';
    expect(reading(READING + idle)).toEqual([expect.stringContaining('category “idle” is used by no country')]);
  });

  test('is not blamed for a plan that is broken itself', () => {
    const broken = PLAN.replace('kind: spheres', 'kind: x');
    expect(readingProblemsOf({ 'plans/plan-1.yaml': broken })).toHaveLength(1);
  });
});

describe('notes on a country', () => {
  const notes = (path: string, text: string | null) =>
    readingProblemsOf({ 'countries/norland.yaml': null, [path]: text });
  const NOTE = `- date: 1944-09\n  date_text: September 1944\n  title: A talk\n  note: They talked.\n  cite: [{ source: atlas-1950, page: '7' }]\n`;

  test('are read for the country that the file is called after', () => {
    expect(readGeodata(writeGeodata()).notes).toMatchObject([
      { country: 'norland', date: '1944-09', dateText: 'September 1944', quote: { text: 'let us talk' } }
    ]);
    expect(notes('countries/atlantis.yaml', NOTE)).toEqual([
      'geodata/countries/atlantis.yaml:1  the file: is called after a country, but there is no country “atlantis”'
    ]);
  });

  test('have a date, a citation and nothing unknown', () => {
    const text = NOTE.replace('1944-09', 'autumn').replace("page: '7'", "leaf: ''").replace('title:', 'heading:');
    expect(notes('countries/sudland.yaml', text).map((p) => p.split('  ')[1])).toEqual([
      '[0].date must be a year, month or day, as 1944-09',
      '[0].title is missing; it holds what it is about, in a few words',
      '[0].heading is not known here; known are date, date_text, title, note, quote, cite',
      '[0].cite[0] needs a leaf or a page'
    ]);
    expect(notes('countries/sudland.yaml', NOTE.replace('atlas-1950', 'x')).join()).toContain('has no “x”');
  });
});

describe('the grade of a side', () => {
  const planWith = (from: string, to: string) =>
    readGeodata(writeGeodata({ 'plans/plan-1.yaml': PLAN.replace(from, to) })).plans[0]?.assignments;

  test('follows from the category: inferred where that is the editor’s, else as firm as the assignment', () => {
    expect(planWith('grade: inferred', 'grade: named')).toMatchObject([
      { country: 'norland', grade: 'named', sideGrade: 'named' },
      { country: 'sudland', grade: 'named', sideGrade: 'inferred' }
    ]);
  });

  test('is none where there is no side', () => {
    expect(planWith('orientation: british', 'orientation: none')?.[1]).toMatchObject({ sideGrade: null });
  });

  test('may be said of a single country', () => {
    expect(planWith('grade: named', 'grade: named\n    side_grade: class')?.[0]).toMatchObject({
      grade: 'named',
      sideGrade: 'class'
    });
  });

  test.each([
    [
      'where there is no side',
      ['orientation: soviet', 'orientation: none'],
      'norland has a grade of its side, but no side'
    ],
    [
      'as an inference from the document’s own word',
      ['', ''],
      'norland has its side graded inferred, but the category’s orientation is the document’s'
    ]
  ])('is wrong %s', (_, [from = '', to = ''], message) => {
    const graded = PLAN.replace('grade: named', 'grade: named\n    side_grade: inferred').replace(from, to);
    const found = readingProblemsOf({ 'plans/plan-1.yaml': graded });
    expect(found).toContain(`${FILE}:${lineOf(graded, 'side_grade')}  assignments.norland.side_grade: ${message}`);
  });

  test('is no firmer than what the side follows from', () => {
    const graded = PLAN.replace('grade: named', 'grade: class\n    side_grade: named');
    expect(readingProblemsOf({ 'plans/plan-1.yaml': graded }).join()).toContain(
      'norland has its side graded named, but is itself graded class'
    );
  });
});
