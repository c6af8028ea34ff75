/** SVG for the page from plain nodes: elements are made one by one, so nothing in them can be read as markup. */

/** An element with its attributes; those that are null, undefined or false are left out. */
export interface PlainNode {
  tag: string;
  attributes: Record<string, string | number | boolean | null | undefined>;
  children: (PlainNode | string)[];
}

const SVG = 'http://www.w3.org/2000/svg';

export function svgElement({ tag, attributes, children }: PlainNode): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes))
    if (name !== 'xmlns' && value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  element.append(...children.map((child) => (typeof child === 'string' ? child : svgElement(child))));
  return element;
}
