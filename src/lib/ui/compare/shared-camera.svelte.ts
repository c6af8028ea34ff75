import { panBy, wholeSheet, zoomBy, zoomOf } from '$lib/scene/camera';
import type { SheetData } from '$lib/scene/sheet-data';

/** What all maps of a page have in common: the sheet, the camera, and the country under the pointer. */
export class Together {
  readonly sheet: SheetData;
  camera = $state.raw(wholeSheet({ width: 0, height: 0 }));
  pointed = $state<string | null>(null);
  readonly zoom = $derived.by(() => zoomOf(this.camera, this.sheet));

  constructor(sheet: SheetData) {
    this.sheet = sheet;
    this.camera = wholeSheet(sheet);
  }

  /** @param at what stays where it is, in drawing units; the middle unless told */
  zoomBy(factor: number, at?: [number, number]): void {
    this.camera = zoomBy(this.camera, this.sheet, factor, at);
  }

  /** In drawing units. */
  panBy(dx: number, dy: number): void {
    this.camera = panBy(this.camera, this.sheet, dx, dy);
  }

  reset(): void {
    this.camera = wholeSheet(this.sheet);
  }
}
