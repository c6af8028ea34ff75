/** A citation names its own file, leaf and page, and each of them exists. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { citeText } from '$lib/atlas/cite';
import { parseLeaves } from '$lib/atlas/leaves';
import { planFile } from '$lib/atlas/downloads/plan-tables';
import type { Citation } from '$lib/atlas/types';
import { checkFile } from '../../src/atlas-build/check-file';
import { pagesOf, parsePages, wrongPage } from '../../src/lib/plan-file/cited';
import { citeCell } from '../../src/lib/server/citations';
import { realTables } from '../fixtures/atlas';
import { temporaryFolder } from '../fixtures/geodata';

const tables = realTables();
const { plans, notes, sources, files } = tables;
const planOf = (id: string) => plans.find((plan) => plan.id === id)!;
const cellOf = (plan: string, country: string) => planOf(plan).assignments.find((a) => a.country === country)!;

/** Everything that is cited or quoted, with where. */
const cited: { where: string; citation: Citation }[] = [
  ...plans.flatMap((plan) =>
    [plan, ...plan.readings].flatMap(({ id, cite, assignments }) => [
      ...cite.map((citation) => ({ where: id, citation })),
      ...assignments.flatMap((a) =>
        [...a.cite, ...a.also.flatMap((each) => each.cite), ...(a.quote ? [a.quote] : [])].map((citation) => ({
          where: `${id} ${a.country}`,
          citation
        }))
      )
    ])
  ),
  ...notes.flatMap(({ country, cite, quote }) =>
    [...cite, ...(quote ? [quote] : [])].map((citation) => ({ where: `note on ${country}`, citation }))
  )
];

describe('correction A1: carried cells cite the list that they are carried over from', () => {
  const carried = planOf('litvinov-1945-01').assignments.filter(({ grade }) => grade === 'carried');

  test('correction A1: the sixteen of January stand on leaf 54 of the file of November', () => {
    expect(carried).toHaveLength(16);
    for (const { country, cite } of carried)
      expect(citeText(cite[0]!, tables), country).toBe(
        'AVPRF f. 6, op. 6, d. 149, p. 14, l. 54; Pechatnov, The Big Three after World War II, p. 12'
      );
  });

  test('correction A1: leaf 60 covers of Turkey and Yugoslavia the flag, and nothing of the others', () => {
    const with60 = carried.filter(({ cite }) => cite.some(({ leaf }) => leaf === '60')).map(({ country }) => country);
    expect(with60.sort()).toEqual(['turkey', 'yugoslavia']);
  });

  test('correction A1: no carried cell of any plan rests on that plan’s own paper alone', () => {
    for (const plan of plans) {
      const own = new Set(plan.cite.map(({ file, source }) => file || source));
      for (const { country, grade, cite } of plan.assignments)
        if (grade === 'carried')
          expect(
            cite.some(({ file, source }) => !own.has(file || source)),
            `${plan.id} ${country}`
          ).toBe(true);
    }
  });

  test('correction A1: “Cite” names November’s paper for what is carried over from it', () => {
    const { note } = citeCell('litvinov-1945-01', 'finland');
    expect(note).toMatch(/^Maxim Litvinov, “On the Prospects .*” \(November 15, 1944\), AVPRF f\. 6, op\. 6, d\. 149/);
    expect(note).not.toContain('On the Question of Blocs');
  });
});

describe('correction A2: file, leaf and page belong to the citation', () => {
  test.each([
    ['maisky-1945-12', 'yugoslavia', 'AVPRF f. 6, op. 7, d. 173, p. 17, l. 60'],
    ['sections-1945-01', 'section_asiatic_pacific', 'AVPRF f. 6, op. 7, d. 173, p. 17, ll. 48–50'],
    ['trusteeships-1945', 'dodecanese', 'On the Question of Acquiring Trusteeship Territories” (file not named'],
    ['trusteeships-1945', 'usa', 'Additional Considerations on the Question of Trusteeships” (file not named']
  ])('correction A2: %s %s', (plan, country, place) => {
    expect(
      cellOf(plan, country)
        .cite.map((c) => citeText(c, tables))
        .join('; ')
    ).toContain(place);
  });

  test('correction A2: no citation or quotation, in plans, readings or notes, has a bare leaf', () => {
    for (const { where, citation } of cited) {
      expect(Boolean(citation.leaf), where).toBe(Boolean(citation.file));
      expect(citeText(citation, tables), where).not.toMatch(/^ll?\. /);
    }
  });

  test('correction A2: every leaf is one of its file', () => {
    const known = new Map(files.map(({ id, leaves }) => [id, parseLeaves(leaves)!]));
    for (const { where, citation } of cited.filter(({ citation }) => citation.leaf))
      for (const [from, to] of parseLeaves(citation.leaf)!)
        expect(
          known.get(citation.file)?.some(([start, end]) => start <= from && to <= end),
          `${where}: ${citation.file} ${citation.leaf}`
        ).toBe(true);
  });

  test('correction A2: every page is one of its work', () => {
    const paged = sources.filter(pagesOf).map(({ id }) => id);
    expect(paged).toEqual(expect.arrayContaining(['pechatnov-1995', 'phillips-1996', 'resis-1978']));
    for (const { where, citation } of cited) {
      const source = sources.find(({ id }) => id === citation.source)!;
      expect(wrongPage(citation.page, source), where).toBe('');
    }
  });

  test('correction A2: every file is cited, and its own place in the literature exists', () => {
    const used = new Set([...cited.map(({ citation }) => citation.file), ...plans.map(({ file }) => file)]);
    for (const { id, cite } of files) {
      expect(used).toContain(id);
      expect(sources.map((s) => s.id)).toContain(cite.source);
    }
  });
});

