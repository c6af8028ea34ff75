/** What hand and keyboard do to a map: wheel, drag, pinch, double click, arrows, plus and minus. */
import type { Point } from '../scene/mercator';

/** What can be moved. */
export interface Movable {
  readonly isWhole: boolean;
  placeOf: (on: { clientX: number; clientY: number }) => Point;
  closer: (factor: number, at?: Point) => void;
  aside: (dx: number, dy: number) => void;
  step: (across: number, down: number) => void;
  whole: () => void;
}

/** Share of the map that a key moves it by. */
const STEP = 1 / 8;
/** How much closer a key, a button or a double click goes. */
export const CLOSER = 1.6;
/** A pointer that moves less than this many pixels has clicked. */
const CLICK = 5;

/**
 * Lets a reader move a map. On the whole map a finger scrolls the page, and so does a wheel that turns back: nothing
 * traps whoever only passes by. Closer, one finger moves the map.
 * @param stage what is touched, and what has the focus
 * @returns a function that ends it
 */
export function moveBy(stage: HTMLElement, map: Movable): () => void {
  const ended = new AbortController();
  const on = <E extends keyof HTMLElementEventMap>(
    event: E,
    act: (event: HTMLElementEventMap[E]) => void,
    options: AddEventListenerOptions = {}
  ) => stage.addEventListener(event, act, { ...options, signal: ended.signal });

  on(
    'wheel',
    (event) => {
      if (event.deltaY >= 0 && map.isWhole && !event.ctrlKey) return;
      event.preventDefault();
      // A line of a mouse that counts in lines is about 16 pixels; a pinch on a touchpad comes in small steps.
      const pixels = event.deltaY * (event.deltaMode ? 16 : 1);
      map.closer(2 ** (-pixels / (event.ctrlKey ? 60 : 240)), map.placeOf(event));
    },
    { passive: false }
  );

  const keys: Record<string, () => void> = {
    ArrowLeft: () => map.step(-STEP, 0),
    ArrowRight: () => map.step(STEP, 0),
    ArrowUp: () => map.step(0, -STEP),
    ArrowDown: () => map.step(0, STEP),
    '+': () => map.closer(CLOSER),
    '=': () => map.closer(CLOSER),
    '-': () => map.closer(1 / CLOSER),
    '0': () => map.whole()
  };
  on('keydown', (event) => {
    const act = keys[event.key];
    if (!act || event.target !== stage || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  });

  on('dblclick', (event) => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    event.preventDefault();
    map.closer(event.shiftKey ? 1 / CLOSER : CLOSER, map.placeOf(event));
  });

  /** The last that was heard of each mouse or finger that presses. */
  let touching: PointerEvent[] = [];
  let moved = 0;
  on('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (!touching.length) moved = 0;
    touching = [...touching, event];
  });
  on('pointermove', (event) => {
    const before = touching.find(({ pointerId }) => pointerId === event.pointerId);
    if (!before) return;
    const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY];
    moved += Math.hypot(dx, dy);
    const other = touching.find((one) => one !== before);
    touching = touching.map((one) => (one === before ? event : one));
    if (moved < CLICK || (map.isWhole && !other && event.pointerType === 'touch')) return;
    stage.setPointerCapture(event.pointerId);
    if (other) {
      const apart = (one: PointerEvent) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      const middle = { clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 };
      if (apart(before)) map.closer(apart(event) / apart(before), map.placeOf(middle));
    }
    const share = other ? 0.5 : 1;
    map.aside(-dx * share, -dy * share);
  });
  const release = ({ pointerId }: PointerEvent) => {
    touching = touching.filter((one) => one.pointerId !== pointerId);
  };
  on('pointerup', release);
  on('pointercancel', release);
  // What was dragged was not clicked.
  on(
    'click',
    (event) => {
      if (moved < CLICK) return;
      moved = 0;
      event.stopPropagation();
    },
    { capture: true }
  );
  return () => ended.abort();
}
