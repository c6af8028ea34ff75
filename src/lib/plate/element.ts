import type { Attributes } from '../svg/svg';

const SVG = 'http://www.w3.org/2000/svg';

/** An element of SVG, made in the page; an attribute that is null is left out. */
export function element(tag: string, attributes: Attributes, text = ''): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}