describe('the check refuses', () => {
  const NOVEMBER = 'geodata/plans/litvinov-1944-11.yaml';
  const said = (from: string, to: string, ending = 'yaml', text = readFileSync(NOVEMBER, 'utf8')) => {
    if (!text.includes(from)) throw new Error(`the plan does not say ${from}`);
    const path = join(temporaryFolder(), `plan.${ending}`);
    writeFileSync(path, text.replace(from, to));
    return checkFile(path, { folder: 'geodata' });
  };
  const UK = '{ source: pechatnov-1995, file: litvinov-1944-11, leaf: 57–58, page: 12–13 }';
  const lineOf = (text: string) => {
    const plan = readFileSync(NOVEMBER, 'utf8');
    return plan.slice(0, plan.indexOf(text)).split('\n').length;
  };

  test.each([
    ['a leaf without its file', 'file: litvinov-1944-11, ', '', 'names leaf 57–58 and no file that it lies in'],
    ['a file that is not there', 'file: litvinov-1944-11', 'file: litvinov-1943', 'files.csv has no “litvinov-1943”'],
    ['a file without a leaf', 'leaf: 57–58, ', '', '“litvinov-1944-11” is cited without a leaf'],
    ['a leaf of another file', 'leaf: 57–58', "leaf: '60'", 'leaf 60 is not among those known of litvinov-1944-11'],
    ['what is no leaf', 'leaf: 57–58', 'leaf: verso', '“verso” is no leaf'],
    ['a page that the work does not have', 'page: 12–13', 'page: 12–26', 'has pages 1–25, so no pp. 12–26'],
    ['pages that run backwards', 'page: 12–13', 'page: 13–12', 'its pages run backwards']
  ])('%s, with its place', (_, from, to, message) => {
    const problems = said(UK, UK.replace(from, to));
    expect(problems.map((p) => p.message).join('\n')).toContain(message);
    expect(problems[0]!.line).toBe(lineOf(UK));
    expect(problems[0]!.message).toContain('assignments.uk.cite[1]');
  });

  test('the same in a quotation', () => {
    const quote = 'Portugal, and Greece, source';
    expect(readFileSync(NOVEMBER, 'utf8')).not.toContain(quote);
    const [problem] = said(
      "Portugal, and Greece', source: pechatnov-1995, file: litvinov-1944-11, ",
      "Portugal, and Greece', source: pechatnov-1995, "
    );
    expect(problem!.message).toContain('assignments.netherlands.quote: names leaf 54 and no file');
  });

  test('a plan that says neither or both of file and archive', () => {
    expect(said('file: litvinov-1944-11\nnote', 'note')[0]!.message).toContain('needs either a file');
    expect(said('file: litvinov-1944-11\nnote', 'file: litvinov-1944-11\narchive: x\nnote')[0]!.message).toContain(
      'needs either a file'
    );
  });

  test('what is carried over and cites only the later paper', () => {
    const january = readFileSync('geodata/plans/litvinov-1945-01.yaml', 'utf8');
    const problems = said(
      "no longer.\n    cite: [{ source: pechatnov-1995, file: litvinov-1944-11, leaf: '54'",
      "no longer.\n    cite: [{ source: pechatnov-1995, file: litvinov-1945-01, leaf: '60'",
      'yaml',
      january
    );
    expect(problems.map((p) => p.message)).toEqual([
      'assignments.finland.grade: finland is graded carried, so it must cite the earlier list, not only this one'
    ]);
  });

  test.each([
    ['a bare leaf', 'AVPRF f. 6, op. 6, d. 149, p. 14, l. 54; ', 'l. 54; ', 'names no file that the leaf lies in'],
    ['a leaf of another file', 'p. 14, l. 54; ', 'p. 14, l. 99; ', 'leaf 99 is not among those known'],
    ['a page too far', 'World War II, p. 12"', 'World War II, p. 99"', 'has pages 1–25, so no p. 99']
  ])('%s in a printed plan', (_, from, to, message) => {
    const text = JSON.stringify(planFile(planOf('litvinov-1944-11'), tables), null, 1);
    expect(said(from, to, 'json', text).map((p) => p.message)).toEqual([expect.stringContaining(message)]);
  });
});

test('pages are read as they are written', () => {
  expect(parsePages('226–28')).toEqual([[226, 228]]);
  expect(parsePages('10, 16')).toEqual([
    [10, 10],
    [16, 16]
  ]);
  expect(parsePages('p. 13 n. 31')).toEqual([[13, 13]]);
  for (const place of ['art. 3', 'IX b (VIII B in the protocol)', 'nos. 1–2', '']) expect(parsePages(place)).toBeNull();
});
