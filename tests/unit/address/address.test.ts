import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Address } from '$lib/address/address.svelte';

type Leaving = { type: 'link' | 'popstate' | 'leave' };

const { page, written, leave } = vi.hoisted(() => ({
  page: { state: {} as { query?: string }, url: new URL('http://localhost/map?n=1') },
  written: [] as [how: string, url: string][],
  leave: { now: (leaving: Leaving): void => void leaving }
}));

// There are no frames here: what waits for one waits for the next task.
vi.mock('$lib/address/when-painted', () => ({
  whenPainted: (run: () => void) => {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
}));
vi.mock('$app/state', () => ({ page }));
vi.mock('$app/navigation', () => {
  const write = (how: string) => (url: string, state: { query?: string }) => {
    written.push([how, url]);
    page.state = state;
  };
  const beforeNavigate = (call: (leaving: Leaving) => void) => (leave.now = call);
  return { pushState: write('push'), replaceState: write('replace'), beforeNavigate };
});

/** The address of a page that shows a number, as it is once the page can answer. */
function open(): Address<{ n: number }, { view: { n: number } }> {
  const address = new Address({
    path: '/map',
    read: (query) => ({ view: { n: Number(new URLSearchParams(query).get('n')) || 0 } }),
    write: ({ n }: { n: number }) => (n ? `n=${n}` : ''),
    rest: 300
  });
  address.ready = true;
  return address;
}

beforeEach(() => {
  vi.useFakeTimers();
  page.state = {};
  written.length = 0;
});
afterEach(() => void vi.useRealTimers());

describe('an address', () => {
  test('is unknown until the page can answer', () => {
    const address = open();
    address.ready = false;
    expect(address.asked.view.n).toBe(0);
    address.ready = true;
    expect(address.asked.view.n).toBe(1);
  });

  test('a choice changes the picture at once, and is written in the next task', () => {
    const address = open();
    address.show({ n: 2 });
    expect([address.asked.view.n, address.settled.view.n]).toEqual([2, 1]);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(0);
    expect(written).toEqual([['push', '/map?n=2']]);
    expect([address.asked.view.n, address.settled.view.n]).toEqual([2, 2]);
  });

  test('what needs no query has none', () => {
    open().show({ n: 0 });
    vi.advanceTimersByTime(0);
    expect(written).toEqual([['push', '/map']]);
  });

  test('what is moved is written once it rests, and does not fill the history', () => {
    const address = open();
    for (const n of [2, 3, 4]) {
      address.show({ n }, 'moving');
      vi.advanceTimersByTime(200);
    }
    expect(written).toEqual([]);
    expect(address.asked.view.n).toBe(4);
    vi.advanceTimersByTime(100);
    expect(written).toEqual([['replace', '/map?n=4']]);
  });

  test('what is amended is written in the next task, and does not fill the history', () => {
    const address = open();
    address.show({ n: 2 }, 'amended');
    vi.advanceTimersByTime(0);
    expect(written).toEqual([['replace', '/map?n=2']]);
  });

  test('a choice that is moved on from before it is written stays in the history', () => {
    const address = open();
    address.show({ n: 2 });
    address.show({ n: 3 }, 'moving');
    vi.advanceTimersByTime(300);
    expect(written).toEqual([['push', '/map?n=3']]);
    address.show({ n: 4 }, 'moving');
    vi.advanceTimersByTime(300);
    expect(written.at(-1)).toEqual(['replace', '/map?n=4']);
  });
});

describe('whoever leaves within the rest', () => {
  test.each(['link', 'leave'] as const)('takes the last change along: %s', (type) => {
    const address = open();
    address.show({ n: 2 }, 'moving');
    leave.now({ type });
    expect(written).toEqual([['replace', '/map?n=2']]);
    vi.advanceTimersByTime(1000);
    expect(written).toHaveLength(1);
  });

  test('does not write it into another page by going back', () => {
    const address = open();
    address.show({ n: 2 }, 'moving');
    leave.now({ type: 'popstate' });
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([]);
  });

  test('writes nothing where nothing was changed', () => {
    open();
    leave.now({ type: 'link' });
    expect(written).toEqual([]);
  });
});
