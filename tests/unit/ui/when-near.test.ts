/** What comes into view is exchanged once, and never under the reader's focus. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenNear } from '$lib/ui/when-near';

let told: (isIntersecting: boolean) => void;
let watched = 0;
let focused: unknown = null;
let element: HTMLElement;

beforeEach(() => {
  watched = 0;
  focused = null;
  element = Object.assign(new EventTarget(), {
    contains: (other: unknown) => other !== null && other === focused
  }) as unknown as HTMLElement;
  class Observer {
    constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
      told = (isIntersecting) => tell([{ isIntersecting }]);
    }
    observe = () => watched++;
    disconnect = () => watched--;
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  vi.stubGlobal('document', {
    get activeElement() {
      return focused;
    }
  });
});
afterEach(() => vi.unstubAllGlobals());

test('it runs once, when the element is seen', () => {
  const run = vi.fn();
  whenNear(run)(element);
  told(false);
  expect(run).not.toHaveBeenCalled();
  told(true);
  expect(run).toHaveBeenCalledOnce();
  expect(watched).toBe(0);
});

test('it waits until the focus has left', async () => {
  const run = vi.fn();
  whenNear(run)(element);
  focused = 'a link of the table';
  told(true);
  element.dispatchEvent(new Event('focusout'));
  await new Promise((done) => setTimeout(done));
  expect(run).not.toHaveBeenCalled();
  element.dispatchEvent(new Event('focusout'));
  focused = null;
  await new Promise((done) => setTimeout(done));
  expect(run).toHaveBeenCalledOnce();
});

test('with the element it goes', () => {
  const gone = whenNear(() => expect.unreachable())(element);
  gone?.();
  expect(watched).toBe(0);
  element.dispatchEvent(new Event('focusout'));
});
