/** Presentation attributes that a node takes over from the group it stands in, as SVG has it. */
import type { Attributes } from './svg';

const INHERITED = new Set([
  'fill',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-dasharray',
  'stroke-dashoffset',
  'paint-order',
  'font-family',
  'font-style',
  'font-weight',
  'font-size',
  'letter-spacing',
  'text-anchor'
]);

/** What holds within a node: its own attributes of this kind, else those of the group around it. */
export function computedStyle(around: Attributes, own: Attributes): Attributes {
  let all = around;
  for (const key in own) {
    if (!INHERITED.has(key) || own[key] === null || own[key] === undefined || own[key] === false) continue;
    if (all === around) all = { ...around };
    all[key] = own[key];
  }
  return all;
}

/** A length or number of an attribute; the given one where there is none. */
export function numberOf(value: Attributes[string], otherwise = 0): number {
  const number = value === null || value === undefined || value === false ? NaN : parseFloat(String(value));
  return Number.isFinite(number) ? number : otherwise;
}

/** Whether a text or a shape is stroked below what it is filled with. */
export function isHaloed(attributes: Attributes): boolean {
  const stroke = attributes['stroke'] ?? 'none';
  return stroke !== 'none' && String(attributes['paint-order'] ?? '').startsWith('stroke');
}

/**
 * How far a text begins before its anchor.
 * @param width of the whole text, the spacing after its last letter included, as browsers count it
 */
export function shiftOf(width: number, attributes: Attributes): number {
  const anchor = attributes['text-anchor'];
  return anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
}
