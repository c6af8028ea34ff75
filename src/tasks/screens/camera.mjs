/** Takes the pictures: each view is opened once for each size, as a reader would, and shown there in every look. */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { fileOf, groupedBy } from './shots.mjs';

/** @typedef {import('./shots.mjs').Shot} Shot */
/** @typedef {import('@playwright/test').Page} Page */

/** How many pages are open at once: while one waits for its files, another is drawn. */
const PAGES = 3;
/** Of JPEG: letters of 11 px stay clean, and the whole stays below 60 MB. */
const QUALITY = 58;

/**
 * What browsers are started with; readers who need large letters set them there, and no page is told.
 * @param {string | undefined} executablePath of Chromium
 * @param {boolean} large
 */
function start(executablePath, large) {
  const args = ['--disable-gpu-compositing', '--disable-background-networking', '--disable-component-update'];
  if (large) args.push('--blink-settings=defaultFontSize=32,defaultFixedFontSize=26');
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args });
}

/**
 * @param {string | undefined} executablePath of Chromium
 * @param {string} site where it is served
 * @param {Shot[]} shots
 * @param {string} folder for the pictures
 * @returns {Promise<string[]>} what pages complained about, and those that are wider than their window
 */
export async function photograph(executablePath, site, shots, folder) {
  /** @type {string[]} */
  const troubles = [];
  for (const [large, some] of groupedBy(shots, ({ look }) => Boolean(look.large))) {
    const waiting = groupedBy(some, ({ view, size }) => `${view.id} ${size.id}`).map(([, visit]) => visit);
    const browser = await start(executablePath, large);
    await Promise.all(
      Array.from({ length: PAGES }, async () => {
        const context = await browser.newContext({ reducedMotion: 'reduce' });
        for (let visit; (visit = waiting.shift());) troubles.push(...(await pay(context, site, visit, folder)));
        await context.close();
      })
    );
    await browser.close();
  }
  return troubles;
}

/**
 * One view in one size, in all its looks.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} site
 * @param {Shot[]} shots
 * @param {string} folder
 */
async function pay(context, site, shots, folder) {
  const [{ view, size }] = /** @type {[Shot, ...Shot[]]} */ (shots);
  const page = await context.newPage();
  /** @type {string[]} */
  const troubles = [];
  const trouble = (/** @type {string} */ what) => troubles.push(`${view.id} at ${size.title}: ${what}`);
  page.on('pageerror', ({ message }) => trouble(message));
  page.on('console', (message) => message.type() === 'error' && trouble(message.text()));
  try {
    await page.setViewportSize(size);
    await page.goto(site + view.path, { waitUntil: 'networkidle' });
    if (view.ready) await page.locator(view.ready).first().waitFor({ state: 'attached' });
    // What is on its way says so, from the next frame on.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.getByText(/^Coming: /).waitFor({ state: 'detached' });
    // Tables of many columns have the sheet lie.
    if (size.id === 'a4' && (await page.locator('.data-table.sheet').count()))
      await page.setViewportSize({ width: size.height, height: size.width });
    for (const shot of shots) {
      await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none', ...shot.look.media });
      await take(page, shot, folder);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      // Widths are rounded.
      if (tooWide > 1) trouble(`in ${shot.look.title} ${tooWide} px wider than its window`);
    }
  } catch (error) {
    trouble(error instanceof Error ? error.message : String(error));
  }
  await page.close();
  return troubles;
}

/**
 * Writes a picture of what a reader sees in the window: one of more than that would have Chromium make the window a pixel
 * wide for a moment, and maps that fill their room follow it.
 * @param {Page} page
 * @param {Shot} shot
 * @param {string} folder
 */
async function take(page, shot, folder) {
  const { view, screen } = shot;
  const top = (page.viewportSize()?.height ?? 0) * (screen - 1);
  const there = await page.evaluate((y) => {
    window.scrollTo({ top: y, behavior: 'instant' });
    return y === 0 || document.documentElement.scrollHeight > y;
  }, top);
  if (!there) return;
  if (view.part) await page.locator(view.part).evaluate((part) => part.scrollIntoView({ behavior: 'instant' }));
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, fileOf(shot)), type: 'jpeg', quality: QUALITY, animations: 'disabled' });
}
