/** What readers copy from “Cite”, read again by the library that reference managers could have used. */
import { Cite } from '@citation-js/core';
import { describe, expect, test, vi } from 'vitest';
import type { Source } from '../../src/lib/atlas/types';
import { cellPath, citeCell, citedPage, citePage, citeSource } from '../../src/lib/server/citations';
import { citeFiles } from '../../src/lib/server/cite-files';
import { realTables } from '../fixtures/atlas';

const ORIGIN = vi.hoisted(() => (process.env.SPHERES_ORIGIN = 'https://spheres.example'));
const tables = realTables();
const read = (text: string): Source[] => new Cite(text).data;
const urlsOf = (works: Source[]) => works.map((work) => work.URL).filter(Boolean);

const page = { title: 'Poland', path: '/countries/poland' };
const cell = citeCell('litvinov-1944-11', 'poland');

const forms = [
  { what: 'a page', citing: citePage(page), title: 'Poland', url: `${ORIGIN}/countries/poland` },
  {
    what: 'a cell',
    citing: cell,
    title: 'Poland in Litvinov, Nov 1944',
    url: `${ORIGIN}/countries/poland#litvinov-1944-11`
  }
];

describe.each(forms)('$what', ({ citing, title, url }) => {
  test.each(['bibtex', 'ris', 'csl'] as const)('gives its title and address back from %s', (form) => {
    const works = read(citing[form]);
    expect(works.map((work) => work.title)).toContain(title);
    expect(urlsOf(works)).toEqual([url]);
  });

  test('has its address in the note and in the bibliography', () => {
    expect(citing.note).toContain(url);
    expect(citing.bibliography.join('\n')).toContain(url);
  });
});

describe('the note of a cell', () => {
  test('gives the leaf in its archive, the work that reports it with the page, and the cell', () => {
    expect(cell.note).toMatch(
      /^Maxim Litvinov, “On the Prospects .*” \(November 15, 1944\), AVPRF f\. 6, op\. 6, d\. 149, p\. 14, l\. 54, (quoted|reported) in Vladimir O\. Pechatnov, .*, 12; Spheres contributors, “Poland in Litvinov, Nov 1944,” /
    );
  });

  test('says no more of a date than the document does', () => {
    expect(citeCell('maisky-1944-01', 'finland').note).toContain('“Memorandum to Molotov” (January 1944)');
  });

  test.each(tables.plans)('names every leaf, page and work of every cell of $id', (plan) => {
    for (const { country, cite } of plan.assignments.filter(({ grade }) => grade !== 'silent')) {
      const { note, bibliography, csl } = citeCell(plan.id, country);
      for (const { source, leaf, page } of cite) {
        expect(note, country).toContain(leaf);
        expect(note, country).toContain(page);
        expect(csl, country).toContain(`"id": "${source}"`);
      }
      expect(note).not.toMatch(/undefined|null|\[object|preprint/);
      const documents = cite.filter(({ leaf }) => leaf).map(({ file }) => file);
      const works = new Set([...cite.map(({ source }) => source), ...documents]).size;
      expect(bibliography.length, country).toBeGreaterThanOrEqual(works + 1);
    }
  });

  test('is refused for a cell that is not there', () => {
    expect(() => citeCell('litvinov-1944-11', 'atlantis')).toThrow('says nothing of atlantis');
  });
});

test('a cell is found on its country’s page, or, for a part, on its plan’s', () => {
  expect(cellPath('maisky-1944-01', 'poland')).toBe('/countries/poland#maisky-1944-01');
  expect(cellPath('maisky-1944-01', 'kuriles')).toBe('/plans/maisky-1944-01#kuriles');
});

test('meta tags name the page, its address and a day', () => {
  const { title, url, author, date } = citedPage(page);
  expect({ title, url, author }).toEqual({
    title: 'Poland',
    url: `${ORIGIN}/countries/poland`,
    author: 'Spheres contributors'
  });
  expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('every work of the bibliography has all forms, and keeps its title in each', () => {
  for (const source of tables.sources) {
    const { note, bibliography, bibtex, ris } = citeSource(source);
    expect(note, source.id).not.toBe('');
    expect(bibliography, source.id).toHaveLength(1);
    for (const text of [bibtex, ris]) expect(read(text)[0]?.title, source.id).toBe(source.title);
  }
});

describe('RIS', () => {
  test('has one field a line, however long, and ends every record', () => {
    for (const line of cell.ris.split('\n')) expect(line).toMatch(/^([A-Z][A-Z0-9] {2}- .*|)$/);
    expect(cell.ris.match(/^TY {2}- /gm)).toHaveLength(cell.ris.match(/^ER {2}- /gm)!.length);
    expect(cell.ris).toContain('New Documents on Soviet Thinking about Post-War Relations');
  });
});

describe('files for reference managers', () => {
  const files = citeFiles();
  const textOf = (name: string) => files.find((file) => file.name === name)!.text();

  test.each(['bib', 'ris', 'json'])('hold every work of the bibliography as %s', (ending) => {
    const titles = read(textOf(`sources.${ending}`)).map((work) => work.title);
    expect(titles.sort()).toEqual(tables.sources.map(({ title }) => title).sort());
  });

  test('of a plan hold its page, its document and the works that report it, each once', () => {
    const ids = (JSON.parse(textOf('plans/litvinov-1944-11.json')) as Source[]).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['spheres-plans-litvinov-1944-11', 'litvinov-1944-11']);
    expect(ids).toContain('pechatnov-1995');
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of a country hold what is cited for it in any plan', () => {
    const titles = read(textOf('countries/turkey.ris')).map((work) => work.title);
    expect(titles).toContain('On the Question of Blocs and Spheres of Influence');
    expect(titles).toContain('Memorandum to Molotov');
  });

  test('RIS ends its lines as RIS asks', () => {
    expect(textOf('countries/poland.ris')).not.toMatch(/[^\r]\n/);
  });
});
