/** Ways to the explorer that several measurements share. */

/** @typedef {import('@playwright/test').Page} Page */

/** The slider of plans, once the page answers. */
export const SLIDER = '#slider input[type=range]:enabled';

/**
 * Opens a page, the explorer unless told, and waits until it answers.
 * @param {Page} page
 * @param {string} address
 * @param {string} [answers] what is in the page once it answers
 */
export async function open(page, address, answers = SLIDER) {
  await page.goto(address);
  await page.locator(answers).first().waitFor({ timeout: 60_000, state: 'attached' });
  // What comes when the page is at rest has come.
  await page.waitForTimeout(800);
}

/**
 * Looks closer, which brings the live map.
 * @param {Page} page of the explorer, opened
 */
export async function goLive(page) {
  await page.getByRole('button', { name: 'Closer' }).click();
  await page.locator('.ground.covered').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1000);
}

/**
 * A place on the screen well inside a country.
 * @param {Page} page
 * @param {string} country
 */
export const placeOn = (page, country) =>
  page.locator(`.plate #land-${country}`).evaluate((/** @type {SVGPathElement} */ path) => {
    const { left, top, width, height } = path.getBoundingClientRect();
    const toLand = path.getScreenCTM().inverse();
    for (let i = 1; i < 20; i++)
      for (let j = 1; j < 20; j++) {
        const [x, y] = [left + (width * i) / 20, top + (height * j) / 20];
        if (path.isPointInFill(new DOMPoint(x, y).matrixTransform(toLand))) return { x, y };
      }
    throw new Error('no place on the land');
  });
