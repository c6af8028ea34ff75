import { expect, readySlider, test } from './visitor';

test('the slider answers arrows, Home and End', async ({ page }) => {
  await page.goto('/');
  const slider = await readySlider(page);
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Litvinov, Jan 1945');
  // What the step changed is said.
  await expect(page.getByText('Norway: neutral → Soviet')).toContainText('4 changes');
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Maisky, Jan 1944');
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveValue('0');
  await page.keyboard.press('End');
  await expect(slider).toHaveValue('11');
});

test('a country is found by typing its name', async ({ page }) => {
  await page.goto('/');
  await readySlider(page);
  await page.getByRole('combobox', { name: 'Find a country or a town' }).focus();
  await page.keyboard.type('czech');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Czechoslovakia' })).toBeFocused();
  await page.getByRole('button', { name: 'Close Czechoslovakia' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Czechoslovakia' })).toBeHidden();
  await page.getByRole('combobox', { name: 'Find a country or a town' }).fill('Atlantis');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No country or town here is called “Atlantis”.')).toBeVisible();
});

test('every country of the table opens its panel by Enter', async ({ page }) => {
  // Some 35 panels in one go: without the live map, which software rendering makes slow, and without smooth scrolling.
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('/');
  await readySlider(page);
  const table = page.getByRole('table', { name: 'Every country in every plan' });
  const links = table.getByRole('rowheader').getByRole('link');
  const names = await links.allTextContents();
  expect(names.length).toBeGreaterThanOrEqual(34);
  for (const name of names) {
    await table.getByRole('link', { name, exact: true }).press('Enter');
    await expect(page.getByRole('heading', { name, exact: true, level: 2 })).toBeFocused();
  }
});

test('everything that can be worked is reached by Tab, in reading order, with a visible focus', async ({ page }) => {
  await page.goto('/');
  await readySlider(page);
  const reached: string[] = [];
  for (let i = 0; i < 24; i++) {
    await page.keyboard.press('Tab');
    const focus = page.locator(':focus');
    reached.push((await focus.getAttribute('aria-label')) ?? (await focus.textContent()) ?? '');
    const outline = await focus.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).not.toBe('none');
  }
  expect(reached.slice(0, 4)).toEqual(
    ['map', 'legend', 'slider of plans', 'table of countries'].map((place) => `Skip to the ${place}`)
  );
  const order = ['Compare', 'Plan'].map((name) => reached.indexOf(name));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(3);
});

test('the tabs of the panel answer arrows, Home and End', async ({ page }) => {
  await page.goto('/');
  await readySlider(page);
  const tab = (name: string) => page.getByRole('tab', { name });
  await tab('Plan').focus();
  for (const [key, name] of [
    ['ArrowRight', 'Country'],
    ['ArrowRight', 'Borders'],
    ['ArrowRight', 'Plan'],
    ['End', 'Borders'],
    ['ArrowLeft', 'Country'],
    ['Home', 'Plan']
  ] as const) {
    await page.keyboard.press(key);
    await expect(tab(name)).toBeFocused();
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
    await expect(page.getByRole('tabpanel')).toHaveCount(1);
  }
});
