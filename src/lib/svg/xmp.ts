/** What a figure says of itself, as one XMP packet in SVG, PDF and PNG alike, and how it is read back. */
import type { FigureWords } from './figure-words';
import { node, stringify, type Node } from './svg';

/** Largest file that is read, in bytes. */
export const LARGEST_FILE = 20_000_000;

const NAMESPACES = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
  'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
  'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
  'xmlns:spheres': 'urn:spheres:figure:1'
};

/** The packet as it stands in PDF and PNG. */
export function packet(words: FigureWords): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>${stringify(packetNode(words))}<?xpacket end="r"?>`;
}

/** The figure with its title, alternative text and packet, for SVG. */
export function withMetadata(svg: Node, words: FigureWords): Node {
  const attributes = {
    ...svg.attributes,
    xmlns: 'http://www.w3.org/2000/svg',
    'xml:lang': words.language,
    role: 'img',
    'aria-labelledby': 'figure-title',
    'aria-describedby': 'figure-alternative'
  };
  const said = [
    node('title', { id: 'figure-title' }, [words.title]),
    node('desc', { id: 'figure-alternative' }, [words.alternative]),
    node('metadata', {}, [packetNode(words)])
  ];
  return { ...svg, attributes, children: [...said, ...svg.children] };
}

function packetNode(words: FigureWords): Node {
  const list = (kind: 'Seq' | 'Bag', entries: string[]) => [
    node(
      `rdf:${kind}`,
      {},
      entries.map((entry) => node('rdf:li', {}, [entry]))
    )
  ];
  const inLanguages = (text: string) => [
    node('rdf:Alt', {}, [
      node('rdf:li', { 'xml:lang': 'x-default' }, [text]),
      node('rdf:li', { 'xml:lang': words.language }, [text])
    ])
  ];
  return node('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    node('rdf:RDF', NAMESPACES, [
      node('rdf:Description', { 'rdf:about': '' }, [
        node('dc:title', {}, inLanguages(words.title)),
        node('dc:description', {}, inLanguages(words.alternative)),
        node('dc:creator', {}, list('Seq', ['Spheres'])),
        node('dc:rights', {}, inLanguages(words.rights)),
        // Dublin Core in XMP has one source; the others follow in a bag of our own.
        node('dc:source', {}, [words.sources.join('; ')]),
        node('dc:date', {}, list('Seq', [words.date])),
        node('dc:language', {}, list('Bag', [words.language])),
        node('xmp:CreateDate', {}, [words.date]),
        node('xmp:CreatorTool', {}, [`Spheres ${words.data}`]),
        node('xmpRights:Marked', {}, ['True']),
        node('xmpRights:UsageTerms', {}, inLanguages(words.rights)),
        node('pdf:Producer', {}, [`Spheres ${words.data}`]),
        node('spheres:recipe', {}, [words.recipe]),
        node('spheres:data', {}, [words.data]),
        node('spheres:drawn', {}, [words.drawn]),
        node('spheres:caption', {}, [words.caption]),
        node('spheres:sources', {}, list('Seq', words.sources))
      ])
    ])
  ]);
}

/** What makes a figure again. */
export interface Remade {
  recipe: string;
  data: string;
  drawn: string;
}

/**
 * Reads the recipe of a figure; nothing in the file is executed.
 * @param bytes of an SVG, PDF or PNG
 * @returns what is wrong with the file where it has no recipe
 */
export function recipeIn(bytes: Uint8Array): Remade | { problem: string } {
  if (bytes.length > LARGEST_FILE) return { problem: `The file is larger than ${LARGEST_FILE / 1e6} MB.` };
  const kind = KINDS.find(({ begins }) => begins(bytes));
  if (!kind) return { problem: 'The file is not an SVG, PDF or PNG.' };
  if (!kind.ends(bytes)) return { problem: `The ${kind.name} breaks off before its end.` };
  const text = new TextDecoder().decode(bytes);
  if (!text.includes(NAMESPACES['xmlns:spheres']))
    return { problem: `The ${kind.name} is not a figure of Spheres: it carries no recipe.` };
  const [recipe, data, drawn] = [fieldOf(text, 'recipe'), fieldOf(text, 'data'), fieldOf(text, 'drawn')];
  if (!recipe) return { problem: `The ${kind.name} is a figure of Spheres, but its recipe is gone.` };
  return { recipe, data, drawn };
}

/** Declaration, comments and document type, then the first element; an HTML page with an SVG in it is none. */
const SVG_BEGINS = /^\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->)[^])*-->\s*|<!DOCTYPE svg[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<svg[\s>]/;

const KINDS = [
  {
    name: 'SVG',
    begins: (bytes: Uint8Array) => SVG_BEGINS.test(head(bytes)),
    ends: (bytes: Uint8Array) => /<\/svg\s*>\s*$/.test(tail(bytes))
  },
  {
    name: 'PDF',
    begins: (bytes: Uint8Array) => head(bytes).includes('%PDF-'),
    ends: (bytes: Uint8Array) => tail(bytes).includes('%%EOF')
  },
  {
    name: 'PNG',
    begins: (bytes: Uint8Array) =>
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, i) => bytes[i] === byte),
    // The last chunk: no data, its name, its checksum.
    ends: (bytes: Uint8Array) => tail(bytes).includes('\0\0\0\0IEND')
  }
];

const head = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, 65_536));
const tail = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(-1024));

/** Text of a field of ours; blank where there is none. All other text in these files is escaped or packed. */
function fieldOf(text: string, name: string): string {
  const [from, to] = [`<spheres:${name}>`, `</spheres:${name}>`];
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  return start < 0 || end < 0 ? '' : unescape(text.slice(start + from.length, end)).trim();
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of markup: the named and numbered references of XML resolved, others left as they stand. */
export function unescape(markup: string): string {
  return markup.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = decimal ? parseInt(decimal, 10) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
