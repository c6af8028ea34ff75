/** How far pages jump while they come and while a reader acts on them. */
import { open, placeOn } from './visit.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

const SCREENS = { 'wide screen': { width: 1440, height: 900 }, 'a phone': { width: 390, height: 844 } };

/** One page of every kind. */
const PAGES = [
  ...['compare', 'countries', 'countries/poland', 'plans', 'plans/litvinov-1944-11', 'evidence', 'borders', 'figure'],
  ...['gallery', 'data', 'sources']
];

/**
 * For each screen the page that jumps most, and the sum of its shifts, those at once after an act of the reader included.
 * @param {Browser} browser
 * @param {string} address
 */
export async function worstShift(browser, address) {
  const worst = [];
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    const shifts = [{ page: '/', shift: await shiftOf(browser, viewport, (page) => readExplorer(page, address)) }];
    for (const path of PAGES) {
      const visit = async (/** @type {Page} */ page) => {
        await page.goto(address + path);
        await page.waitForTimeout(1500);
      };
      shifts.push({ page: `/${path}`, shift: await shiftOf(browser, viewport, visit) });
    }
    const [first] = shifts.sort((a, b) => b.shift - a.shift);
    worst.push({ page: `${screen} (${first.page})`, shift: first.shift });
  }
  return worst;
}

/**
 * @param {Browser} browser
 * @param {{ width: number, height: number }} viewport
 * @param {(page: Page) => Promise<void>} visit
 */
async function shiftOf(browser, viewport, visit) {
  const page = await browser.newPage({ viewport });
  await page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifted += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await visit(page);
  const shift = await page.evaluate(() => window.shifted);
  await page.close();
  return shift;
}

/** A reader who steps, asks for a country and a spot, turns to every tab, and looks closer. @param {Page} page @param {string} address */
async function readExplorer(page, address) {
  await open(page, address);
  const rest = () => page.waitForTimeout(700);
  for (const name of ['Later plan', 'Later plan', 'Earlier plan']) {
    await page.getByRole('button', { name }).click();
    await rest();
  }
  for (const country of ['poland', 'sweden']) {
    const { x, y } = await placeOn(page, country);
    await page.mouse.click(x, y);
    await rest();
  }
  await page.keyboard.press('Escape');
  for (const name of ['Borders', 'Country', 'Plan']) {
    await page.getByRole('tab', { name }).click();
    await rest();
  }
  await page.getByRole('button', { name: 'Closer' }).click();
  await page.waitForTimeout(3000);
}
