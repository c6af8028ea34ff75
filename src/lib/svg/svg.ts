/** SVG as plain nodes, made text last; no DOM, so it runs anywhere. */

export type Attributes = Record<string, string | number | boolean | null | undefined>;

export interface Node {
  tag: string;
  attributes: Attributes;
  children: (Node | string)[];
}

export function node(tag: string, attributes: Attributes = {}, children: (Node | string | null)[] = []): Node {
  return { tag, attributes, children: children.filter((child) => child !== null) };
}

/** Text of a node. Attributes that are null, undefined or false are left out; numbers keep two decimals. */
export function stringify({ tag, attributes, children }: Node): string {
  let written = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value === null || value === undefined || value === false) continue;
    written += ` ${key}="${typeof value === 'number' ? decimal(value) : value === true ? '' : escape(value)}"`;
  }
  if (!children.length) return `<${tag}${written}/>`;
  const inside = children.map((child) => (typeof child === 'string' ? escape(child) : stringify(child))).join('');
  return `<${tag}${written}>${inside}</${tag}>`;
}

function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// What XML 1.0 allows: not the other control characters, surrogates or the two noncharacters.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** What most texts are, the long ones above all: path data. */
const HARMLESS = /^[\w\t\n\r .,#%()/:;=+-]*$/;

/** Text in which nothing can end or open markup, and nothing stands that XML forbids. */
export function escape(text: string): string {
  return HARMLESS.test(text) ? text : text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c).replace(FORBIDDEN, '');
}
