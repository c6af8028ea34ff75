import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './visitor';

/** The builder once it has drawn a figure of its own. */
async function ready(page: Page, query = '') {
  await page.goto(`/figure${query}`);
  await expect(drawing(page)).toBeVisible();
}

const drawing = (page: Page) => page.locator('.paper svg');
const field = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const typed = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const checks = (page: Page) => page.getByRole('region', { name: /^Checks/ });
const group = (page: Page, title: string) => page.locator('summary', { hasText: title });

/** Width and height of the drawing on the screen, in mm. */
const sizeOf = (page: Page) =>
  drawing(page).evaluate((svg) => {
    const { width, height } = svg.getBoundingClientRect();
    return [width, height].map((pixels) => (pixels * 25.4) / 96);
  });

/** Lets a file fall on the page, as from a folder. */
async function drop(page: Page, name: string, text: string) {
  const carried = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    },
    [name, text] as const
  );
  for (const type of ['dragover', 'drop']) await page.locator('h1').dispatchEvent(type, { dataTransfer: carried });
}

/** The SVG as the button gives it. */
async function exported(page: Page) {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'SVG', exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('a journey by keyboard alone: a preset, a fault, its fix, the file', async ({ page }) => {
  await ready(page);
  const focused = page.locator(':focus');
  await page.keyboard.press('Tab');
  for (let i = 0; i < 30 && (await focused.evaluate((element) => element.tagName)) !== 'SELECT'; i++)
    await page.keyboard.press('Tab');
  await expect(field(page, 'Preset')).toBeFocused();
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
  await page.keyboard.type('Nature, one');
  await expect(page).toHaveURL(/\?preset=nature-89$/);
  await expect.poll(async () => Math.round((await sizeOf(page))[0]!)).toBe(89);
  const fault = checks(page).locator('.fault', { hasText: '100 mm wide' });
  await expect(fault).toHaveCount(0);

  await group(page, 'Size').press('Enter');
  await typed(page, 'Width').press('Control+a');
  await page.keyboard.type('100');
  await expect(page).toHaveURL(/width=100/);
  await expect(fault).toContainText('Nature takes 89 or 183 mm');
  await fault.getByRole('button', { name: /^Fix/ }).press('Enter');
  await expect(fault).toHaveCount(0);
  await expect(page).toHaveURL(/\?preset=nature-89$/);
  await expect(typed(page, 'Width')).toHaveValue('89');
  await expect(checks(page).getByRole('heading')).toBeFocused();

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'SVG', exact: true }).press('Enter');
  const file = await coming;
  expect(file.suggestedFilename()).toBe('litvinov-1944-11-nature-89.svg');
  const svg = readFileSync(await file.path(), 'utf8');
  expect(svg).toMatch(/<svg [^>]*width="89mm"/);
  expect(svg).toContain('preset=nature-89');
  await page.goBack();
  await expect(page).toHaveURL(/width=100/);
});

test('what cannot stand stays as it was typed, with what is wrong beside it', async ({ page }) => {
  await ready(page);
  await group(page, 'Size').click();
  for (const width of ['0', '5', '10000', 'wide']) {
    await typed(page, 'Width').fill(width);
    await typed(page, 'Width').press('Tab');
    await expect(typed(page, 'Width')).toHaveAttribute('aria-invalid', 'true');
    await expect(typed(page, 'Width')).toHaveAccessibleDescription(`“${width}” is no number from 30 to 1200 mm`);
    await expect(typed(page, 'Width')).toHaveValue(width);
  }
  await expect(page).toHaveURL(/\/figure$/);
  await typed(page, 'Width').fill('120,5');
  await expect(page).toHaveURL(/width=120.5$/);
  await expect(typed(page, 'Width')).not.toHaveAttribute('aria-invalid');

  await group(page, 'Title and').click();
  await typed(page, 'Title').fill('x'.repeat(10_000));
  await expect(typed(page, 'Title')).toHaveAccessibleDescription(/10000 characters/);
  await typed(page, 'Title').fill('<img src=x onerror=alert(1)>');
  await expect(typed(page, 'Title')).toHaveAccessibleDescription(/is markup/);
  await typed(page, 'Title').fill('Spheres & “zones” < 1945 ');
  await expect(drawing(page)).toContainText('Spheres & “zones” < 1945');

  await field(page, 'Extent').selectOption('Own box …');
  await typed(page, 'West').fill('42');
  await typed(page, 'West').press('Tab');
  await expect(typed(page, 'West')).toHaveAccessibleDescription(/is empty/);
  await typed(page, 'West').fill('5');
  await expect(page).toHaveURL(/extent=5,34.6,42.5,71.3/);
});

