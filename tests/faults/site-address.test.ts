/** A build that does not know where it will be published names no address, least of all that of its own machine. */
import { describe, expect, test, vi } from 'vitest';
import { dataPackage } from '../../src/lib/atlas/downloads/data-package';
import { citeFiles } from '../../src/lib/server/cite-files';
import { citeCell, citedPage, citePage } from '../../src/lib/server/citations';
import { writeFirstMeta } from '../../src/lib/server/first-cite';
import { addressOf, readAddress } from '../../src/lib/server/site-address';
import { figureCitation } from '../../src/lib/words/citation-words';
import { realTables } from '../fixtures/atlas';

vi.hoisted(() => delete process.env.SPHERES_ORIGIN);

const LOCAL = /localhost|127\.0\.0\.1|prerender|\bnull\b|undefined/;

describe('without an address', () => {
  test('a page and a cell are cited by title, work and day', () => {
    const page = { title: 'Poland', path: '/countries/poland' };
    const { note, bibliography } = citePage(page);
    expect(note).toBe(
      'Spheres contributors, “Poland,” Spheres: plans of 1944–45 for spheres of influence in Europe, November 22, 2026.'
    );
    for (const citing of [citePage(page), citeCell('litvinov-1944-11', 'poland')])
      expect(Object.values(citing).flat().join('\n')).not.toMatch(LOCAL);
    expect(bibliography.join()).not.toContain('http');
    expect(citedPage(page).url).toBeNull();
  });

  test.each(['bib', 'ris', 'json'])('files for reference managers name none: .%s', (ending) => {
    const { text } = citeFiles().find(({ name }) => name === `plans/maisky-1944-01.${ending}`)!;
    expect(text()).toContain('Pechatnov');
    expect(text()).not.toMatch(LOCAL);
  });

  test('meta tags leave it out', () => {
    expect(writeFirstMeta()).toContain('property="og:title"');
    expect(writeFirstMeta()).not.toMatch(/canonical|og:url|public_url|localhost/);
  });

  test('the data package has no homepage', () => {
    const facts = { title: 'A', created: '2026-11-22', contributor: 'B', sources: [] };
    expect(dataPackage(realTables(), [], { ...facts, homepage: addressOf('/data') })).not.toHaveProperty('homepage');
  });

  test('a figure is cited by its recipe', () => {
    const cited = { title: 'A', data: '1', released: '2026-11-22', query: 'plans=a', sources: '' };
    expect(figureCitation(cited, addressOf('/figure') ?? '/figure')).toContain(', /figure?plans=a.');
  });
});

describe('an address', () => {
  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['https://example.org/spheres/', 'https://example.org/spheres'],
    ['', null]
  ])('“%s” is read as %s', (text, address) => expect(readAddress(text)).toBe(address));

  test.each(['example.org', 'https://', 'ftp://example.org', 'https://example.org/?a', 'https://a:b@example.org'])(
    '%s is refused',
    (text) => expect(() => readAddress(text)).toThrow('SPHERES_ORIGIN')
  );
});
