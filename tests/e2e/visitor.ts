import { test as base, expect, type Page } from '@playwright/test';

/** A page on which any console error, CSP violation or request to another host fails the test. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== 'localhost') troubles.push(`outside request: ${request.url()}`);
    });
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`)
      )
    );
    await use(page);
    expect(troubles).toEqual([]);
  }
});

export { expect };

/** The slider once the page can answer. */
export async function readySlider(page: Page) {
  const slider = page.getByRole('slider', { name: 'Plan' });
  await expect(slider).toBeEnabled();
  return slider;
}

/** Looks closer, and waits until the live map has taken over the land from the drawn one. */
export async function liveMap(page: Page) {
  await page.getByRole('button', { name: 'Closer' }).click();
  const ground = page.locator('.ground');
  await expect(ground).toHaveClass(/covered/, { timeout: 40_000 });
  return ground;
}

/** A place on the screen that lies on a country as the plate draws it, well inside. */
export async function placeOn(page: Page, country: string): Promise<{ x: number; y: number }> {
  return page.locator(`.plate #land-${country}`).evaluate((path: SVGPathElement) => {
    const { left, top, width, height } = path.getBoundingClientRect();
    const toLand = path.getScreenCTM()!.inverse();
    const inside = (x: number, y: number) => path.isPointInFill(new DOMPoint(x, y).matrixTransform(toLand));
    for (let i = 1; i < 20; i++)
      for (let j = 1; j < 20; j++) {
        const [x, y] = [left + (width * i) / 20, top + (height * j) / 20];
        if ([-6, 0, 6].every((dx) => [-6, 0, 6].every((dy) => inside(x + dx, y + dy)))) return { x, y };
      }
    throw new Error('no place on the land');
  });
}