test('every kind of figure is drawn at its true size, with its plans in the order chosen', async ({ page }) => {
  await ready(page, '?width=120');
  const kinds = ['Pair', 'Triptych', 'Grid of plans', 'Difference', 'World view', 'One plan'];
  for (const [index, kind] of kinds.entries()) {
    const before = await drawing(page).elementHandle();
    await field(page, 'Kind of figure').selectOption(kind);
    await expect.poll(async () => before!.evaluate((svg) => svg.isConnected)).toBe(false);
    const [width, height] = await sizeOf(page);
    expect(width, kind).toBeCloseTo(120, 0);
    const said = await page.getByText(/^120 × [\d.]+ mm, true size$/).textContent();
    expect(Number(/× ([\d.]+)/.exec(said!)?.[1]), kind).toBeCloseTo(height!, 0);
    await expect(page.getByRole('list', { name: 'Plans, in order' }).getByRole('listitem')).toHaveCount(
      [2, 3, 4, 2, 1, 1][index]!
    );
  }
  await field(page, 'Kind of figure').selectOption('Grid of plans');
  await page.getByRole('button', { name: 'Add a plan' }).click();
  await page.getByRole('button', { name: 'Move Litvinov, Nov 1944 down' }).click();
  await expect(page.getByRole('button', { name: 'Move Litvinov, Nov 1944 down' })).toBeFocused();
  await expect(page).toHaveURL(/plans=litvinov-1945-01,litvinov-1944-11,[^,]*,[^,]*,[^,]*&/);
  await page.getByRole('button', { name: 'Take out Litvinov, Nov 1944' }).click();
  await expect(field(page, 'Plan 2')).toBeFocused();
});

test('a figure is opened again from its own file', async ({ page }) => {
  const query = '?preset=elsevier-140&mode=pair&plans=litvinov-1944-11,litvinov-1945-01&title=Two+papers';
  await ready(page, query);
  const first = await exported(page);
  expect(first.name).toBe('litvinov-1944-11-and-litvinov-1945-01-elsevier-140.svg');
  const same = await exported(page);
  expect(same.text === first.text).toBe(true);
  await ready(page);
  await drop(page, 'old.svg', first.text);
  await expect(page).toHaveURL(`/figure${query}`);
  await expect(page.getByText('Nothing that it shows has changed')).toBeVisible();
});

test('a figure from older data says what has changed since', async ({ page }) => {
  await ready(page, '?width=120');
  const { text } = await exported(page);
  const old = text
    .replace(/<spheres:data>[^<]*</, '<spheres:data>0.0.1<')
    .replace(/(\| Neutral zone = [a-z ]*)norway/, '$1spain');
  expect(old).not.toBe(text);
  await drop(page, 'old.svg', old);
  const result = page.getByText('What has changed since it was drawn from data 0.0.1').locator('..');
  await expect(result.getByRole('listitem').filter({ hasText: 'Norway' })).toHaveCount(1);
  await expect(result.getByRole('listitem').filter({ hasText: 'Spain' })).toHaveCount(1);
});

test('the browser and the command line make the same SVG, byte for byte', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'spheres-'));
  for (const query of [
    '?preset=nature-89',
    '?mode=pair&plans=litvinov-1944-11,percentages-1944-10-09&extent=balkans&names=ru',
    '?preset=elsevier-90&lettering=outlines&mode=difference&plans=litvinov-1944-11,litvinov-1945-01'
  ]) {
    await ready(page, query);
    const { text } = await exported(page);
    const file = join(folder, 'same.svg');
    const options = [...new URLSearchParams(query)].flatMap(([field, value]) => [`--${field}`, value]);
    const { stderr } = spawnSync('node', ['dist/spheres.js', 'figure', ...options, '--out', file], {
      encoding: 'utf8'
    });
    expect(readFileSync(file, 'utf8') === text, `${query} ${stderr}`).toBe(true);
  }
  rmSync(folder, { recursive: true });
});

test('PDF and PNG carry the recipe too, and open again', async ({ page }) => {
  const query = '?preset=nature-89&title=Spheres';
  for (const [format, begins] of [
    ['PDF', '%PDF-'],
    ['PNG', '\x89PNG']
  ] as const) {
    await ready(page, query);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: format, exact: true }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe(`litvinov-1944-11-nature-89.${format.toLowerCase()}`);
    const buffer = readFileSync(await file.path());
    expect(buffer.toString('latin1', 0, begins.length)).toBe(begins);
    await ready(page);
    await page.locator('input[type=file]').setInputFiles({ name: 'old', mimeType: '', buffer });
    await expect(page).toHaveURL(`/figure${query}`);
    await expect(page.getByText('Nothing that it shows has changed')).toBeVisible();
  }
});

