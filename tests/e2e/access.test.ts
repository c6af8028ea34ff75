import AxeBuilder from '@axe-core/playwright';
import { expect, liveMap, readySlider, test } from './visitor';

for (const colorScheme of ['light', 'dark'] as const)
  test(`no accessibility fault that a machine can see, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/?plan=litvinov-1945-01&country=norway&also=1937-12-31&spot=10.7,60.5');
    await readySlider(page);
    await liveMap(page);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
  });

test('no accessibility fault on the page of borders', async ({ page }) => {
  await page.goto('/borders');
  for (const summary of await page.locator('summary').all()) await summary.click();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
});
