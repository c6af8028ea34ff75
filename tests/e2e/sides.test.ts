/** Sides, their grades and the rule of comparing, as a reader meets them. */
import { expect, test } from './visitor';

test('B1: the reader sees what is compared with what, and chooses what the western side counts as', async ({
  page
}) => {
  await page.goto('/compare?plans=litvinov-1945-01,blocs-1949');
  const western = page.getByRole('combobox', { name: 'Western counts' });
  await expect(western).toBeEnabled();
  await expect(western).toHaveValue('apart');
  const rule = page.getByRole('table', { name: 'What is compared with what' });
  await expect(rule.getByRole('row', { name: /^western/ })).toContainText('a side of its own');
  await expect(page.getByText(/agree on 5 of 17 countries/).first()).toBeVisible();
  await expect(page.getByText(/is a side of its own, which agrees with no other/).first()).toBeVisible();

  await western.selectOption('as British');
  await expect(page).toHaveURL(/western=british/);
  await expect(rule.getByRole('row', { name: /^western/ })).toContainText('British');
  await expect(page.getByText(/agree on 12 of 17 countries/).first()).toBeVisible();
  await expect(page.getByText(/is counted as British/).first()).toBeVisible();

  await page.goto('/compare?plans=litvinov-1945-01,blocs-1949&mode=numbers&western=none');
  await expect(page.getByRole('heading', { name: 'The most contested countries' })).toBeVisible();
  // Beside the cross-table, the matrix, the alluvial diagram and the contested countries.
  await expect(page.getByText(/“Western” .* is not counted\./)).toHaveCount(4);
});

test('fault 9: a step between the two versions of the percentages tells shares', async ({ page }) => {
  await page.goto('/?plan=percentages-1944-10-09');
  const slider = page.getByRole('slider', { name: /plan/i }).first();
  await expect(slider).toBeEnabled();
  await slider.focus();
  await slider.press('ArrowRight');
  await expect(page).toHaveURL(/percentages-1944-10-11/);
  await expect(
    page.getByText(/Hungary: 50 → 80 % Soviet; Bulgaria: 75 → 80 % Soviet; 2 changes of share/)
  ).toBeAttached();
});

test('fault 9: the table of changes tells shares, and a change of share within a side', async ({ page }) => {
  await page.goto('/compare?plans=percentages-1944-10-09,percentages-1944-10-11');
  const changes = page.getByRole('region', { name: 'What changes' });
  await expect(changes.getByRole('rowheader', { name: /Bulgaria/ })).toContainText('75 → 80 % Soviet');
  await expect(changes.getByRole('rowheader', { name: /Hungary/ })).toContainText('50 → 80 % Soviet');
  await expect(page.locator('use[data-country=bulgaria][fill="url(#change-soviet-soviet)"]')).toHaveCount(1);
});

test('B2: the aims that Maisky names are found among the named, and their sides among the inferred', async ({
  page
}) => {
  await page.goto('/evidence?plan=maisky-1944-01&grade=named');
  const cells = page.getByRole('region', { name: 'Cells' });
  const finland = cells.getByRole('row', { name: /Finland Soviet military bases/ });
  await expect(finland).toContainText('Soviet, inferred');
  await expect(cells.getByRole('row', { name: /Germany Rendered harmless/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Grade of the side' }).selectOption('inferred');
  await expect(page).toHaveURL(/side_grade=inferred/);
  await expect(page.getByText(/^5 of \d+ cells$/)).toBeVisible();
  await page.goto('/countries/finland');
  await expect(
    page.getByText(/named as an aim in the document, its side inferred by the editor/).first()
  ).toBeVisible();
});
