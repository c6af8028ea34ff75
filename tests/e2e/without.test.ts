import { expect, liveMap, placeOn, readySlider, test } from './visitor';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page holds the map, the legend and the story, and leads to every note', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('img', { name: /Litvinov, Nov 1944: 9 Soviet/ })).toBeVisible();
    expect(await page.locator('.plate [data-country]').count()).toBeGreaterThan(30);
    await expect(page.locator('noscript p')).toBeVisible();
    // The tabs stand one under the other.
    const details = page.getByRole('region', { name: 'Details' });
    await expect(details.getByRole('tab')).toHaveCount(0);
    for (const text of ['Maxim Litvinov, 15 November 1944', 'Choose a country', 'All borders'])
      await expect(details.getByText(text).first()).toBeVisible();
    await expect(page.getByRole('table', { name: 'Every country in every plan' })).toBeVisible();
    const norway = page.locator('#row-norway');
    await expect(norway).toContainText('Neutral zone');
    await norway.getByRole('link', { name: 'Soviet sphere, open to bargain' }).click();
    await expect(page).toHaveURL(/\/countries\/norway#litvinov-1945-01$/);
    await expect(page.locator('#litvinov-1945-01')).toContainText('AVPRF f. 6, op. 7, d. 173, p. 17, l. 60');
  });
});

test('without WebGL the drawn map stays and answers slider, clicks and keys', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('/');
  const slider = await readySlider(page);
  await page.waitForLoadState('networkidle');
  await slider.press('ArrowRight');
  await expect(page.locator('.plate #land-sweden')).toHaveAttribute('fill', 'url(#solid-bargaining-british)');
  const spain = await placeOn(page, 'spain');
  await page.mouse.click(spain.x, spain.y);
  await expect(page.getByRole('heading', { name: 'Spain' })).toBeVisible();
  // The drawn map itself is looked at from nearer.
  const layer = page.locator('.plate > .countries');
  const whole = await layer.getAttribute('viewBox');
  await page.getByRole('button', { name: 'Closer' }).click();
  await expect(layer).not.toHaveAttribute('viewBox', whole!);
  await expect(page).toHaveURL(/at=/);
  await expect(page.locator('.ground')).not.toHaveClass(/covered/);
  await page.getByRole('button', { name: 'All Europe' }).click();
  await expect(layer).toHaveAttribute('viewBox', whole!);
  await expect(page).not.toHaveURL(/at=/);
});

test('when WebGL is lost the drawn map comes back', async ({ page }) => {
  await page.goto('/');
  await readySlider(page);
  const ground = await liveMap(page);
  await page
    .locator('canvas.maplibregl-canvas')
    .evaluate((canvas: HTMLCanvasElement) =>
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
    );
  await expect(ground).not.toHaveClass(/covered/);
  const poland = await placeOn(page, 'poland');
  await page.mouse.click(poland.x, poland.y);
  await expect(page.getByRole('heading', { name: 'Poland' })).toBeVisible();
});
