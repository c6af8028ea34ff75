import { expect, placeOn, readySlider, test } from './visitor';

test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

test('on a phone the plan changes by tapping and nothing is wider than the screen', async ({ page }) => {
  await page.goto('/');
  await readySlider(page);
  await page.getByRole('button', { name: 'Later plan' }).tap();
  await expect(page).toHaveURL(/plan=litvinov-1945-01/);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('on a phone a tap brings up what is said of a country, which is pulled up and put away', async ({ page }) => {
  await page.goto('/');
  await readySlider(page);
  const details = page.getByRole('region', { name: 'Details' });
  const legend = await page.locator('#legend').boundingBox();
  const spain = await placeOn(page, 'spain');
  await page.touchscreen.tap(spain.x, spain.y);
  await expect(details.getByRole('heading', { name: 'Spain' })).toBeInViewport();
  // It ends above the slider, which stays at hand.
  const slider = (await page.locator('#slider').boundingBox())!;
  const seen = async () => slider.y - (await details.boundingBox())!.y;
  await expect.poll(seen).toBeCloseTo(132, 0);
  await page.getByRole('button', { name: 'Later plan' }).tap();
  await expect(page).toHaveURL(/plan=litvinov-1945-01/);
  await expect(details.getByRole('heading', { name: 'Spain' })).toBeInViewport();
  await details.getByRole('button', { name: 'All details' }).tap();
  await expect.poll(async () => (await seen()) + slider.height).toBeCloseTo(780 * 0.7, 0);
  await page.keyboard.press('Escape');
  await expect(details.getByRole('heading', { name: 'Spain' })).toBeHidden();
  await expect(page.locator('#map:focus-within')).toHaveCount(1);
  // What is above has not moved.
  expect(await page.locator('#legend').boundingBox()).toEqual(legend);
});

const NARROWEST = { width: 320, height: 568 };
/** A4 within margins of a centimetre, in CSS pixels, held upright; tables of many columns have it lie. */
const [SHORT, LONG] = [718, 1047];

test('no page is wider than the narrowest screen, nor than paper, on which there is nothing to press', async ({
  page
}) => {
  await page.setViewportSize(NARROWEST);
  const wide: string[] = [];
  for (const path of [
    '/',
    '/compare',
    '/compare?mode=grid',
    '/figure',
    '/gallery',
    '/plans',
    '/plans/litvinov-1945-01',
    '/plans/trusteeships-1945',
    '/countries',
    '/countries/poland',
    '/evidence',
    '/sources',
    '/borders',
    '/data'
  ]) {
    await page.goto(path);
    const over = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    if (over > 0) wide.push(`${path}: ${over}px`);
    const lies = (await page.locator('.data-table.sheet').count()) > 0;
    await page.setViewportSize(lies ? { width: LONG, height: SHORT } : { width: SHORT, height: LONG });
    await page.emulateMedia({ media: 'print' });
    const printed = await page.evaluate(() => ({
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      pressed: [...document.querySelectorAll('button, input, select')]
        .filter((control) => !control.closest('table, li') && control.checkVisibility())
        .map(({ textContent }) => textContent)
    }));
    // Widths are rounded.
    if (printed.over > 1 || printed.pressed.length) wide.push(`${path} on paper: ${JSON.stringify(printed)}`);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(NARROWEST);
  }
  expect(wide).toEqual([]);
});
