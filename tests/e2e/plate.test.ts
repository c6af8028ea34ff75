/** The first page as a plate: everything has its room, and nothing moves from plan to plan. */
import { expect, readySlider, test } from './visitor';
import type { Page } from '@playwright/test';

/** What the eye rests on. */
const ROOMS = ['#map', '#legend', '#slider', '#details'];

const boxesOf = (page: Page) =>
  page.evaluate(
    (rooms) =>
      rooms.map((room) => {
        const { x, y, width, height } = document.querySelector(room)!.getBoundingClientRect();
        return [room, x, y, width, height]
          .map((each) => (typeof each === 'number' ? Math.round(each) : each))
          .join(' ');
      }),
    ROOMS
  );

/** Rooms that hold less than stands in them. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [document.querySelector('#legend')!, document.querySelector('main h2')!.parentElement!]
      .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
      .map(({ id, textContent }) => id || textContent)
  );

for (const [width, height] of [
  [1440, 900],
  [390, 844]
] as const)
  test(`nothing moves when the plan changes, at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    const slider = await readySlider(page);
    // The panel is as long as its text where it stands below the map.
    const rooms = async () => (await boxesOf(page)).slice(0, width > 900 ? 4 : 3);
    const first = await rooms();
    const claim = page.getByRole('main').getByRole('heading', { level: 2 }).first();
    const claims = new Set<string>();
    for (const key of ['Home', ...Array<string>(11).fill('ArrowRight')]) {
      const before = (await claim.textContent()) ?? '';
      await slider.press(key);
      await expect(claim).not.toHaveText(before);
      claims.add((await claim.textContent()) ?? '');
      expect(await rooms(), `plan ${claims.size}`).toEqual(first);
      expect(await cutOff(page), `plan ${claims.size}`).toEqual([]);
    }
    expect(claims.size).toBe(12);
  });

test('claim, map, legend and slider stand whole in one screen, each under its name and in reading order', async ({
  page
}) => {
  await page.goto('/?names=ru');
  const slider = await readySlider(page);
  const names = ['Map', 'Legend', 'Plans', 'Details', 'Every country in every plan'];
  const regions = await page
    .getByRole('region')
    .evaluateAll((all) =>
      all.map((each) => each.ariaLabel ?? document.getElementById(each.getAttribute('aria-labelledby')!)?.textContent)
    );
  expect(regions.filter((name) => names.includes(name ?? ''))).toEqual(names);
  // What is drawn on the map has no part in this, and takes long to paint.
  await page.evaluate(() => (document.querySelector<HTMLElement>('.plate')!.style.display = 'none'));
  for (const key of ['Home', ...Array<string>(11).fill('ArrowRight')]) {
    await slider.press(key);
    for (const [width, height] of [
      [1920, 1080],
      [1280, 720],
      [768, 1024],
      [390, 844],
      [320, 640]
    ] as const) {
      await page.setViewportSize({ width, height });
      const at = `${await slider.getAttribute('aria-valuetext')} at ${width}`;
      expect(await cutOff(page), at).toEqual([]);
      const seen = await page.evaluate(() => {
        const boxes = ['#map', '#legend', '#slider'].map((id) => document.querySelector(id)!.getBoundingClientRect());
        return {
          below: Math.max(...boxes.map(({ bottom }) => bottom)) - innerHeight,
          wide: document.documentElement.scrollWidth - innerWidth
        };
      });
      expect(seen.wide, at).toBeLessThanOrEqual(0);
      expect(seen.below, at).toBeLessThanOrEqual(0);
    }
  }
});

test('the map is shown to a room, and Escape leads back', async ({ page }) => {
  await page.goto('/?plan=litvinov-1945-01&present');
  await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden();
  await expect(page.getByRole('region', { name: 'Details' })).toBeHidden();
  await expect(page.getByRole('region', { name: 'Legend' })).toBeVisible();
  await page.getByRole('button', { name: 'Leave' }).waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Site' })).toBeVisible();
  await expect(page).toHaveURL(/plan=litvinov-1945-01$/);
});

test('paper gets light inks and no controls, whatever the screen has', async ({ page }) => {
  await page.goto('/');
  await readySlider(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'));
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  expect(await paper()).toBe(light);
  for (const role of ['button', 'combobox', 'slider', 'tab', 'navigation'] as const)
    await expect(page.getByRole(role)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Legend' })).toBeVisible();
  await expect(page.getByText('Plans after Vladimir O. Pechatnov')).toBeVisible();
});

test('letters set wider move nothing, and forced colours show which tab is chosen', async ({ page }) => {
  await page.goto('/');
  await readySlider(page);
  const before = await boxesOf(page);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
    );
    document.adoptedStyleSheets = [sheet];
  });
  expect(await boxesOf(page)).toEqual(before);
  await page.emulateMedia({ forcedColors: 'active' });
  const lines = await page
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).borderBottomWidth));
  expect(lines).toEqual(['3px', '0px', '0px']);
});
