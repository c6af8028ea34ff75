import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takePicture } from '$lib/ui/take';

const picture = async () => new Blob(['a picture'], { type: 'image/png' });
let saved: string[];

/** A browser whose clipboard takes pictures, refuses them, or is not there. */
function browser(write?: (items: { parts: Record<string, Promise<Blob>> }[]) => Promise<void>) {
  vi.stubGlobal('navigator', write ? { clipboard: { write } } : {});
  vi.stubGlobal(
    'ClipboardItem',
    write &&
      class {
        constructor(readonly parts: Record<string, Promise<Blob>>) {}
      }
  );
}

beforeEach(() => {
  saved = [];
  vi.useFakeTimers();
  vi.stubGlobal('document', {
    createElement: () => ({
      click() {
        saved.push((this as unknown as { download: string }).download);
      }
    })
  });
  vi.stubGlobal('URL', { createObjectURL: () => 'blob:1', revokeObjectURL: () => {} });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a picture goes to the clipboard, and no file is saved', async () => {
  const written: string[] = [];
  browser(async ([item]) => void written.push(await (await item!.parts['image/png']!).text()));
  expect(await takePicture(picture, 'map.png')).toBe('The picture is on the clipboard.');
  expect(written).toEqual(['a picture']);
  expect(saved).toEqual([]);
});

test.each([
  ['has no clipboard for pictures', undefined],
  ['refuses it', () => Promise.reject(new Error('refused'))]
])('where the browser %s the picture is saved, made once', async (_, write) => {
  browser(write);
  const make = vi.fn(picture);
  expect(await takePicture(make, 'map.png')).toBe('map.png is made.');
  expect(saved).toEqual(['map.png']);
  expect(make).toHaveBeenCalledTimes(1);
});

test('a picture that cannot be made is told', async () => {
  browser(async ([item]) => void (await item!.parts['image/png']));
  const make = () => Promise.reject(new Error('no fonts'));
  await expect(takePicture(make, 'map.png')).rejects.toThrow('no fonts');
  expect(saved).toEqual([]);
});
