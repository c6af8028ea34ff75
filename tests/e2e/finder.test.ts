import { expect, readySlider, test } from './visitor';

test('fault 24: the finder leads from other names to a country, or to the spot of what is none', async ({ page }) => {
  await page.goto('/');
  await readySlider(page);
  const finder = page.getByRole('combobox', { name: 'Find a country or a town' });
  for (const [name, country] of [
    ['Deutschland', 'Germany'],
    ['Great Britain', 'United Kingdom']
  ] as const) {
    await finder.fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: country, level: 2 })).toBeFocused();
  }
  await finder.fill('Estonia');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/spot=/);
  await expect(page.getByRole('search').getByRole('status')).toContainText(
    'No plan has Estonia as a country of its own'
  );
  await finder.fill('Cyprus');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('search').getByRole('status')).toContainText('Cyprus is no country of its own here');
});

test('fault 24: the words of the index of evidence know other names of countries', async ({ page }) => {
  await page.goto('/evidence?text=Deutschland');
  await expect(page.getByRole('status')).toHaveText(/^[1-9]\d* of \d+ cells$/);
  await expect(page.getByRole('rowheader', { name: 'Germany' }).first()).toBeVisible();
});

test('fault 15: a plan in the keys of another page is shown, and unknown keys are named', async ({ page }) => {
  await page.goto('/compare?plan=maisky-1944-01&utm_source=mail');
  await expect(page.getByRole('combobox', { name: 'First plan' })).toHaveValue('maisky-1944-01');
  await expect(page.getByRole('alert')).toContainText('added to it: litvinov-1944-11');
  await page.goto('/figure?plan=maisky-1944-01&colour=red');
  await expect(page.getByRole('alert').filter({ hasText: 'colour' })).toContainText('nothing called “colour”');
});

test('fault 10, fault 11: what a file or a cut link does not give is said', async ({ page }) => {
  await page.goto('/compare');
  await page.getByText('Your own plan', { exact: true }).click();
  await page.getByLabel('or a file (CSV, JSON or YAML)').setInputFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('country,side,share,bargaining\nnorway,soviet,,ja\ngreece,british,10,perhaps\n')
  });
  const left = page.getByRole('status').filter({ hasText: 'mine.csv' });
  await expect(left).toContainText('line 3: the share “10” of greece was not taken');
  await expect(left).toContainText('line 3: “perhaps” is neither yes nor no');
  await expect(page.getByRole('checkbox', { name: 'Norway is open to bargain' })).toBeChecked();
  await expect(page).toHaveURL(/own=/);
  const link = page.url();
  await page.goto(link.slice(0, -3));
  await expect(page.getByRole('alert')).toContainText('your own plan was cut or changed on its way');
  await page.goto(link.replace(/%7Ec\..*$/, ''));
  await expect(page.getByRole('alert')).toContainText('has no checksum');
});
