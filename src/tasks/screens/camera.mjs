/** Takes the pictures: each view is opened once for each size, as a reader would, and shown there in every look. */
import { writeFileSync } from 'node:fs';
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
    if (view.ready) await page.locator(view.ready).waitFor();
    const session = await context.newCDPSession(page);
    for (const shot of shots) {
      await page.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none', ...shot.look.media });
      await take(page, session, shot, join(folder, fileOf(shot)));
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (tooWide > 0) trouble(`in ${shot.look.title} ${tooWide} px wider than its window`);
    }
  } catch (error) {
    trouble(error instanceof Error ? error.message : String(error));
  }
  await page.close();
  return troubles;
}

/**
 * Writes a picture. Asked of Chromium itself: Playwright makes the window a pixel wide for a moment to take more of a page
 * than the window shows, and maps that fill their room would follow it.
 * @param {Page} page
 * @param {import('@playwright/test').CDPSession} session
 * @param {Shot} shot
 * @param {string} path
 */
async function take(page, session, { view, size }, path) {
  await page.evaluate(() => document.fonts.ready);
  const area = view.part ? await areaOf(page, view.part) : await topOf(page, size);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'jpeg',
    quality: QUALITY,
    captureBeyondViewport: true,
    clip: { ...area, scale: 1 }
  });
  writeFileSync(path, data, 'base64');
}

/** The page from its top. @param {Page} page @param {import('./shots.mjs').Size} size */
async function topOf(page, { width, height, screens }) {
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  return { x: 0, y: 0, width, height: Math.min(length, Math.round(height * screens)) };
}

/** Where a part of the page is, once it has been looked at. @param {Page} page @param {string} selector */
async function areaOf(page, selector) {
  const part = page.locator(selector);
  await part.scrollIntoViewIfNeeded();
  return part.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  });
}
