/**
 * Files that are gone, as after the site was published anew: every lazy part says so, and comes when they are back.
 * The console may complain here, so this is the bare test.
 */
import { expect, test, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';

const NODES = 'build/_app/immutable';

/** Paths of the modules that hold a text: their names are hashes. */
function modulesWith(text: string): string[] {
  return readdirSync(NODES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && readFileSync(`${NODES}/${name}`, 'utf8').includes(text))
    .map((name) => `/_app/immutable/${name}`);
}

/** Answers 404 for some files until the function that it returns is called. */
async function without(page: Page, gone: (path: string) => boolean): Promise<() => Promise<void>> {
  const at = (url: URL) => gone(url.pathname);
  await page.route(at, (route) => route.fulfill({ status: 404, body: 'not found' }));
  return () => page.unroute(at);
}

const alert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });

/** Data that an address of the explorer needs, and what is said where they are gone. */
const EXPLORER = [
  { query: '?country=norway', gone: '/notes/norway.json', says: 'the notes on this country' },
  { query: '?date=1937-12-31', gone: '/lines.json', says: 'the borders of the days chosen' },
  { query: '?spot=18.65,54.35', gone: '/land.json', says: 'towns and territories' },
  { query: '?names=ru', gone: '/names/ru.json', says: 'the names in the language chosen' },
  { query: '?plan=gromyko-1944-07', gone: '/parts.json', says: 'the land of parts' },
  { query: '?plan=sections-1945-01', gone: '/world.json', says: 'the map of the world' }
];

for (const { query, gone, says } of EXPLORER)
  test(`fault 17: the explorer at ${query} without ${gone} says what is missing`, async ({ page }) => {
    const back = await without(page, (path) => path === gone);
    await page.goto(`/${query}`);
    await expect(alert(page, says)).toBeVisible();
    await back();
    await alert(page, says).getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

test('fault 17: the explorer without its panels or its live map says so, and stays as drawn', async ({ page }) => {
  const lazy = [...modulesWith('finder-names'), ...modulesWith('maplibregl-canvas')];
  expect(lazy.length).toBeGreaterThan(1);
  await without(page, (path) => lazy.includes(path));
  await page.goto('/');
  await expect(alert(page, 'the panels, lists and controls of this page')).toBeVisible();
  await page.getByRole('button', { name: 'Closer' }).click();
  await expect(alert(page, 'the map for looking closer')).toBeVisible();
  await expect(alert(page, 'Not loaded').getByRole('button', { name: 'Load the page anew' })).toBeVisible();
  await expect(page.getByRole('img', { name: /Litvinov, Nov 1944/ })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Every country in every plan' })).toBeVisible();
});

const MODES = [
  { mode: 'swipe', label: 'Swipe', says: 'the two maps with an edge between them' },
  { mode: 'side', label: 'Side by side', says: 'the maps side by side' },
  { mode: 'grid', label: 'All plans', says: 'the maps of all plans' },
  { mode: 'numbers', label: 'Numbers', says: 'the tables and diagrams' }
];

for (const { mode, label, says } of MODES)
  test(`fault 17: /compare?mode=${mode} without its module says so where the map would be`, async ({ page }) => {
    await page.goto('/compare');
    await expect(page.getByRole('combobox', { name: 'First plan' })).toBeEnabled();
    const back = await without(page, (path) => path.endsWith('.js'));
    await page.getByRole('radio', { name: label }).check();
    await expect(page).toHaveURL(new RegExp(`mode=${mode}`));
    await expect(alert(page, says)).toBeVisible();
    // Nothing else is shown in its stead.
    await expect(page.getByRole('heading', { name: 'What changes' })).toHaveCount(0);
    await back();
    await alert(page, says).getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`mode=${mode}`));
  });

test('fault 17: /compare without passages, names or the form of a plan says so', async ({ page }) => {
  const back = await without(page, (path) => /^\/(notes|compare\/names)\//.test(path));
  await page.goto('/compare?plans=litvinov-1944-11,blocs-1949&names=de');
  await expect(alert(page, 'the passages behind these changes')).toBeVisible();
  await expect(alert(page, 'the names in the language chosen')).toBeVisible();
  await back();
  await alert(page, 'Not loaded').getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await without(page, (path) => path.endsWith('.js'));
  await page.getByText('Your own plan', { exact: true }).click();
  await expect(alert(page, 'the form of a plan')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  await expect(alert(page, 'what writes the file')).toBeVisible();
});

test('fault 17: /figure without the atlas says so, and draws once it is there', async ({ page }) => {
  const back = await without(page, (path) => path === '/atlas/overview.json');
  await page.goto('/figure?plan=maisky-1944-01');
  await expect(alert(page, 'the atlas that figures are drawn from')).toBeVisible();
  await back();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'SVG', exact: true })).toBeEnabled();
});

test('fault 17: /evidence without its cells says so, and claims no number of them', async ({ page }) => {
  const back = await without(page, (path) => path === '/data/assignments.json');
  await page.goto('/evidence?plan=litvinov-1944-11');
  await expect(alert(page, 'the cells of this table')).toBeVisible();
  await expect(page.getByText(/\d+ cells/)).toHaveCount(0);
  await back();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+ cells$/);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
