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

/**
 * Writes an attribute, null for none, unless it is so already: what is written is laid out and painted anew, whether it has
 * changed or not.
 */
export function write(on: Element | null | undefined, name: string, value: string | null): void {
  if (!on || on.getAttribute(name) === value) return;
  if (value === null) on.removeAttribute(name);
  else on.setAttribute(name, value);
}
