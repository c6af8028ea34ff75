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

test('a plan and a country are taken along from page to page, and a citation to the clipboard', async ({
  page,
  context
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/plans/maisky-1944-01');
  const ways = page.getByRole('navigation', { name: 'Site' });
  await expect(ways.getByRole('link', { name: 'Figures' })).toHaveAttribute('href', /figure\?plans=maisky-1944-01$/);
  await expect(ways.getByRole('link', { name: 'Map' })).toHaveAttribute('href', /\?plan=maisky-1944-01$/);
  // A page without hydration.
  await page.locator('#cite-page summary').click();
  await page.getByRole('button', { name: 'Copy the note' }).first().click();
  await expect(page.locator('#cite-page-told')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Spheres contributors, “Ivan Maisky/);

  await page.getByText('Compare with…').click();
  await page.getByRole('link', { name: 'Litvinov, Jan 1945' }).first().click();
  await expect(page).toHaveURL(/compare\?plans=maisky-1944-01,litvinov-1945-01$/);
  await expect(ways.getByRole('link', { name: 'Map' })).toHaveAttribute('href', /\?plan=maisky-1944-01$/);
  await page.goto('/countries/poland');
  await expect(ways.getByRole('link', { name: 'Map' })).toHaveAttribute('href', /\?country=poland$/);
});
