/** What a reader does, until the screen shows it. */
import { goLive, open, placeOn, SLIDER } from './visit.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */

const VIEWPORT = { width: 1440, height: 900 };
const COUNTRIES = ['poland', 'hungary', 'sweden', 'spain', 'romania', 'finland', 'italy', 'turkey'];

/**
 * Milliseconds that the main thread works, on its own clock, from the beginning of a visit until the page answers and is at
 * rest, before anyone looks closer.
 * @param {Browser} browser
 * @param {string} address
 * @param {string} [answers] what is in the page once it answers: the explorer's slider unless told
 */
export async function taskMs(browser, address, answers) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await open(page, address, answers);
  const { metrics } = await session.send('Performance.getMetrics');
  await context.close();
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/**
 * Milliseconds from a key or a click to the next paint, with the processor slowed four times: the middle of several.
 * @param {Browser} browser
 * @param {string} address
 * @param {'step' | 'country'} act
 */
export async function actMs(browser, address, act) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.interactions = new Map();
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries())
        if (interactionId)
          window.interactions.set(interactionId, Math.max(duration, window.interactions.get(interactionId) ?? 0));
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  });
  await open(page, address);
  const places = [];
  for (const country of COUNTRIES) places.push(await placeOn(page, country));
  await page.locator(SLIDER).focus();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (let i = 0; i < COUNTRIES.length; i++) {
    if (act === 'step') await page.keyboard.press(i < 4 ? 'ArrowRight' : 'ArrowLeft');
    else await page.mouse.click(places[i].x, places[i].y);
    await page.waitForTimeout(1500);
  }
  const times = await page.evaluate(() => [...window.interactions.values()]);
  await context.close();
  // What took less than a frame is not told at all.
  return [...times, ...COUNTRIES.map(() => 0)].slice(0, COUNTRIES.length).sort((a, b) => a - b)[COUNTRIES.length >> 1];
}

/**
 * Milliseconds from frame to frame while a map is dragged by the mouse: the middle of all.
 * @param {Browser} browser
 * @param {string} address
 * @param {boolean} ours whether it is the explorer, whose live map is still to come
 */
export async function panMs(browser, address, ours) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  if (ours) {
    await open(page, address);
    await goLive(page);
  } else {
    await page.goto(address);
    await page.locator('.drawn').waitFor({ timeout: 60_000 });
    await page.locator('.maplibregl-ctrl-zoom-in').click();
    await page.waitForTimeout(1000);
  }
  const { x, y, width, height } = await page.locator('#map').boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.evaluate(() => {
    window.drawnAt = [];
    const frame = (now) => {
      window.drawnAt.push(now);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  for (let step = 1; step <= 30; step++) {
    const along = Math.sin(step / 8) * 90;
    await Promise.all([page.mouse.move(x + width / 2 + along, y + height / 2 + along / 2), page.waitForTimeout(16)]);
  }
  const frames = await page.evaluate(() => window.drawnAt.slice(1).map((now, index) => now - window.drawnAt[index]));
  await page.mouse.up();
  await page.close();
  return frames.sort((a, b) => a - b)[frames.length >> 1];
}
