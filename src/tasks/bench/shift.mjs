/** How far pages jump while they come and while a reader acts on them. */
import { open, placeOn } from './visit.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ act: string, shift: number, moved: string[] }} Jump what was done last, and what has moved for it */

const SCREENS = {
  'wide screen': { viewport: { width: 1440, height: 900 } },
  'a phone': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
};

/** One page of every kind. */
const PAGES = [
  ...['', '?present', '?plan=zones-1945&country=austria', '?map=world', '?at=52,20,4'],
  ...['compare', 'compare?mode=swipe', 'compare?mode=side', 'compare?mode=grid', 'compare?mode=numbers'],
  ...['countries', 'countries/poland', 'plans', 'plans/litvinov-1944-11', 'evidence', 'borders', 'gallery', 'data'],
  ...['sources', 'figure', 'figure?mode=world']
];

/** Long enough for the browser to take the next move for one of the page's own, half a second after an act. */
const REST = 600;
/** How many pages are open at once: they wait most of the time, and nothing is timed. */
const AT_ONCE = 4;
/** Of the controls of a page, which are tried in their order, one of each kind. */
const TURNS = 30;

/**
 * For each screen the page that jumps most, and the sum of its shifts, those at once after an act of the reader included.
 * @param {Browser} browser
 * @param {string} address
 */
export async function worstShift(browser, address) {
  const visits = PAGES.flatMap((path) => Object.keys(SCREENS).map((screen) => ({ screen, path })));
  /** @type {Record<string, { page: string, shift: number }>} */
  const worst = {};
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let visit; (visit = visits.shift());) {
        const { screen, path } = visit;
        const jumps = await jumpsOf(browser, screen, address, path);
        const shift = jumps.reduce((sum, { shift }) => sum + shift, 0);
        if (shift >= (worst[screen]?.shift ?? 0)) worst[screen] = { page: `${screen} (/${path})`, shift };
      }
    })
  );
  return Object.values(worst);
}

/**
 * All jumps of a page that is opened, read to its end, and worked: one of every kind of its controls.
 * @param {Browser} browser
 * @param {string} screen
 * @param {string} address
 * @param {string} path
 * @returns {Promise<Jump[]>}
 */
export async function jumpsOf(browser, screen, address, path) {
  const page = await browser.newPage(SCREENS[screen]);
  await page.addInitScript(watch);
  const at = (/** @type {string} */ act) => page.evaluate((act) => (window.act = act), act).catch(() => {});
  if (/^(\?|$)/.test(path)) await open(page, address + path);
  else await page.goto(address + path);
  await page.waitForTimeout(1000);
  await at('read');
  for (const share of [0.25, 0.5, 0.75, 1, 0]) {
    await page.evaluate((share) => scrollTo({ top: share * document.body.scrollHeight, behavior: 'instant' }), share);
    await page.waitForTimeout(200);
  }
  if (path === '') await ask(page, at);
  await work(page, at);
  const jumps = await page.evaluate(() => window.jumps);
  await page.close();
  return jumps;
}

/**
 * Notes every shift, in the page. What a reader unfolds pushes down what comes after it, which is no jump; anything else
 * that moves is one, at once after an act too.
 */
function watch() {
  window.act = 'open';
  window.jumps = [];
  /** What was pressed last. @type {Element | null} */
  let pressed = null;
  addEventListener('click', ({ target }) => (pressed = target instanceof Element ? target : null), true);
  const pushed = (/** @type {Node | null} */ node) =>
    node && pressed && pressed.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput && pressed?.closest('summary') && sources.every(({ node }) => pushed(node))) continue;
      const moved = sources.map(({ node, previousRect: a, currentRect: b }) => {
        const element = node instanceof Element ? node : node?.parentElement;
        const from = [a, b].map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' '));
        return `${element?.tagName}.${element?.getAttribute('class')} ${element?.textContent?.trim().slice(0, 30)} [${from.join(' → ')}]`;
      });
      window.jumps.push({ act: window.act, shift: value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Asks for countries on the map, a plan by dragging, and something by name. @param {Page} page @param {(act: string) => Promise<void>} at */
async function ask(page, at) {
  for (const country of ['poland', 'sweden']) {
    await at(`ask for ${country}`);
    const { x, y } = await placeOn(page, country);
    await page.mouse.click(x, y);
    await page.waitForTimeout(REST);
  }
  const handle = page.getByRole('button', { name: 'All details' });
  if (await handle.isVisible()) {
    await at('pull the sheet up');
    const { x, y } = await handle
      .boundingBox()
      .then((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }));
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let up = 0; up < 300; up += 30) await page.mouse.move(x, y - up);
    await page.waitForTimeout(REST);
    await page.mouse.up();
    await page.waitForTimeout(REST);
  }
  await at('put it away');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(REST);
  await at('drag the slider');
  const { x, y, width, height } = await page.locator('#slider input').boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  for (let share = 0.5; share < 1; share += 0.05) await page.mouse.move(x + width * share, y + height / 2);
  await page.waitForTimeout(REST);
  await page.mouse.up();
  await page.waitForTimeout(REST);
  const field = page.getByRole('combobox').first();
  if (await field.isVisible()) {
    await at('find by name');
    await field.pressSequentially('rom', { delay: 150 });
    await page.waitForTimeout(REST);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(REST);
  }
  await at('look closer');
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, -600);
  await page.waitForTimeout(3000);
}

/** Works one of every kind of control that the page has. @param {Page} page @param {(act: string) => Promise<void>} at */
async function work(page, at) {
  /** @type {Set<string>} */
  const worked = new Set();
  for (let turns = 0; turns < TURNS; turns++) {
    const control = await page.evaluateHandle(
      (worked) => {
        const CONTROLS =
          'summary, button:enabled, input:enabled:not([type=file]), select:enabled, a[href^="#"]:not(.skip)';
        return [...document.querySelectorAll(CONTROLS)].find((each) => {
          const name = each.getAttribute('aria-label') ?? each.textContent?.trim();
          const kind = `${each.tagName} ${each.getAttribute('type')} ${each.getAttribute('role') || each.matches('main *, button') ? name : ''}`;
          each.dataKind = kind.slice(0, 60);
          return each.checkVisibility({ visibilityProperty: true }) && !worked.includes(each.dataKind);
        });
      },
      [...worked]
    );
    const element = control.asElement();
    if (!element) return;
    const kind = await element.evaluate((each) => each.dataKind);
    worked.add(kind);
    const tag = await element.evaluate((each) => each.tagName);
    await element.evaluate((each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await page.waitForTimeout(100);
    await at(kind);
    try {
      if (tag === 'SELECT') await element.selectOption({ index: 1 }, { timeout: 1000 });
      else await element.click({ timeout: 1000 });
    } catch {
      await at(`${kind} (not pressed)`);
    }
    await page.waitForTimeout(REST);
  }
}
