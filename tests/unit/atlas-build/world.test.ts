import { expect, test } from 'vitest';
import { worldLand } from '../../../src/atlas-build/world';
import { FRAME } from '$lib/atlas/borders/extent';

test('land beyond the frame goes on a little under that of the atlas: where fills only meet, a hairline shows', () => {
  const { ussr, other } = worldLand().beyond;
  // Farther south it lies under Central Asia, too, which is not all in the atlas.
  const west = Math.min(...ussr.flat().flatMap(([lon, lat]) => (lat > 45 ? [lon] : [])));
  expect(west).toBeLessThan(FRAME.east);
  expect(west).toBeGreaterThan(FRAME.east - 0.5);
  const south = other.filter((ring) => ring.every(([lon, lat]) => lon >= FRAME.west && lon <= FRAME.east && lat < 26));
  expect(south.length).toBeGreaterThan(0);
  expect(Math.max(...south.flat().map(([, lat]) => lat))).toBeGreaterThan(FRAME.south);
});
