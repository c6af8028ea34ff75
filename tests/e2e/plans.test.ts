import { expect, readySlider, test } from './visitor';

// What is drawn is looked at on the plate, which the live map would cover.
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
});

test('percentages are stripes, and the legend names each share', async ({ page }) => {
  await page.goto('/?plan=percentages-1944-10-09');
  await readySlider(page);
  await expect(page.locator('.plate #land-romania')).toHaveAttribute('fill', 'url(#share-90)');
  await expect(page.locator('.plate #land-greece')).toHaveAttribute('fill', 'url(#share-10)');
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('90 % Soviet, 10 % British or others’');
});

test('expected friction is marked and outlined, never a sphere', async ({ page }) => {
  await page.goto('/?plan=gromyko-1944-07');
  await readySlider(page);
  await expect(page.locator('.plate .outlines path')).toHaveCount(10);
  expect(await page.locator('.plate .names.l .marks path').count()).toBeGreaterThanOrEqual(8);
  await expect(page.locator('.plate #land-poland')).toHaveAttribute('fill', 'var(--aim)');
});

test('zones are drawn over their countries', async ({ page }) => {
  await page.goto('/?plan=zones-1945');
  await readySlider(page);
  const parts = page.locator('.plate .part');
  await expect.poll(() => parts.count()).toBeGreaterThanOrEqual(18);
  await expect(parts.first()).toHaveAttribute('d', /^m/);
});

test('a plan beyond Europe opens on the world, and the reader can go back to Europe', async ({ page }) => {
  await page.goto('/?plan=trusteeships-1945');
  await readySlider(page);
  const world = page.locator('svg.world');
  await expect(world).toBeVisible();
  await expect(world).toContainText('Eritrea');
  await page.getByRole('combobox', { name: /^Map/ }).selectOption('Europe');
  await expect(page).toHaveURL(/map=europe/);
  await expect(world).toBeHidden();
});

test('names come in five languages, by the address', async ({ page }) => {
  await page.goto('/?names=own');
  await readySlider(page);
  await expect(page.locator('.plate .names.l')).toContainText(/polska/i);
  await expect(page.locator('.plate .names.l')).toContainText(/ΕΛΛΑΣ|Ελλάς|Ελλάδα/);
  await expect(page.locator('.plate .names.l')).toContainText('TÜRKİYE');
  await page.getByLabel('Names in').selectOption('русский');
  await expect(page).toHaveURL(/names=ru/);
  await expect(page.locator('.plate .names.l')).toContainText(/польша/i);
  // The table is written anew once it is looked at.
  await page.locator('#countries').scrollIntoViewIfNeeded();
  await expect(page.getByRole('rowheader', { name: 'Польша' })).toBeVisible();
  await page.getByLabel('Names in').selectOption('English');
  await expect(page.locator('.plate .names.l')).toContainText(/poland/i);
});

test('a document can be read otherwise', async ({ page }) => {
  await page.goto('/?plan=maisky-1944-01');
  await readySlider(page);
  await expect(page.locator('.plate #land-finland')).toHaveAttribute('fill', 'url(#inferred-soviet)');
  await page.getByLabel('Reading of the document').selectOption('Strictly: no sides assigned');
  await expect(page).toHaveURL(/reading=maisky-strict/);
  await expect(page.locator('.plate #land-finland')).toHaveAttribute('fill', 'var(--aim)');
  await page.getByRole('slider', { name: 'Plan' }).press('ArrowRight');
  await expect(page).not.toHaveURL(/reading/);
});

test('one click checks a claim and one more cites it', async ({ page }) => {
  await page.goto('/?plan=litvinov-1945-01&country=sweden');
  await readySlider(page);
  const notes = page.getByRole('region', { name: 'Details' });
  await expect(notes).toContainText('l. 60');
  await notes.getByRole('link', { name: 'Cite this, and all notes on Sweden' }).click();
  await expect(page).toHaveURL(/\/countries\/sweden#litvinov-1945-01$/);
  const cell = page.locator('#litvinov-1945-01');
  await cell.getByText('Cite', { exact: true }).click();
  await expect(cell).toContainText('Pechatnov, Vladimir O.');
  await expect(cell).toContainText('@');
});
