import { expect, placeOn, readySlider, test } from './visitor';

test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

test('on a phone the plan changes by tapping and nothing is wider than the screen', async ({ page }) => {
  await page.goto('/');
  await readySlider(page);
  await page.getByRole('button', { name: 'Later plan' }).tap();
  await expect(page).toHaveURL(/plan=litvinov-1945-01/);
  const spain = await placeOn(page, 'spain');
  await page.touchscreen.tap(spain.x, spain.y);
  await expect(page.getByRole('heading', { name: 'Spain' })).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
