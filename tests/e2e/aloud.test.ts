import { expect, test } from './visitor';

// What a screen reader gets of three pages, in order: it must make sense without the map. Read and kept in aloud/.
for (const [name, path] of [
  ['a plan of shares', '/plans/percentages-1944-10-09'],
  ['a plan of places', '/plans/gromyko-1944-07'],
  ['a country', '/countries/norway']
] as const)
  test(`${name} read aloud says what its map says`, async ({ page }) => {
    await page.goto(path);
    const main = page.getByRole('main');
    await expect(main.getByRole('img').first()).toHaveAccessibleName(/\.$/);
    await expect(main).toMatchAriaSnapshot({ name: `${path.split('/').at(-1)}.aria.yml` });
  });
