import { expect, liveMap, placeOn, readySlider, test } from './visitor';

test('the live map comes with the first look closer, and nothing moves when it takes over', async ({ page }) => {
  // A plan with every texture, and a part of the map with many frontiers.
  await page.goto('/?plan=litvinov-1945-01');
  await readySlider(page);
  await expect(page.locator('.live')).toHaveCount(0);
  const ground = await liveMap(page);
  await expect(page).toHaveURL(/at=/);
  // The very same view, with the land of the plate and with that of the live map.
  const stage = page.locator('.plate');
  const settled = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 250))));
  await settled();
  const live = await stage.screenshot();
  await ground.evaluate((element) => element.classList.remove('covered'));
  await settled();
  const drawn = await stage.screenshot();
  const { moved, all } = await page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        })
      );
      // An edge that moves by a pixel is as different as the two colours beside it: more than any rounding of edges.
      const { width, height } = a!;
      let moved = 0;
      for (let at = 0; at < a!.data.length; at += 4)
        if ([0, 1, 2].some((part) => Math.abs(a!.data[at + part]! - b!.data[at + part]!) > 90)) moved++;
      return { moved, all: width * height };
    },
    [live.toString('base64'), drawn.toString('base64')]
  );
  // Seams between pieces of land are drawn otherwise in a few places; a name or a line that moved by a pixel is 0.01.
  expect(moved / all).toBeLessThan(0.002);
});

test('a link leads to a part of the map; arrows, plus, minus and a drag move it, and a click on it asks', async ({
  page
}) => {
  await page.goto('/?at=10,60,4');
  await readySlider(page);
  await expect(page.locator('.ground')).toHaveClass(/covered/, { timeout: 40_000 });
  await expect(page.getByText(/^\d+ km$/)).toBeVisible();
  const norway = await placeOn(page, 'norway');
  await page.mouse.click(norway.x, norway.y);
  await expect(page).toHaveURL(/country=norway/);
  const entries = await page.evaluate(() => history.length);
  const map = page.getByRole('group', { name: /^Map of Europe/ });
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/at=1[1-9]/);
  await page.keyboard.press('-');
  await expect(page).toHaveURL(/%2C2.5&?/);
  const [x, y] = [norway.x, norway.y];
  const before = page.url();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 150, y + 40, { steps: 5 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(before);
  // A drag is no click, and moving about leaves nothing to go back through.
  await expect(page).toHaveURL(/country=norway/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});
