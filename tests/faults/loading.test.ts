import { describe, expect, test, vi } from 'vitest';
import { Loading } from '$lib/ui/loading.svelte';

/** Something to load that fails until it is mended, and a way to wait for it. */
function part() {
  let broken = true;
  return {
    mend: () => (broken = false),
    run: vi.fn(() => (broken ? Promise.reject(new Error('404')) : Promise.resolve('here')))
  };
}

const settled = () => new Promise((done) => setTimeout(done));

describe('fault 17: no lazy part fails in silence', () => {
  test('what comes is handed on, and nothing is missing', async () => {
    const loading = new Loading();
    const take = vi.fn();
    expect(await loading.get('the map', () => Promise.resolve(1), take)).toBe(1);
    expect(take).toHaveBeenCalledExactlyOnceWith(1);
    expect(loading.missing).toEqual([]);
  });

  test('what fails is named until it comes', async () => {
    const loading = new Loading();
    const { mend, run } = part();
    const take = vi.fn();
    expect(await loading.get('the map', run, take)).toBeUndefined();
    expect(loading.missing).toEqual(['the map']);
    await loading.again();
    expect(loading.missing).toEqual(['the map']);
    mend();
    await loading.again();
    expect(loading.missing).toEqual([]);
    expect(take).toHaveBeenCalledExactlyOnceWith('here');
  });

  test('several are named each once, and asked for together', async () => {
    const loading = new Loading();
    const [map, list] = [part(), part()];
    await Promise.all([
      ...[loading.get('the map', map.run), loading.get('the list', list.run)],
      loading.get('the map', map.run)
    ]);
    expect(loading.missing.toSorted()).toEqual(['the list', 'the map']);
    list.mend();
    await loading.again();
    expect(loading.missing).toEqual(['the map']);
  });

  test('what is no longer needed is neither told nor handed on', async () => {
    const loading = new Loading();
    const { run, mend } = part();
    const take = vi.fn();
    const end = loading.need('the notes', run, take);
    await settled();
    expect(loading.missing).toEqual(['the notes']);
    end();
    expect(loading.missing).toEqual([]);
    const endBefore = loading.need('the notes', run, take);
    endBefore();
    mend();
    loading.need('the notes', run, vi.fn())();
    await settled();
    expect(loading.missing).toEqual([]);
    expect(take).not.toHaveBeenCalled();
  });

  test('a need that follows another on its heels is told though the first has ended', async () => {
    const loading = new Loading();
    const { run } = part();
    const end = loading.need('the notes', run, vi.fn());
    end();
    loading.need('the notes', run, vi.fn());
    await settled();
    expect(loading.missing).toEqual(['the notes']);
  });

  test('an error of who takes it is not taken for a missing file', async () => {
    const loading = new Loading();
    const take = () => {
      throw new Error('a fault of ours');
    };
    await expect(loading.get('the map', () => Promise.resolve(1), take)).rejects.toThrow('a fault of ours');
    expect(loading.missing).toEqual([]);
  });
});
