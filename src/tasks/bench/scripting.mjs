/** Our own scripting for what a reader does: from the event to the last change of the page, without drawing. */
import { goLive, open, SLIDER } from './visit.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */

const VIEWPORT = { width: 1440, height: 900 };

/**
 * Milliseconds of one step of the slider, measured in the page itself, so that neither the tool that drives the browser nor
 * drawing counts.
 * @param {Browser} browser
 * @param {string} address
 * @param {boolean} live whether the live map has come
 */
export async function stepMs(browser, address, live) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await open(page, address);
  if (live) await goLive(page);
  const steps = await page.locator(SLIDER).evaluate(async (/** @type {HTMLInputElement} */ slider) => {
    const times = [];
    for (let i = 0; i < 40; i++) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const start = performance.now();
      slider.valueAsNumber += i % 2 ? 1 : -1;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      for (let turn = 0; turn < 5; turn++) await null;
      times.push(performance.now() - start);
    }
    return times;
  });
  await page.close();
  return steps.sort((a, b) => a - b)[steps.length / 2];
}

/**
 * Milliseconds of a change of the border date, drawn and live map together.
 * @param {Browser} browser
 * @param {string} address
 */
export async function dateMs(browser, address) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await open(page, address);
  await goLive(page);
  await page.getByRole('tab', { name: 'Borders' }).click();
  const range = page.getByRole('tabpanel', { name: 'Borders' }).locator('input[type=range]');
  const times = await range.evaluate(async (/** @type {HTMLInputElement} */ input) => {
    const set = (/** @type {number} */ value) => {
      input.valueAsNumber = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
    set(1);
    await wait(2500);
    const times = [];
    for (let i = 0; i < 9; i++) {
      const start = performance.now();
      set(i % 4);
      for (let turn = 0; turn < 5; turn++) await null;
      times.push(performance.now() - start);
      await wait(400);
    }
    return times;
  });
  await page.close();
  return times.sort((a, b) => a - b)[4];
}

/**
 * Files of fonts that the first page asks for: further scripts come only where a text has them.
 * @param {Browser} browser
 * @param {string} address
 */
export async function fontNames(browser, address) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  const names = new Set();
  page.on('request', (request) => {
    const [, name] = /fonts\/([\w-]+\.woff2)$/.exec(request.url()) ?? [];
    if (name) names.add(name);
  });
  await open(page, address);
  await page.close();
  return [...names];
}

/**
 * Longest scripting in milliseconds of one move of the swipe's edge.
 * @param {Browser} browser
 * @param {string} address
 */
export async function swipeMs(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}compare?mode=swipe`);
  const edge = page.getByRole('slider', { name: 'Edge between the two plans' });
  await edge.waitFor();
  const times = await edge.evaluate(async (/** @type {HTMLInputElement} */ slider) => {
    const times = [];
    for (let step = 1; step <= 40; step++) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const start = performance.now();
      slider.value = String(50 + step);
      slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
      for (let turn = 0; turn < 5; turn++) await null;
      times.push(performance.now() - start);
    }
    return times;
  });
  await page.close();
  return Math.max(...times);
}
