import { describe, expect, test } from 'vitest';
import { aside, atOf, closer, kept, lookAt, lookInto, pixelsPerUnit, seen, wholeOf } from '$lib/scene/look';
import { NEAREST } from '$lib/address/at';
import { boxOf, HOME, project } from '$lib/scene/mercator';

const home = boxOf(HOME);
const size = { width: 1000, height: 800 };
const whole = wholeOf(home);

describe('where the map looks', () => {
  test('at first all of it is seen, in the proportions of the screen', () => {
    const box = seen(whole, home, size);
    expect(box.width / box.height).toBeCloseTo(1.25);
    expect(box.x).toBeLessThanOrEqual(home.x + 1e-6);
    expect(box.width).toBeGreaterThanOrEqual(home.width - 1e-6);
    expect(box.height).toBeCloseTo(home.height);
  });

  test('what lies under the pointer stays there', () => {
    const warsaw = project([21, 52.2]);
    const near = closer(whole, home, size, 3, warsaw);
    const place = (look: typeof whole) => {
      const { x, y } = seen(look, home, size);
      const scale = pixelsPerUnit(home, size, look.times);
      return [(warsaw[0] - x) * scale, (warsaw[1] - y) * scale];
    };
    const [x, y] = place(whole);
    expect(place(near)[0]).toBeCloseTo(x!);
    expect(place(near)[1]).toBeCloseTo(y!);
    expect(near.times).toBe(3);
  });

  test('moves by pixels, and no further than there is land', () => {
    const near = closer(whole, home, size, 4);
    const moved = aside(near, home, size, [100, 0]);
    expect((moved.middle[0] - near.middle[0]) * pixelsPerUnit(home, size, 4)).toBeCloseTo(100);
    const [edge, beyond] = [1e4, 1e5].map((far) => aside(near, home, size, [far, far]));
    expect(beyond).toEqual(edge);
  });

  test('is never further off than the whole, nor closer than it is worth', () => {
    expect(closer(whole, home, size, 0.2).times).toBe(1);
    expect(closer(whole, home, size, 1e9).times).toBe(NEAREST);
    const vast = { width: 4000, height: 800 };
    expect(kept({ ...whole, middle: [0, 0] }, home, vast).middle[0]).not.toBe(0);
  });

  test('the address has it, but for the whole', () => {
    expect(atOf(whole, home)).toBeNull();
    const at = atOf(closer(whole, home, size, 2.5, project([13.4, 52.5])), home)!;
    expect(at[2]).toBe(2.5);
    expect(atOf(lookAt(at), home)).toEqual(at);
  });

  test('the address has the whole too where the plan opens on a part, and not that part', () => {
    const part = { x: home.x + home.width / 4, y: home.y, width: home.width / 2, height: home.height / 4 };
    const own = lookInto(part, home)!;
    expect(own).toEqual({ middle: [home.x + home.width / 2, home.y + home.height / 8], times: 2 });
    expect(atOf(own, home, own)).toBeNull();
    expect(atOf(whole, home, own)?.[2]).toBe(1);
    expect(lookInto(home, home)).toBeNull();
  });
});
