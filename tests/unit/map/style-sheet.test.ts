import { afterEach, expect, test, vi } from 'vitest';

vi.mock('maplibre-gl/dist/maplibre-gl.css?url', () => ({ default: '/maplibre-gl.css' }));
const { loadStyle } = await import('$lib/map/style-sheet');

interface Link {
  rel: string;
  href: string;
  onload: () => void;
  onerror: () => void;
  remove: () => void;
}

/** A document whose head keeps the links that it is given. */
function fakeHead(): Link[] {
  const head: Link[] = [];
  vi.stubGlobal('document', {
    createElement: () => {
      const link = { remove: () => head.splice(head.indexOf(link), 1) } as unknown as Link;
      return link;
    },
    head: { append: (link: Link) => head.push(link) }
  });
  return head;
}

afterEach(() => vi.unstubAllGlobals());

test('the style sheet of the map is there before the map is', async () => {
  const head = fakeHead();
  const there = vi.fn();
  const loading = loadStyle().then(there);
  expect(head).toMatchObject([{ rel: 'stylesheet', href: '/maplibre-gl.css' }]);
  await Promise.resolve();
  expect(there).not.toHaveBeenCalled();
  head[0]!.onload();
  await loading;
  expect(there).toHaveBeenCalledOnce();
  expect(head).toHaveLength(1);
});

test('a style sheet that does not load says so, and leaves nothing behind, so that it can be tried again', async () => {
  const head = fakeHead();
  const loading = loadStyle();
  head[0]!.onerror();
  await expect(loading).rejects.toThrow('the style sheet of the map does not load');
  expect(head).toEqual([]);
});
