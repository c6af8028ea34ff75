/** Small lands answer for their spots, and so do islands that the base lacks. */
import { expect, test } from './visitor';

test('fault 6: a spot in the Vatican is the Vatican’s', async ({ page }) => {
  await page.goto('/?spot=12.4534,41.9034');
  const spot = page.getByRole('article', { name: 'This spot' });
  await expect(spot).toContainText('In Vatican City.');
  await expect(spot.getByRole('definition').first()).toContainText('Vatican City');
});

test('fault 25: Heligoland is land', async ({ page }) => {
  await page.goto('/?spot=7.884,54.182');
  await expect(page.getByRole('article', { name: 'This spot' })).toContainText('In Heligoland.');
});

test('fault 25: by an island that the base lacks, its owners are told', async ({ page }) => {
  await page.goto('/?spot=15.18,55.32');
  const spot = page.getByRole('article', { name: 'This spot' });
  await expect(spot).toContainText('By Christiansø, an island that the base of this map lacks; it went with Bornholm.');
  await expect(spot.getByRole('definition').first()).toContainText('Denmark');
});

test('fault 25: the open sea is water', async ({ page }) => {
  await page.goto('/?spot=15.5,55.6');
  await expect(page.getByRole('article', { name: 'This spot' })).toContainText(
    'On water, or on an islet too small for the map.'
  );
});

test('item 7: the search finds Heligoland', async ({ page }) => {
  await page.goto('/');
  const finder = page.getByRole('combobox', { name: 'Find a country or a town' });
  await finder.fill('Helgoland');
  await finder.press('Enter');
  await expect(page.getByRole('article', { name: 'Heligoland' })).toContainText('In Heligoland.');
});

test('fault 25: the page of borders lists what the base lacks', async ({ page }) => {
  await page.goto('/borders');
  await page.getByText('islands that the base lacks').click();
  await expect(page.getByRole('row', { name: /^Christiansø/ })).toContainText('Bornholm');
});
