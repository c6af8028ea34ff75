import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, test } from './visitor';

/** The page once it can answer. */
async function ready(page: Page, query = '') {
  await page.goto(`/compare${query}`);
  await expect(page.getByRole('combobox', { name: 'First plan' })).toBeEnabled();
}

const mode = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const edge = (page: Page) => page.getByRole('slider', { name: 'Edge between the two plans' });
const map = (page: Page) => page.getByRole('group', { name: /plus and minus zoom/ });
const viewBoxes = (page: Page) =>
  page.locator('main svg[role=img]').evaluateAll((all) => all.map((svg) => svg.getAttribute('viewBox')));

test('November against January differs in exactly Norway, Sweden, Denmark and Italy', async ({ page }) => {
  await ready(page);
  await expect(page.getByText(/agree on 16 of 20 countries \(80 %\) and differ on 4/).first()).toBeVisible();
  const table = page.getByRole('region', { name: 'What changes' }).getByRole('table');
  await expect(table.getByRole('rowheader')).toHaveText([/Denmark/, /Italy/, /Norway/, /Sweden/]);
  const norway = table.getByRole('row', { name: /^Norway/ });
  await expect(norway).toContainText('neutral → Soviet');
  await expect(norway).toContainText('AVPRF f. 6, op. 6, d. 149, p. 14, l. 54');
  await expect(norway).toContainText('AVPRF f. 6, op. 7, d. 173, p. 17, l. 60');
  await expect(norway.getByRole('link').first()).toHaveAttribute('href', /\/countries\/norway#litvinov-1944-11$/);
  const filled = page.locator('use[data-country][fill^="url(#change-"]');
  // A country may be several pieces of land.
  const countries = await filled.evaluateAll((all) => all.map((use) => (use as SVGElement).dataset.country));
  expect([...new Set(countries)].sort()).toEqual(['denmark', 'italy', 'norway', 'sweden']);
});

test('the changes can be sorted and taken away', async ({ page }) => {
  await ready(page);
  const table = page.getByRole('region', { name: 'What changes' }).getByRole('table');
  const column = table.getByRole('columnheader', { name: /To: Litvinov, Jan 1945/ });
  await column.getByRole('button').click();
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.getByRole('rowheader').first()).toContainText('Norway');
  await column.getByRole('button').click();
  await expect(table.getByRole('rowheader').last()).toContainText('Norway');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('litvinov-1944-11-against-litvinov-1945-01.csv');
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^country,name,from_plan,from_side/);
  expect(lines.join()).toContain('l. 60');
});

test('a journey by keyboard alone through every mode', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await ready(page);
  const focused = page.locator(':focus');
  await page.keyboard.press('Tab');
  for (let i = 0; i < 30 && (await focused.getAttribute('type')) !== 'radio'; i++) await page.keyboard.press('Tab');
  await expect(mode(page, 'Difference')).toBeFocused();

  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/mode=swipe/);
  for (let i = 0; i < 30 && (await focused.getAttribute('type')) !== 'range'; i++) await page.keyboard.press('Tab');
  await expect(edge(page)).toBeFocused();
  // The handle that is drawn shows the focus of the slider that lies over it.
  await expect(page.locator('.line svg')).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('PageUp');
  await expect(edge(page)).toHaveAttribute(
    'aria-valuetext',
    '60 per cent Litvinov, Nov 1944, 40 per cent Litvinov, Jan 1945'
  );
  await page.keyboard.press('ArrowLeft');
  await expect(edge(page)).toHaveValue('59');
  await page.keyboard.press('Home');
  await expect(edge(page)).toHaveValue('0');
  await page.keyboard.press('End');
  await expect(edge(page)).toHaveValue('100');
  await expect(page).toHaveURL(/at=100/);
  await mode(page, 'Swipe').focus();

  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/mode=side/);
  await expect(map(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Add a plan' }).press('Enter');
  await expect(map(page)).toHaveCount(3);
  const whole = (await viewBoxes(page))[0];
  await map(page).nth(1).press('+');
  await expect.poll(async () => new Set(await viewBoxes(page)).size).toBe(1);
  expect((await viewBoxes(page))[0]).not.toBe(whole);
  const closer = (await viewBoxes(page))[0];
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await viewBoxes(page))[2]).not.toBe(closer);
  await page.keyboard.press('0');
  await expect.poll(async () => (await viewBoxes(page))[0]).toBe(whole);
  await page.getByRole('combobox', { name: 'Country' }).focus();
  await page.keyboard.type('Norway');
  await expect(page).toHaveURL(/country=norway/);
  await expect(page.getByRole('status')).toContainText('Litvinov, Jan 1945: Soviet sphere, open to bargain');
  await expect(page.locator('use.chosen')).toHaveCount(3);

  await mode(page, 'Side by side').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/mode=grid/);
  const blocs = page.getByRole('link', { name: /Blocs, end of 1949$/ });
  await expect(blocs).toBeVisible();
  await blocs.press('Enter');
  await expect(page).toHaveURL(/plans=litvinov-1944-11,blocs-1949/);
  await expect(page).not.toHaveURL(/mode=/);
  await expect(page.getByRole('heading', { name: 'Compare plans' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'What changes' })).toContainText('Yugoslavia');

  await mode(page, 'Difference').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/mode=numbers/);
  await expect(page.getByRole('heading', { name: 'Every plan against every other' })).toBeVisible();
  await page.goBack();
  await expect(mode(page, 'Difference')).toBeChecked();
});

