import { expect, readySlider, test } from './visitor';

test('a link restores the whole view', async ({ page }) => {
  await page.goto('/?plan=maisky-1944-01&country=poland');
  const slider = await readySlider(page);
  await expect(slider).toHaveValue('0');
  await expect(page.getByRole('heading', { name: 'Poland' })).toBeVisible();
  await expect(page.locator('.plate #land-finland')).toHaveAttribute('fill', 'url(#inferred-soviet)');
});

test('a broken link opens the default view and says what it ignored', async ({ page }) => {
  await page.goto('/?plan=%3Cscript%3Ealert(1)%3C/script%3E&country=atlantis&date=1066-10-14&utm_source=mail');
  await readySlider(page);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('there is no plan “<script>alert(1)</script>”');
  await expect(alert).toContainText('there is no country “atlantis”');
  await expect(alert).toContainText('there is no border date “1066-10-14”');
  await expect(page.getByRole('slider', { name: 'Plan' })).toHaveValue('5');
});
