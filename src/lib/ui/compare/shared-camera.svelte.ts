import { panBy, wholeSheet, zoomBy, zoomOf } from '$lib/scene/camera';
import type { SheetData } from '$lib/scene/sheet-data';

/** What all maps of a page have in common: the sheet, the camera, and the country under the pointer. */
export class SharedCamera {
  readonly sheet: SheetData;
  /** The part of the sheet that is seen. */
  box = $state.raw(wholeSheet({ width: 0, height: 0 }));
  pointed = $state<string | null>(null);
  readonly zoom = $derived.by(() => zoomOf(this.box, this.sheet));

  constructor(sheet: SheetData) {
    this.sheet = sheet;
    this.box = wholeSheet(sheet);
  }

  /** @param at what stays where it is, in drawing units; the middle unless told */
  zoomBy(factor: number, at?: [number, number]): void {
    this.box = zoomBy(this.box, this.sheet, factor, at);
  }

  /** In drawing units. */
  panBy(dx: number, dy: number): void {
    this.box = panBy(this.box, this.sheet, dx, dy);
  }

  reset(): void {
    this.box = wholeSheet(this.sheet);
  }
}
