import { expect, placeOn, readySlider, test } from './visitor';

test('another border date changes the lines and leaves the colours', async ({ page }) => {
  await page.goto('/');
  await readySlider(page);
  const frontiers = page.locator('.plate .frontier');
  const before = await frontiers.getAttribute('d');
  const poland = await page.locator('.plate #land-poland').getAttribute('fill');
  await page.getByRole('tab', { name: 'Borders' }).click();
  // The plan's own land comes first, then the border dates.
  const dates = page.getByRole('slider', { name: 'Border date' });
  await dates.press('ArrowRight');
  await dates.press('ArrowRight');
  await expect(page).toHaveURL(/date=1941-06-22/);
  await expect(frontiers).not.toHaveAttribute('d', before!);
  await expect(page.locator('.plate #land-poland')).toHaveAttribute('fill', poland!);
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Frontiers, morning of the German attack');
});

test('a second set of lines is drawn dashed and explained', async ({ page }) => {
  await page.goto('/');
  await readySlider(page);
  await page.getByRole('tab', { name: 'Borders' }).click();
  await page.getByLabel('Also draw, dashed').selectOption('zones-1945-07-26');
  await expect(page).toHaveURL(/also=zones-1945-07-26/);
  await expect(page.locator('.plate .also').first()).toHaveAttribute('d', /^m/);
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Occupation zones of 26 July 1945');
});

test('a town is found by any of its names, with one and the same answer', async ({ page }) => {
  await page.goto('/');
  await readySlider(page);
  for (const name of ['Lwów', 'lviv', 'Lemberg', 'Львов', 'Львів']) {
    await page.getByRole('combobox', { name: 'Find a country or a town' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Lwów', level: 2 })).toBeFocused();
    const spot = page.getByRole('article', { name: 'Lwów' });
    await expect(spot).toContainText('In Eastern Galicia.');
    await expect(spot.getByRole('definition')).toHaveText([
      /^By title: Poland\s+In fact: no other hold/,
      /^By title: Poland.*\s+In fact: held by the Soviet Union \(annexed/,
      /^By title: Soviet Union/,
      /^By title: Soviet Union/
    ]);
    await spot.getByRole('button', { name: 'Close this spot' }).click();
    await expect(spot).toBeHidden();
  }
});

test('a click on the map tells whose the spot was on each date', async ({ page }) => {
  await page.goto('/');
  await readySlider(page);
  const austria = await placeOn(page, 'austria');
  await page.mouse.click(austria.x, austria.y);
  await expect(page.getByRole('heading', { name: 'Austria', level: 2 }).first()).toBeVisible();
  await expect(page.getByRole('definition')).toHaveText([
    /^By title: Austria\s+In fact: no other hold/,
    /^By title: Austria\s+In fact: held by Germany \(annexed/,
    /^By title: Austria\s+In fact: held by Germany \(annexed/,
    /^By title: Austria\s+In fact: under military occupation/
  ]);
  await page.getByText('Every span on record, with its source').click();
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('Anschluss law');
});

test('the page of borders offers every file, and each can be had', async ({ page }) => {
  await page.goto('/borders');
  const links = page.getByRole('region', { name: 'To take away' }).getByRole('link');
  const files = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(files.length).toBe(16);
  for (const file of files) expect((await page.request.get(file)).ok(), file).toBe(true);
  await page.getByText('Turn of 1944/45, by title:').click();
  await expect(page.getByRole('row', { name: /^Poland/ }).first()).toBeVisible();
});

test('tables that are folded away on screen stand on paper', async ({ page }) => {
  await page.goto('/borders');
  const table = page.getByRole('table', { name: /^States of/ }).first();
  await expect(table).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(table).toBeVisible();
});
