import type { At } from '../address/at';
import { atOf, lookAt, lookInto, type Look } from '../scene/look';
import type { Box } from '../scene/mercator';
import { CLOSER, moveBy } from './gestures';
import { setLetters } from './letters';
import { PlateCamera } from './plate-camera';

/** What follows the eye in every frame: the live map. */
export type Follower = (look: Look, home: Box) => void;

/** Where the reader looks on the map of Europe: what buttons, hand, keys and the address move, and what follows it. */
export class Eye {
  /** How often larger than the whole, as far as it has come to rest. */
  times = $state(1);
  /** False as long as all is in view. */
  closer = $state(false);
  /** Where it has come to rest. */
  rest = $state.raw<{ look: Look; scale: number } | null>(null);
  #camera: PlateCamera | undefined;
  #plate: HTMLElement | undefined;
  #follower: Follower | undefined;
  /** Where it is to look once there is a plate, and the part of the map that the plan opens on. */
  #awaited: At | null = null;
  #part: Box | null = null;

  /**
   * Looks at a plate.
   * @param onlook told where it has come to rest; null for the whole map
   * @param onstart told whenever the reader sets it in motion
   */
  open(plate: HTMLElement, onlook: (at: At | null) => void, onstart: () => void): () => void {
    const camera = new PlateCamera(plate, {
      onmove: (look, home) => {
        this.closer = !camera.isWhole;
        this.#follower?.(look, home);
      },
      onrest: (look, home) => {
        this.times = look.times;
        this.rest = { look, scale: camera.scale };
        onlook(atOf(look, home, this.#unasked(home)));
      },
      onstart
    });
    this.#camera = camera;
    this.look(this.#awaited, this.#part);
    this.#plate = plate;
    return () => {
      camera.remove();
      this.#camera = undefined;
    };
  }

  /**
   * Lets hand and keys move what is looked at; to be called once there is a plate.
   * @param stage what they touch
   * @returns a function that ends it
   */
  handOver = (stage: HTMLElement): (() => void) => (this.#camera ? moveBy(stage, this.#camera) : () => {});

  /**
   * Looks there, unless it does.
   * @param at null for what the plan opens on
   * @param part of the map that the plan opens on
   */
  look(at: At | null, part: Box | null): void {
    this.#awaited = at;
    this.#part = part;
    const camera = this.#camera;
    if (!camera) return;
    const unasked = this.#unasked(camera.home);
    if (atOf(camera.look, camera.home, unasked)?.join() === at?.join()) return;
    // The drawn map serves whatever the reader has not asked for.
    camera.jump(at ? lookAt(at) : unasked, at !== null);
  }

  #unasked = (home: Box): Look | undefined => (this.#part && lookInto(this.#part, home)) ?? undefined;

  /** Sets the letters anew: they are others now. */
  letter = (): void => {
    if (this.#plate && this.#camera && this.closer) setLetters(this.#plate, this.#camera.look.times);
  };

  /** Lays an element between the plate's sea and its land. */
  lay = (element: HTMLElement): void => this.#plate?.querySelector('.sea')?.after(element);

  /** @returns a function that ends it */
  follow = (follower: Follower): (() => void) => {
    this.#follower = follower;
    if (this.#camera) follower(this.#camera.look, this.#camera.home);
    return () => (this.#follower = undefined);
  };

  nearer = (): void => this.#camera?.closer(CLOSER);
  further = (): void => this.#camera?.closer(1 / CLOSER);
  whole = (): void => this.#camera?.whole();
}
