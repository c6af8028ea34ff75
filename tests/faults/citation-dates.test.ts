/** Dates of all that is cited, read back from every form by readers written here and not by the library that writes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/lib/atlas/types';
import { citeCell, citedPage, citePage, citeSource } from '../../src/lib/server/citations';
import { citeFiles } from '../../src/lib/server/cite-files';
import { realTables } from '../fixtures/atlas';

const tables = realTables();
const RELEASED = /^date-released: '?([\d-]+)/m.exec(readFileSync('CITATION.cff', 'utf8'))![1]!;

/** As far as each document is certainly dated, typed from the papers. */
const DOCUMENTS: Record<string, string> = {
  'maisky-1944-01': '1944-01',
  'gromyko-1944-07': '1944-07-14',
  'litvinov-1944-11': '1944-11-15',
  'litvinov-1945-01': '1945-01-11',
  'litvinov-usa-1945-01': '1945-01-10',
  'trusteeships-1945-acquiring': '1945',
  'trusteeships-1945-additional': '1945'
};

const two = (number: number) => String(number).padStart(2, '0');

/** The date of a work in the bibliography as typed there, `1945-01-11`; '' where it has none. */
function dateOf(id: string): string {
  if (id.startsWith('spheres')) return RELEASED;
  const source = tables.sources.find((each) => each.id === id);
  const [parts] = (source?.issued as { 'date-parts': number[][] } | undefined)?.['date-parts'] ?? [];
  return DOCUMENTS[id] ?? parts?.map(two).join('-') ?? '';
}

type Dates = Record<string, string>;

const MACROS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

interface Entry {
  id: string;
  fields: Record<string, string>;
  /** Fields that stand as macros, without braces. */
  macros: Record<string, string>;
}

function readBibtex(text: string): Entry[] {
  return text
    .split(/^@/m)
    .slice(1)
    .map((entry) => ({
      id: /^\w+\{([^,]+),/.exec(entry)![1]!,
      fields: Object.fromEntries([...entry.matchAll(/^\t(\w+) = \{(.*)\},$/gm)].map(([, key, value]) => [key, value])),
      macros: Object.fromEntries([...entry.matchAll(/^\t(\w+) = (\w+),$/gm)].map(([, key, value]) => [key, value]))
    }));
}

/** For biblatex the field `date`; for classic BibTeX year, month and day. */
const biblatexDates = (text: string): Dates =>
  Object.fromEntries(readBibtex(text).map(({ id, fields }) => [id, fields.date ?? '']));

const classicDates = (text: string): Dates =>
  Object.fromEntries(
    readBibtex(text).map(({ id, fields, macros }) => {
      expect(fields, id).not.toHaveProperty('month');
      const month = macros.month && two(MACROS.indexOf(macros.month) + 1);
      return [id, [fields.year, month, fields.day?.padStart(2, '0')].filter(Boolean).join('-')];
    })
  );

const risDates = (text: string): Dates =>
  Object.fromEntries(
    text
      .split(/^ER {2}- ?\r?$/m)
      .filter((record) => record.trim())
      .map((record) => {
        const valueOf = (tag: string) => new RegExp(`^${tag}  - (.*?)\\r?$`, 'm').exec(record)?.[1];
        const date = valueOf('DA');
        if (date !== undefined) expect(date).toMatch(/^\d{4}\/(\d\d)?\/(\d\d)?\/$/);
        expect(valueOf('PY')).toBe(date?.slice(0, 4));
        return [valueOf('ID'), date?.split('/').filter(Boolean).join('-') ?? ''];
      })
  );

const cslDates = (text: string): Dates =>
  Object.fromEntries(
    (JSON.parse(text) as Source[]).map(({ id, issued }) => {
      const [parts = []] = (issued as { 'date-parts': number[][] } | undefined)?.['date-parts'] ?? [];
      return [id, parts.map(two).join('-')];
    })
  );

const READERS = { biblatexDates, classicDates, risDates, cslDates };
const FORM = { biblatexDates: 'bibtex', classicDates: 'bibtex', risDates: 'ris', cslDates: 'csl' } as const;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** As Chicago has it in English. */
function inWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  return [MONTHS[Number(month) - 1], day && `${Number(day)},`, year].filter(Boolean).join(' ');
}

describe('fault 28: a date keeps its month and its day', () => {
  const expected = (ids: string[]): Dates => Object.fromEntries(ids.map((id) => [id, dateOf(id)]));

  test('the whole date stands in the form of either BibTeX', () => {
    const { bibtex } = citeCell('litvinov-1945-01', 'norway');
    expect(bibtex).toContain('\tdate = {1945-01-11},\n\tyear = {1945},\n\tmonth = jan,\n\tday = {11},\n');
  });

  test.each(citeFiles().map((file) => [file.name, file] as const))('in the file %s', (name, file) => {
    const text = file.text();
    const ids = Object.keys(
      cslDates(
        citeFiles()
          .find((each) => each.name === name.replace(/\w+$/, 'json'))!
          .text()
      )
    );
    const readers = { bib: [biblatexDates, classicDates], ris: [risDates], json: [cslDates] };
    for (const read of readers[/\w+$/.exec(name)![0] as 'bib']) expect(read(text)).toEqual(expected(ids));
  });

  test.each(tables.plans)(
    'in every cell of $id, in every form and in the note',
    ({ id, assignments }) => {
      for (const { country } of assignments.filter(({ grade }) => grade !== 'silent')) {
        const citing = citeCell(id, country);
        const wanted = expected(Object.keys(cslDates(citing.csl)));
        for (const [name, read] of Object.entries(READERS))
          expect(read(citing[FORM[name as keyof typeof FORM]]), `${country} ${name}`).toEqual(wanted);
        for (const date of Object.values(wanted)) {
          expect(citing.bibliography.join('\n'), country).toContain(inWords(date));
          expect(citing.note, country).toContain(inWords(date));
        }
      }
    },
    60_000
  );

  test.each([
    '/',
    '/compare',
    '/figure',
    '/evidence',
    '/countries',
    '/plans',
    '/borders',
    '/data',
    '/gallery',
    '/sources'
  ])('on the page %s, its meta tags too', (path) => {
    const page = { title: 'A page', path };
    const citing = citePage(page);
    const [id = ''] = Object.keys(cslDates(citing.csl));
    for (const [name, read] of Object.entries(READERS))
      expect(read(citing[FORM[name as keyof typeof FORM]]), name).toEqual({ [id]: RELEASED });
    expect(citing.note).toContain(inWords(RELEASED));
    expect(citing.bibliography[0]).toContain(inWords(RELEASED));
    expect(citedPage(page).date).toBe(RELEASED);
  });

  test.each(tables.sources.map((source) => [source.id, source] as const))('in the work %s', (id, source) => {
    const citing = citeSource(source);
    for (const [name, read] of Object.entries(READERS))
      expect(read(citing[FORM[name as keyof typeof FORM]]), name).toEqual({ [id]: dateOf(id) });
    for (const text of [citing.note, ...citing.bibliography]) expect(text).toContain(inWords(dateOf(id)));
  });
});
