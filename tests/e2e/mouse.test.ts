import { expect, placeOn, readySlider, test } from './visitor';

test('a visitor with a mouse goes from plan to plan and reads why Norway changed', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Spheres of influence');
  await expect(page.getByText('Litvinov parts Europe in three')).toBeVisible();

  const slider = await readySlider(page);
  const box = (await slider.boundingBox())!;
  await page.mouse.click(box.x + 9 + ((box.width - 18) * 6) / 11, box.y + box.height / 2);
  await expect(slider).toHaveValue('6');
  await expect(page).toHaveURL(/plan=litvinov-1945-01/);

  const norway = await placeOn(page, 'norway');
  await page.mouse.click(norway.x, norway.y);
  await expect(page.getByRole('heading', { name: 'Norway', exact: true })).toBeVisible();
  const notes = page.getByRole('region', { name: 'Details' });
  await expect(notes).toContainText('Neutral zone → Soviet sphere, open to bargain');
  await expect(notes).toContainText('AVPRF f. 6, op. 7, d. 173, p. 17, l. 60');
  await expect(page).toHaveURL(/country=norway/);

  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Norway', exact: true })).toBeHidden();
  await page.goBack();
  await expect(slider).toHaveValue('5');
  await page.goForward();
  await expect(slider).toHaveValue('6');
});