test('the edge moves at the press of a button, without dragging', async ({ page }) => {
  await ready(page, '?mode=swipe');
  await page.getByRole('button', { name: 'More of the first plan' }).click();
  await expect(edge(page)).toHaveValue('60');
  await page.getByRole('button', { name: 'Less of the first plan' }).click({ clickCount: 2 });
  await expect(edge(page)).toHaveValue('40');
  await expect(page).toHaveURL(/at=40/);
  await expect(page.locator('.layer').first()).toHaveCSS('clip-path', 'inset(0px 60% 0px 0px)');
});

/** Where the parts of the page lie that must not move from pair to pair. */
const boxes = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '[aria-label=Plans] :is(select, button, label), [aria-label=Map], .stage, [aria-label=Options] > :is(.count, .names, [aria-label=Zoom])'
      )
    ].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].map(Math.round).join(' ');
    })
  );

const PAIRS = [
  'litvinov-1944-11,litvinov-1945-01',
  'percentages-1944-10-09,percentages-1944-10-11',
  'litvinov-1945-01,blocs-1949',
  'percentages-1944-10-11,blocs-1949',
  'sections-1945-01,trusteeships-1945'
];

for (const [width, height] of [
  [1280, 720],
  [390, 844]
] as const)
  test(`nothing moves from pair to pair at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await ready(page, `?plans=${PAIRS[0]}`);
    const whole = await boxes(page);
    expect(whole.length).toBeGreaterThan(10);
    for (const plans of PAIRS.slice(1)) {
      const [first, second] = plans.split(',') as [string, string];
      await page.getByRole('combobox', { name: 'First plan' }).selectOption(first);
      await page.getByRole('combobox', { name: 'Second plan' }).selectOption(second);
      await expect(page).toHaveURL(new RegExp(plans));
      expect(await boxes(page), plans).toEqual(whole);
    }
  });

test('choosers, map and what changes are on one screen of 1280 × 720', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await ready(page);
  for (const name of ['Plans', 'Map', 'Legend', 'Details']) {
    const region = page.getByRole('region', { name, exact: true });
    await expect(region).toHaveCount(1);
    const { y, height } = (await region.boundingBox())!;
    expect(y + height, name).toBeLessThanOrEqual(720);
  }
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details.getByText(/agree on 16 of 20 countries/)).toBeInViewport();
  await expect(details.getByRole('heading', { name: 'What changes' })).toBeInViewport();
  for (const change of ['Neutral → Soviet Norway', 'Soviet → British Sweden', 'Neutral → British Denmark, Italy'])
    await expect(page.getByRole('region', { name: 'Legend' }).getByText(change)).toBeInViewport();
});

test('plans of the world are drawn on the world, and all plans have one key', async ({ page }) => {
  await ready(page, '?mode=grid');
  await expect(page.getByRole('region', { name: 'Map' }).locator('svg.world')).toHaveCount(3);
  await expect(page.getByRole('region', { name: 'Legend' }).getByRole('listitem')).toHaveCount(6);
  await ready(page, '?mode=side&plans=sections-1945-01,litvinov-1945-01');
  await expect(page.locator('svg.world')).toHaveCount(1);
  await expect(map(page)).toHaveCount(1);
});

test('the page leads on with what it shows', async ({ page }) => {
  await ready(page, '?plans=maisky-1944-01,blocs-1949&country=poland&names=de');
  const href = (name: string) => page.getByRole('link', { name, exact: true }).getAttribute('href');
  expect(await href('Map of Blocs, end of 1949')).toBe('/?plan=blocs-1949&names=de&country=poland');
  expect(await href('Make a figure of this')).toBe('/figure?mode=difference&plans=maisky-1944-01,blocs-1949&names=de');
  await page.getByRole('link', { name: 'Cite', exact: true }).click();
  await expect(page.locator('#cite').getByText('BibTeX', { exact: true }).first()).toBeVisible();
});

test('on paper there are the map, what differs and the source, and no controls', async ({ page }) => {
  await ready(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('img', { name: /agree on 16 of 20/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Legend' })).toBeVisible();
  await expect(page.locator('#cite p.on-paper')).toBeVisible();
  expect(await page.locator('main :is(select, input, summary, .framed):visible').allTextContents()).toEqual([]);
});

test('the edge of the swipe follows the mouse, upright and level, and clips both plans', async ({ page }) => {
  await ready(page, '?mode=swipe');
  await expect(edge(page)).toBeVisible();
  const clips = () =>
    page.locator('.layer').evaluateAll((all) => all.map((layer) => (layer as HTMLElement).style.clipPath));
  expect(await clips()).toEqual(['inset(0px 50% 0px 0px)', 'inset(0px 0px 0px 50%)']);
  await edge(page).scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await map(page).boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.25, y + height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(edge(page)).toHaveValue('25');
  await expect(page).toHaveURL(/at=25/);
  expect((await clips())[1]).toBe('inset(0px 0px 0px 25%)');
  await page.getByRole('radio', { name: 'level' }).check();
  await expect.poll(async () => (await clips())[1]).toBe('inset(25% 0px 0px)');
  await edge(page).press('ArrowDown');
  await expect(edge(page)).toHaveValue('26');
});

test('what is pointed at is outlined on all maps and read out in every plan', async ({ page }) => {
  await ready(page, '?mode=side');
  await expect(page.locator('use[data-country=spain]')).toHaveCount(2);
  const spain = page.locator('use[data-country=spain]').first();
  await spain.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await spain.boundingBox())!;
  await page.mouse.move(x + width * 0.6, y + height / 3);
  await expect(page.locator('use.pointed')).toHaveCount(2);
  await expect(page.getByRole('status')).toContainText('Spain');
  await page.mouse.click(x + width * 0.6, y + height / 3);
  await expect(page).toHaveURL(/country=spain/);
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await viewBoxes(page))[0]).not.toMatch(/^0 0 /);
  expect(new Set(await viewBoxes(page)).size).toBe(1);
});

test('sentences, and no empty cell, for what cannot be compared and for a broken link', async ({ page }) => {
  await ready(page, '?plans=litvinov-1944-11,litvinov-1944-11');
  await expect(page.getByText('against itself: nothing can differ').first()).toBeVisible();
  await expect(page.getByText('No country changes sides.')).toBeVisible();
  await ready(page, '?plans=lippmann-1944,sections-1945-01');
  await expect(page.getByText('so there is nothing to compare').first()).toBeVisible();
  await expect(page.locator('main')).not.toContainText('NaN');
  await ready(page, '?plans=yalta,blocs-1949&mode=magic&threshold=7');
  await expect(page.getByRole('alert')).toContainText('there is no plan “yalta”');
  await expect(page.getByRole('alert')).toContainText('“7” is no threshold');
  await expect(page.getByRole('combobox', { name: 'First plan' })).toHaveValue('blocs-1949');
});

test('shares are read by a threshold that the reader moves', async ({ page }) => {
  await ready(page, '?plans=percentages-1944-10-09,litvinov-1944-11');
  const changes = page.getByRole('region', { name: 'What changes' });
  await expect(changes).toContainText('Hungary');
  await expect(changes).not.toContainText('Bulgaria');
  const threshold = page.getByRole('slider', { name: /A share counts from/ });
  await threshold.fill('80');
  await expect(page).toHaveURL(/threshold=80/);
  await expect(changes.getByRole('rowheader', { name: /Bulgaria/ })).toBeVisible();
});

test('names in another language stand on the map and in the lists', async ({ page }) => {
  await ready(page, '?names=ru&country=norway');
  await expect(page.locator('.names.wide')).toContainText('ШВЕЦИЯ');
  await expect(page.getByRole('rowheader', { name: /Норвегия/ })).toBeVisible();
});

for (const query of [
  '',
  '?mode=swipe&country=norway',
  '?mode=side&names=de',
  '?mode=grid&country=poland',
  '?mode=numbers'
])
  test(`no accessibility fault that a machine can see: ${query || 'difference'}`, async ({ page }) => {
    await ready(page, query);
    if (query.includes('swipe')) await expect(edge(page)).toBeVisible();
    if (query.includes('grid')) await expect(page.getByRole('link', { name: /Blocs/ }).first()).toBeVisible();
    if (query.includes('side')) await expect(map(page)).toHaveCount(2);
    if (query.includes('numbers')) await expect(page.getByRole('heading', { name: /Every plan/ })).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

  for (const query of ['', '?mode=swipe', '?mode=side', '?mode=grid', '?mode=numbers'])
    test(`nothing is wider than the screen: ${query || 'difference'}`, async ({ page }) => {
      await ready(page, query);
      await page.waitForLoadState('networkidle');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    });

  test('a tap chooses a country, and the edge moves with a thumb', async ({ page }) => {
    await ready(page, '?mode=swipe');
    // The two maps take the place of the one that the page came with.
    await expect(edge(page)).toBeVisible();
    const spain = page.locator('.layer').first().locator('use[data-country=spain]');
    await spain.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await spain.boundingBox())!;
    await page.touchscreen.tap(x + width * 0.6, y + height / 3);
    await expect(page.getByRole('status')).toContainText('Spain');
    const box = (await map(page).boundingBox())!;
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + box.width * at, y: box.y + box.height / 2 }]
      });
    await touch('touchStart', 0.5);
    for (const at of [0.6, 0.7, 0.8]) await touch('touchMove', at);
    await touch('touchEnd', 0.8);
    await expect(edge(page)).toHaveValue('80');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows what differs, the passages, the numbers, and leads to the plans', async ({ page }) => {
    await page.goto('/compare');
    await expect(page.getByRole('img', { name: /agree on 16 of 20 countries/ })).toBeVisible();
    expect(await page.locator('use[data-country]').count()).toBeGreaterThan(25);
    await expect(page.getByRole('row', { name: /^Sweden/ })).toContainText('l. 60');
    await expect(page.getByText(/^κ = 0\.69 on 20 countries/)).toBeVisible();
    await expect(page.getByRole('table').last()).toContainText('together');
    await expect(page.getByRole('link', { name: 'all plans' })).toHaveAttribute('href', /plans$/);
    await expect(page.getByRole('combobox', { name: 'First plan' })).toBeHidden();
  });
});

test('a reader writes a plan of their own, sets it against another and takes it along in the link', async ({
  page
}) => {
  await page.goto('/compare');
  const own = page.getByText('Your own plan', { exact: true });
  await own.click();
  await page.getByLabel('Start from').selectOption('Litvinov, Nov 1944');
  // The pair stays until the reader changes it.
  await expect(page).toHaveURL(/own=/);
  await expect(page.getByRole('combobox', { name: 'Second plan' })).toHaveValue('litvinov-1945-01');
  await page.getByRole('button', { name: 'Compare it in place of Litvinov, Jan 1945' }).click();
  await expect(page).toHaveURL(/plans=litvinov-1944-11,own/);
  await page.getByLabel('Norway', { exact: true }).selectOption('British');
  await expect(page).toHaveURL(/own=/);
  const table = page.getByRole('region', { name: 'What changes' }).getByRole('table');
  await expect(table).toContainText('Norway');
  await expect(page).toHaveURL(/b\.[a-z.]*norway/);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Second plan' })).toHaveValue('own');
  await expect(page.getByRole('region', { name: 'What changes' }).getByRole('table')).toContainText('Norway');
});

test('what a reader has just written is kept when the page is loaded anew at once', async ({ page }) => {
  await page.goto('/compare');
  await page.getByText('Your own plan', { exact: true }).click();
  await page.getByLabel('Start from').selectOption('Litvinov, Nov 1944');
  await page.getByRole('button', { name: 'Compare it in place of Litvinov, Jan 1945' }).click();
  await expect(page).toHaveURL(/plans=litvinov-1944-11,own/);
  await page.getByLabel('Norway', { exact: true }).evaluate((select: HTMLSelectElement) => {
    select.value = 'british';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    setTimeout(() => location.reload(), 20);
  });
  await expect(page).toHaveURL(/b\.[a-z.]*norway/);
  await expect(page.getByRole('region', { name: 'What changes' }).getByRole('table')).toContainText('Norway');
});

test('a file with faults is not taken, and every fault is named', async ({ page }) => {
  await page.goto('/compare');
  await page.getByText('Your own plan', { exact: true }).click();
  await page.getByLabel('or a file (CSV, JSON or YAML)').setInputFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('country,orientation\natlantis,soviet\nnorway,german\n')
  });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('line 2: column country: there is no country “atlantis”');
  await expect(alert).toContainText('line 3: column orientation must be one of');
  await page.getByLabel('or a file (CSV, JSON or YAML)').setInputFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('country,orientation,bargaining\nnorway,soviet,yes\nsweden,british,no\n')
  });
  await expect(page).toHaveURL(/own=/);
  await expect(alert).toBeHidden();
});
