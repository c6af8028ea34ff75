/** What is photographed: no page of the site, and no picture, is forgotten or taken twice. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileOf, LOOKS, shotsOf, SIZES } from '../../../src/tasks/screens/shots.mjs';
import { VIEWS } from '../../../src/tasks/screens/views.mjs';
import { galleryPage } from '../../../src/tasks/screens/gallery-page.mjs';

/** The pages of the site: `/plans/[id]`. */
const routes = readdirSync('src/routes', { recursive: true })
  .map((file) => `/${String(file).replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('/+page.svelte'))
  .map((file) => file.slice(0, -'/+page.svelte'.length) || '/');

/** Whether an address is one of a route’s. */
const isOf = (route: string, path: string) =>
  new RegExp(`^${route.replace(/\[\.{3}[^\]]*\]/g, '.+').replace(/\[[^\]]*\]/g, '[^/]+')}$`).test(path.split('?')[0]!);

test('every page that the routes have is photographed, and nothing that they have not', () => {
  expect(routes).toContain('/plans/[id]');
  expect(routes.filter((route) => !VIEWS.some(({ path }) => isOf(route, path)))).toEqual([]);
  expect(VIEWS.filter(({ path }) => !routes.some((route) => isOf(route, path)))).toEqual([]);
});

test('every picture has a name of its own, and every size and look is taken', () => {
  const shots = shotsOf(VIEWS);
  expect(new Set(shots.map(fileOf)).size).toBe(shots.length);
  expect(new Set(shots.map(({ size }) => size))).toEqual(new Set(SIZES));
  expect(new Set(shots.map(({ look }) => look))).toEqual(new Set(LOOKS));
  expect(new Set(shots.map(({ view }) => view))).toEqual(new Set(VIEWS));
});

test('some can be asked for by view, size and look, a view with those that it begins', () => {
  const some = shotsOf(VIEWS, { view: ['compare'], size: ['390'], look: ['dark'] });
  expect(some.map(fileOf)).toContain('compare.390.dark.jpg');
  expect(some.map(fileOf)).toContain('compare-swipe.390.dark.jpg');
  expect(
    some.every(({ view, size, look }) => view.group === 'Compare' && size.id === '390' && look.id === 'dark')
  ).toBe(true);
  expect(shotsOf(VIEWS, { view: ['no-such-view'] })).toEqual([]);
});

test('the page shows each picture once, under its view, with size and look in words and no style of its own', () => {
  const [shot, ...others] = shotsOf(VIEWS, { view: ['land'] });
  const page = galleryPage([shot!, ...others]);
  expect(page.match(/<img /g)).toHaveLength(others.length + 1);
  expect(page.match(/<h3/g)).toHaveLength(1);
  expect(page).toContain('>1440 × 900, light</li>');
  expect(page).not.toMatch(/style=|<style/);
});
