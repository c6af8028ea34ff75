/** When a page's map is on the screen, and what it cost until then. */

/**
 * Watches for the frame that shows a map and tells when it was presented: in that frame a word is added of which the
 * browser tells when it was painted, drawing included.
 * @param {string} selector of what stands in the page once the map does
 */
function watchFor(selector) {
  window.presented = new Promise((done) => {
    new PerformanceObserver((list) => {
      const [entry] = list.getEntries();
      if (entry) done(entry.renderTime || entry.startTime);
    }).observe({ type: 'element', buffered: true });
    const look = () => {
      if (!document.querySelector(selector)) return void requestAnimationFrame(look);
      const word = document.createElement('p');
      word.setAttribute('elementtiming', 'map');
      word.textContent = 'map';
      word.style.cssText = 'position:fixed;z-index:99;top:0;left:0;margin:0;font:12px monospace';
      document.body.append(word);
    };
    requestAnimationFrame(look);
  });
}

/** A telephone's network: Lighthouse's “slow 4G”. */
export const SLOW = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };

/**
 * Opens a page as a first visitor does, and looks until its map is painted.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {string} selector of what stands in the page once the map does
 * @param {typeof SLOW} [network]
 * @returns {Promise<{ ms: number, kb: number }>} milliseconds from the beginning of the navigation, and what had come over
 *   the wire when it was painted
 */
export async function painted(browser, address, selector, network) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchFor, selector);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (network) await session.send('Network.emulateNetworkConditions', network);
  /** @type {[number, number][]} seconds on the browser's clock, and bytes */
  const came = [];
  let began = 0;
  session.on('Network.requestWillBeSent', ({ type, timestamp }) => {
    if (type === 'Document' && !began) began = timestamp;
  });
  session.on('Network.dataReceived', ({ timestamp, encodedDataLength }) => came.push([timestamp, encodedDataLength]));
  await page.goto(address, { waitUntil: 'commit' });
  const ms = await page.evaluate(() => window.presented);
  await page.waitForLoadState('load');
  await context.close();
  const bytes = came.filter(([at]) => (at - began) * 1000 <= ms).reduce((sum, [, length]) => sum + length, 0);
  return { ms, kb: bytes / 1000 };
}