test('a file that is foreign or cut off is refused, and nothing in it is executed', async ({ page }) => {
  await ready(page);
  const mine = (await exported(page)).text;
  const refused = page.getByText('was not opened:').locator('..');
  const script = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>`;
  page.on('dialog', () => expect('a dialog').toBe('none'));
  await drop(page, 'foreign.svg', script);
  await expect(refused).toContainText('foreign.svg was not opened:');
  await expect(refused).toContainText(/no recipe/);
  await drop(page, 'half.svg', mine.slice(0, mine.length / 2));
  await expect(refused).toContainText('half.svg was not opened:');
  await expect(refused).toContainText(/breaks off/);
  await drop(page, 'letter.txt', 'Dear Sir');
  await expect(refused).toContainText(/not an SVG, PDF or PNG/);
  await page.locator('input[type=file]').setInputFiles({
    name: 'large.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.alloc(20_000_001, ' ')
  });
  await expect(refused).toContainText(/larger than 20 MB/);
  await expect(page).toHaveURL(/\/figure$/);
});

test('the words and the command are copied, or selected where the clipboard is refused', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await ready(page, '?preset=nature-89');
  const copy = (title: string) => page.getByRole('button', { name: `Copy ${title}` });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  for (const [title, text] of [
    ['Caption', /Litvinov/],
    ['Alternative text', /Soviet/],
    // A build that is published nowhere cites no address of its own.
    ['Citation', / \/figure\?preset=nature-89/],
    ['Command', /^spheres figure .*--preset nature-89 .*--out litvinov-1944-11-nature-89\.svg$/],
    ['Link', /^http:\/\/localhost:\d+\/figure\?preset=nature-89$/]
  ] as const) {
    await copy(title).click();
    await expect(page.getByText('Copied').first()).toBeVisible();
    expect(await copied(), title).toMatch(text);
  }
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))));
  await copy('Caption').click();
  await expect(page.getByText('Selected: press Ctrl+C')).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/Litvinov/);
});

test('a broken link opens what can be read of it and says what it ignored', async ({ page }) => {
  await ready(page, '?width=0&plans=atlantis&extent=30,40,10,50&preset=vogue&utm_source=mail&title=%3Cb%3E&dpi=300');
  const alert = page.getByRole('alert').filter({ hasText: 'In this link' });
  await expect(alert).toContainText('there is no plan “atlantis”');
  await expect(alert).toContainText('“0” is no number from 30 to 1200 mm');
  await expect(alert).toContainText('the box 30,40,10,50 is empty');
  await expect(alert).toContainText('there is no preset “vogue”');
  await expect(alert).toContainText('markup');
  await expect(alert).not.toContainText('utm_source');
  await field(page, 'Names in').selectOption('français');
  await expect(page).toHaveURL(/\/figure\?names=fr$/);
  await expect(alert).toBeHidden();
});

test('the site leads to the figure of what it shows', async ({ page }) => {
  await page.goto('/compare?plans=maisky-1944-01,litvinov-1945-01&mode=swipe&names=fr');
  const figure = page.getByRole('link', { name: 'Make a figure of this' });
  // The page as it was made compares another pair.
  await expect(figure).toHaveAttribute('href', /mode=pair/);
  await figure.click();
  await expect(page).toHaveURL('/figure?mode=pair&plans=maisky-1944-01,litvinov-1945-01&names=fr');
  await expect(drawing(page)).toContainText('FRANCE');
  await page.goto('/plans/trusteeships-1945');
  await page.getByRole('link', { name: 'Make a figure of this' }).click();
  await expect(page).toHaveURL('/figure?mode=world&plans=trusteeships-1945');
  await expect(drawing(page)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`no accessibility fault that a machine can see, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await ready(page, '?preset=nature-89&width=95&mode=grid&plans=b&extent=5,40,20,50');
    for (const summary of await page.locator('form > details:not([open]) > summary').all()) await summary.focus();
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    await typed(page, 'Margin').fill('x');
    await typed(page, 'Margin').press('Tab');
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

  test('the figure fits the screen until its true size is asked for', async ({ page }) => {
    await ready(page);
    const width = await drawing(page).evaluate((svg) => svg.getBoundingClientRect().width);
    expect(width).toBeLessThan(360);
    await page.getByRole('button', { name: 'Show at true size' }).tap();
    expect((await sizeOf(page))[0]).toBeCloseTo(180, 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const small = await page.locator('main :is(button, select, input, summary, a)').evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility())
        .map((each) => ({ text: each.textContent, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 23.5 || box.height < 19.5)
        .map(({ text }) => text)
    );
    expect(small).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows its first figure, its words and the command that makes it', async ({ page }) => {
    await page.goto('/figure');
    const figure = page.getByRole('img', { name: /Litvinov/ });
    await expect(figure).toBeVisible();
    expect(await figure.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await expect(page.locator('noscript p')).toContainText('needs JavaScript');
    await expect(page.getByText(/^spheres figure .*--out litvinov-1944-11\.svg$/)).toBeVisible();
    await expect(page.getByRole('button').first()).toBeHidden();
  });
});
