/** The camera of the drawn plate: it moves what is drawn at once, and draws it anew where it comes to rest. */
import { aside, closer, kept, LINES_GROW, pixelsPerUnit, seen, wholeOf, type Look } from '../scene/look';
import type { Box, Point } from '../scene/mercator';
import { setLetters } from './letters';

/** How long the map must rest before it is drawn anew, in milliseconds: longer than a wheel takes from notch to notch. */
const REST = 160;

export interface Watcher {
  /** In every frame that the map moves in. */
  onmove: (look: Look, home: Box) => void;
  /** When it has come to rest, or its room has another size: what is drawn is as large as it should be again. */
  onrest: (look: Look, home: Box) => void;
  /** When it leaves the whole map, and whenever the reader moves it. */
  onstart: () => void;
}

/**
 * Looks at a plate as `plate/plate.ts` draws it. Moving is left to the compositor, which shifts and stretches the layers
 * as they are; at rest each gets another `viewBox`, and lines and letters their sizes.
 */
export class PlateCamera {
  look: Look;
  readonly #plate: HTMLElement;
  readonly #watcher: Watcher;
  /** What is in view where the whole map is. */
  readonly home: Box;
  /** As it was drawn while prerendering. */
  readonly #drawn: string;
  /** Where the layers were drawn for, and the `viewBox` that they have for it: in a room of another size it is another. */
  #set: Look;
  #box: string;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #sizes: ResizeObserver;
  #size: { width: number; height: number };

  constructor(plate: HTMLElement, watcher: Watcher) {
    this.#plate = plate;
    this.#watcher = watcher;
    const layer = this.#layers[0]!;
    this.#drawn = this.#box = layer.getAttribute('viewBox') ?? '';
    const { x, y, width, height } = layer.viewBox.baseVal;
    this.home = { x, y, width, height };
    this.look = this.#set = wholeOf(this.home);
    this.#size = { width: plate.clientWidth, height: plate.clientHeight };
    this.#sizes = new ResizeObserver(() => {
      this.#size = { width: plate.clientWidth, height: plate.clientHeight };
      if (this.isWhole) return this.#move();
      this.look = kept(this.look, this.home, this.#size);
      this.#settle();
    });
    this.#sizes.observe(plate);
  }

  get #layers(): SVGSVGElement[] {
    return [...this.#plate.querySelectorAll<SVGSVGElement>(':scope > svg')];
  }

  /** CSS pixels to a map unit, now. */
  get scale(): number {
    return pixelsPerUnit(this.home, this.#size, this.look.times);
  }

  /** Where something on the screen lies on the map, in map units. */
  placeOf({ clientX, clientY }: { clientX: number; clientY: number }): Point {
    const { left, top } = this.#plate.parentElement!.getBoundingClientRect();
    const { x, y } = seen(this.look, this.home, this.#size);
    return [x + (clientX - left) / this.scale, y + (clientY - top) / this.scale];
  }

  /** @param at what stays where it is, in map units; the middle unless told */
  closer = (factor: number, at?: Point): void => this.#show(closer(this.look, this.home, this.#size, factor, at));

  /** Looks elsewhere, by CSS pixels. */
  aside = (...by: Point): void => this.#show(aside(this.look, this.home, this.#size, by));

  /** Looks elsewhere, by shares of what is seen. */
  step = (across: number, down: number): void => this.aside(across * this.#size.width, down * this.#size.height);

  /** Looks at the whole map. */
  whole = (): void => this.#show(wholeOf(this.home));

  /**
   * Looks there at once, without a way; at the whole map unless told.
   * @param asked whether it is the reader who moves it
   */
  jump(look: Look | undefined, asked: boolean): void {
    this.look = look ? kept(look, this.home, this.#size) : wholeOf(this.home);
    if (asked) this.#watcher.onstart();
    this.#settle();
  }

  get isWhole(): boolean {
    return isSame(this.look, wholeOf(this.home));
  }

  /** Leaves the plate as it was drawn. */
  remove(): void {
    this.look = wholeOf(this.home);
    this.#draw();
    for (const layer of this.#layers) layer.style.transform = '';
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
  }

  #show(look: Look): void {
    this.look = look;
    this.#watcher.onstart();
    this.#frame ||= requestAnimationFrame(() => this.#move());
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#settle(), REST);
  }

  #move(): void {
    this.#frame = 0;
    const [from, to] = [this.#set, this.look].map((look) => seen(look, this.home, this.#size)) as [Box, Box];
    const { scale } = this;
    const transform = isSame(this.#set, this.look)
      ? ''
      : `translate(${(from.x - to.x) * scale}px, ${(from.y - to.y) * scale}px) scale(${from.width / to.width})`;
    for (const layer of this.#layers) layer.style.transform = transform;
    this.#watcher.onmove(this.look, this.home);
  }

  #settle(): void {
    clearTimeout(this.#rest);
    cancelAnimationFrame(this.#frame);
    this.#draw();
    this.#move();
    this.#watcher.onrest(this.look, this.home);
  }

  /** Sets the layers, their lines and letters for where the map looks, unless they are. */
  #draw(): void {
    this.#set = this.look;
    const { x, y, width, height } = seen(this.look, this.home, this.#size);
    const box = this.isWhole ? this.#drawn : [x, y, width, height].map((value) => value.toFixed(2)).join(' ');
    if (box === this.#box) return;
    this.#box = box;
    for (const layer of this.#layers) layer.setAttribute('viewBox', box);
    this.#plate.style.setProperty('--thin', String(thin(this.look.times)));
    setLetters(this.#plate, this.look.times);
  }
}

/** How much finer lines are than the land grows: they grow a little. */
const thin = (times: number): number => times ** (LINES_GROW - 1);

const isSame = (a: Look, b: Look): boolean =>
  a.times === b.times && a.middle[0] === b.middle[0] && a.middle[1] === b.middle[1];
