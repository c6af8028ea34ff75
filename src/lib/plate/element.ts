const SVG = 'http://www.w3.org/2000/svg';

/** An element of SVG, made in the page. */
export function element(tag: string, attributes: Record<string, string>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
