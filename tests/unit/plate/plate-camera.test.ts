import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PlateCamera } from '$lib/plate/plate-camera';
import { pixelsPerUnit, type Look } from '$lib/scene/look';
import { boxOf, HOME } from '$lib/scene/mercator';

/** As much of a page as the camera asks of one: a plate with one layer, in a room whose size may change. */
function room() {
  const [home, attributes] = [boxOf(HOME), new Map<string, string>()];
  attributes.set('viewBox', [home.x, home.y, home.width, home.height].join(' '));
  const layer = {
    style: { transform: '' },
    viewBox: { baseVal: home },
    getAttribute: (key: string) => attributes.get(key) ?? null,
    setAttribute: (key: string, value: string) => attributes.set(key, value)
  };
  const plate = {
    clientWidth: 0,
    clientHeight: 0,
    style: { setProperty: () => {} },
    querySelectorAll: (selector: string) => (selector === ':scope > svg' ? [layer] : [])
  };
  return {
    home,
    layer,
    plate: plate as unknown as HTMLElement,
    resize: ([width, height]: readonly [number, number]) => {
      Object.assign(plate, { clientWidth: width, clientHeight: height });
      resized();
    }
  };
}
let resized = () => {};

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        resized = callback;
      }
      observe = () => {};
      disconnect = () => {};
    }
  );
  vi.stubGlobal('cancelAnimationFrame', () => {});
});
afterEach(() => vi.unstubAllGlobals());

const [UPRIGHT, ACROSS] = [
  [390, 700],
  [844, 300]
] as const;

describe('a room of another size', () => {
  test.each([1.2, 2, 5, 12])('is filled to its edges, also when it is as it was before: %s times', (times) => {
    const { plate, layer, home, resize } = room();
    const looks: Look[] = [];
    resize(UPRIGHT);
    const camera = new PlateCamera(plate, { onmove: () => {}, onrest: (look) => looks.push(look), onstart: () => {} });
    resize(UPRIGHT);
    camera.jump({ middle: [home.x + home.width * 0.9, home.y + home.height * 0.2], times }, true);
    for (const size of [ACROSS, UPRIGHT, ACROSS, UPRIGHT]) {
      resize(size);
      const [x = 0, y = 0, width = 0, height = 0] = layer.getAttribute('viewBox')!.split(' ').map(Number);
      const scale = pixelsPerUnit(home, { width: size[0], height: size[1] }, times);
      expect([width * scale, height * scale].map(Math.round)).toEqual([...size]);
      const { middle } = looks.at(-1)!;
      expect([x + width / 2, y + height / 2].map(Math.round)).toEqual(middle.map(Math.round));
      expect(layer.style.transform).toBe('');
    }
  });
});
