import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './visitor';

const BUILD = 'build';
const files = new Set(
  readdirSync(BUILD, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join('/', join(entry.parentPath, entry.name).slice(BUILD.length)))
);
const pages = [...files].filter((file) => file.endsWith('.html')).sort();
const textOf = (file: string) => readFileSync(join(BUILD, file), 'utf8');
const addressOf = (file: string) => file.replace(/(index)?\.html$/, '');
/** The file behind an address. */
const fileAt = (path: string) =>
  [path, `${path}.html`, posix.join(path, 'index.html')].find((file) => files.has(file)) ?? null;
const styles = [...files].filter((file) => file.endsWith('.css'));

test('there is a page for every country and every plan', () => {
  const { states, plans } = JSON.parse(textOf('/atlas/atlas.json')) as Record<'states' | 'plans', { id: string }[]>;
  expect(states.length).toBeGreaterThan(50);
  expect(plans.length).toBe(12);
  for (const { id } of states) expect(fileAt(`/countries/${id}`), id).not.toBeNull();
  for (const { id } of plans) expect(fileAt(`/plans/${id}`), id).not.toBeNull();
});

test('every internal link of every page leads to a page, and every fragment to a place on it', () => {
  const broken: string[] = [];
  const idsOf = new Map(pages.map((file) => [file, new Set(textOf(file).match(/(?<=\sid=")[^"]*/g))]));
  for (const file of pages)
    for (const [, href = ''] of textOf(file).matchAll(/<a [^>]*?href="([^"]*)"/g)) {
      const { pathname, hash, host } = new URL(href.replaceAll('&amp;', '&'), `http://site${addressOf(file)}`);
      if (host !== 'site') continue;
      const target = fileAt(pathname);
      if (!target) broken.push(`${file}: ${href}`);
      else if (hash && !idsOf.get(target)?.has(decodeURIComponent(hash.slice(1)))) broken.push(`${file}: ${href}`);
    }
  expect(broken).toEqual([]);
});

test('every page marks itself in the navigation, or the list that it is of, or nothing', () => {
  const wrong: string[] = [];
  let marked = 0;
  for (const file of pages) {
    const [nav = ''] = /<nav aria-label="Site"[\s\S]*?<\/nav>/.exec(textOf(file)) ?? [];
    const here = addressOf(file).split('/')[1]!;
    for (const [, href = ''] of nav.matchAll(/<a href="([^"]*)" aria-current=/g)) {
      marked++;
      const { pathname } = new URL(href.replaceAll('&amp;', '&'), `http://site${addressOf(file)}`);
      if (pathname !== `/${here}`) wrong.push(`${file}: ${href}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(marked).toBe(pages.filter((file) => file !== '/gallery.html').length);
});

test('every table of every page says what it holds', () => {
  const mute = pages.flatMap((file) =>
    [...textOf(file).matchAll(/<table[^>]*>(?!(<!--.*?-->|\s)*<caption\b[^>]*>[^<])/g)].map(() => file)
  );
  expect(mute).toEqual([]);
});

test('every page can be cited, by readers and by reference managers', () => {
  for (const file of pages) {
    const html = textOf(file);
    expect(html, file).toContain('<meta name="citation_title"');
    expect(html, file).toContain('>Cite</summary>');
    expect(html, file).toContain('BibTeX');
    // This build is published nowhere, and nobody could follow the address of the machine it was made on.
    expect(html, file).not.toMatch(/localhost|sveltekit-prerender|rel="canonical"/);
  }
});

test('pages are at most 70 kB gzip, with the styles that stand in them', () => {
  for (const file of pages.filter((each) => each !== '/index.html')) {
    const html = textOf(file);
    // What stands in the page is linked too, disabled, and not fetched.
    const links = [...html.matchAll(/<link [^>]*rel="stylesheet"[^>]*>/g)].map(([link]) => link);
    const used = styles.filter((style) =>
      links.some((link) => link.includes(posix.basename(style)) && !link.includes('disabled'))
    );
    const size = [file, ...used].reduce((sum, each) => sum + gzipSync(textOf(each)).length, 0);
    expect(size, file).toBeLessThanOrEqual(70_000);
  }
});

test('no page has a fault of accessibility that a machine can see', async ({ page }) => {
  test.setTimeout(600_000);
  for (const file of pages.filter((each) => each !== '/index.html')) {
    await page.goto(addressOf(file));
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(
      violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
      file
    ).toEqual([]);
  }
});
