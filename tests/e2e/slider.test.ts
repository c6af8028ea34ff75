import type { Page } from '@playwright/test';
import { expect, readySlider, test } from './visitor';

/** Where the thumb lies when a plan is chosen, counted from 0. */
async function placeOf(page: Page, plan: number): Promise<{ x: number; y: number }> {
  const slider = await readySlider(page);
  const { x, y, width, height } = (await slider.boundingBox())!;
  const last = Number(await slider.getAttribute('max'));
  return { x: x + 9 + ((width - 18) * plan) / last, y: y + height / 2 };
}

test.beforeEach(({ page }) =>
  // Without the live map, which software rendering makes slow: it is not what is tested here.
  page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  })
);

test('one drag, and one key held down, are one step of the history', async ({ page }) => {
  await page.goto('/');
  const slider = await readySlider(page);
  const [from, to] = [await placeOf(page, 5), await placeOf(page, 9)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 20 });
  await page.mouse.up();
  await expect(page).toHaveURL(/plan=zones-1945/);
  await slider.focus();
  await page.keyboard.down('Home');
  await page.keyboard.up('Home');
  for (let i = 0; i < 8; i++) await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  await expect(page).toHaveURL(/plan=trusteeships-1945/);

  await page.goBack();
  await expect(slider).toHaveValue('0');
  await page.goBack();
  await expect(slider).toHaveValue('9');
  await page.goBack();
  await expect(slider).toHaveValue('5');
});

test('fifty quick steps end where they should', async ({ page }) => {
  await page.goto('/');
  const slider = await readySlider(page);
  await slider.focus();
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(i % 5 ? 'ArrowLeft' : 'ArrowRight');
  }
  await expect(slider).toHaveValue('10');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Maisky, Dec 1945');
  await expect(page).toHaveURL(/plan=maisky-1945-12/);
});

test('buttons step, and say where they have led', async ({ page }) => {
  await page.goto('/');
  const slider = await readySlider(page);
  await page.getByRole('button', { name: 'Later plan' }).click();
  await expect(slider).toHaveValue('6');
  await expect(page.getByRole('status').filter({ hasText: /^Litvinov, Jan 1945$/ })).toHaveCount(1);
  // The slider says its own plan, so that nothing is said twice.
  await slider.press('ArrowLeft');
  await expect(page.getByRole('status').filter({ hasText: 'Litvinov' })).toHaveCount(0);
  await slider.press('Home');
  await expect(page.getByRole('button', { name: 'Earlier plan' })).toBeDisabled();
});

test('no two names on the axis meet, letters set apart, on windows from narrow to wide', async ({ page }) => {
  await page.goto('/');
  await readySlider(page);
  await page.evaluate(() => {
    document.documentElement.style.letterSpacing = '0.12em';
    document.documentElement.style.wordSpacing = '0.16em';
  });
  const shown: number[] = [];
  for (const width of [901, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const { names, clashes } = await page.locator('.axis').evaluate((axis) => {
      const boxes = [...axis.querySelectorAll('tspan, svg text:not(:has(tspan)), p > *')]
        .map((element) => ({ words: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      const meet = (a: DOMRect, b: DOMRect) =>
        // Lines stand close, and their boxes have room for accents that they do not use.
        a.left < b.right && b.left < a.right && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3;
      const clashes = boxes.flatMap((a, index) =>
        boxes.slice(0, index).flatMap((b) => (meet(a.box, b.box) ? [`${a.words} on ${b.words}`] : []))
      );
      return { names: boxes.length, clashes };
    });
    expect(clashes, `${width}`).toEqual([]);
    shown.push(names);
  }
  // Where there is no room for all plans, the chosen one and those beside it have their names.
  expect(shown[0]).toBeGreaterThanOrEqual(3);
  expect(shown[2]).toBeGreaterThan(24);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap chooses, and a swipe of the page that begins on the axis does not', async ({ page }) => {
    await page.goto('/');
    const slider = await readySlider(page);
    const place = await placeOf(page, 2);
    const hand = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      hand.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [place]);
    for (let i = 1; i <= 10; i++) await touch('touchMove', [{ x: place.x, y: place.y - 20 * i }]);
    await touch('touchEnd', []);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    await expect(slider).toHaveValue('5');
    expect(new URL(page.url()).search).toBe('');
    await page.evaluate(() => scrollTo(0, 0));
    await page.touchscreen.tap(place.x, place.y);
    await expect(slider).toHaveValue('2');
    await expect(page).toHaveURL(/plan=lippmann-1944/);
  });
});
