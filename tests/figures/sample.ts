/** A small figure with all that figures have: patterns, halos, rotation, spacing, scripts, dashes. */
import type { FigureWords } from '../../src/lib/svg/figure-words';
import { attributesOf } from '../../src/lib/svg/font-metrics';
import { node, type Node } from '../../src/lib/svg/svg';

/** In mm. */
export const SIZE = { width: 89, height: 60 };

export const WORDS: FigureWords = {
  title: 'Plans & <spheres>, 1944–45',
  caption: 'Hatching: bargained for. “Dots” say how sure it is.',
  alternative: 'Map of three areas: Poland & Чехословакия in the Soviet sphere, Greece in the British.',
  rights: '© Spheres, CC BY 4.0',
  sources: ['Pechatnov 1995, p. 12', 'Phillips & Co.'],
  language: 'en',
  date: '2026-01-31',
  recipe: 'plan=maisky-1944&width=89&title=A%20%26%20B',
  data: '0.1.0',
  drawn: 'Spheres 0.1.0'
};

const pattern = (id: string, size: number, turn: number | null, children: Node[]) =>
  node(
    'pattern',
    {
      id,
      width: size,
      height: size,
      patternUnits: 'userSpaceOnUse',
      patternTransform: turn === null ? null : `rotate(${turn})`
    },
    children
  );
const rect = (x: number, y: number, width: number, height: number, fill: string) =>
  node('rect', { x, y, width, height, fill });

const PATTERNS = [
  pattern('hatch', 40, 45, [rect(0, 0, 40, 40, '#b8483a'), rect(0, 0, 10, 40, '#ffffff')]),
  pattern('dots', 30, 45, [rect(0, 0, 30, 30, '#e6c3b8'), node('circle', { cx: 15, cy: 15, r: 6, fill: '#b8483a' })]),
  pattern('dashes', 30, 45, [rect(0, 0, 30, 30, '#3f5f93'), rect(13, 7, 3, 15, '#ffffff')]),
  pattern('share', 50, null, [rect(0, 0, 50, 50, '#3f5f93'), rect(0, 0, 37.5, 50, '#b8483a')]),
  pattern('pairs', 52, 20, [
    rect(0, 0, 52, 52, '#ffffff'),
    rect(0, 0, 20, 52, '#3f5f93'),
    rect(20, 0, 27, 52, '#b8483a'),
    node('path', { d: 'M0 40L20 52', stroke: '#222222', 'stroke-width': 3, fill: 'none' })
  ])
];

const HALO = {
  stroke: '#ffffff',
  'stroke-width': 1.6,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke'
};

/** The figure: 89 × 60 mm, map in tenths of a point, text in points. */
export function sample(): Node {
  const lands = ['hatch', 'dots', 'dashes', 'share', 'pairs'].map((id, index) =>
    node('path', {
      d: `M${100 + index * 450} 150l400 -60l30 500l-200 120l-230 -90zM${200 + index * 450} 300h100v120h-100z`,
      fill: `url(#${id})`,
      'fill-rule': 'evenodd',
      stroke: '#333333',
      'stroke-width': 5,
      'stroke-linejoin': 'round'
    })
  );
  const text = (face: Parameters<typeof attributesOf>[0], words: string, attributes: Node['attributes']) =>
    node('text', { ...attributesOf(face), ...attributes }, [words]);
  return node('svg', { width: '89mm', height: '60mm', viewBox: '0 0 252.28 170.08' }, [
    node('defs', {}, PATTERNS),
    node('rect', { width: 252.28, height: 170.08, fill: '#ffffff' }),
    node('rect', { x: 4, y: 4, width: 244.28, height: 96, fill: '#dfe8ee', stroke: '#555555', 'stroke-width': 0.4 }),
    node('g', { transform: 'translate(4 10) scale(0.1)' }, [
      ...lands,
      node('path', {
        d: 'M50 780L2300 820',
        fill: 'none',
        stroke: '#111111',
        'stroke-width': 8,
        'stroke-dasharray': '40 20'
      })
    ]),
    node('g', { 'font-size': 8, fill: '#222222' }, [
      text('serif', 'Poland', { x: 36, y: 48, 'text-anchor': 'middle', 'letter-spacing': 1.2, ...HALO }),
      text('serif', 'ČEHOSLOVAČKA', { x: 80, y: 38, 'text-anchor': 'middle', 'font-size': 6, ...HALO }),
      text('sans', 'Союз ССР', { x: 126, y: 52, 'text-anchor': 'middle', ...HALO }),
      text('bold', 'Ελλάς', { x: 170, y: 58, 'text-anchor': 'end', ...HALO }),
      text('italic', 'Baltic Sea', {
        x: 215,
        y: 85,
        'text-anchor': 'middle',
        'letter-spacing': 0.8,
        transform: 'rotate(-30 215 85)',
        fill: '#3b5b78'
      })
    ]),
    node('circle', { cx: 36, cy: 56, r: 2, fill: '#222222' }),
    node('g', { transform: 'translate(4 112)' }, [
      text('bold', 'a', { x: 0, y: 0, 'font-size': 9 }),
      text('sans', '75 : 25 % — “Naughty” document & <Tolstoy>', { x: 10, y: 0, 'font-size': 7 }),
      text('serif', 'AVATAR Tokyo Yalta, 4–11 February 1945; Īrān, Ḥijāz, București', { x: 0, y: 14, 'font-size': 9 }),
      text('italic', 'Source: Печатнов 1995, p. 12', { x: 244, y: 28, 'font-size': 7, 'text-anchor': 'end' }),
      node('rect', {
        x: 0,
        y: 34,
        width: 16,
        height: 9,
        rx: 1.5,
        fill: 'url(#hatch)',
        stroke: '#333333',
        'stroke-width': 0.5
      }),
      node('polygon', { points: '20,43 28,34 36,43', fill: '#3f5f93' }),
      node('line', { x1: 42, y1: 38, x2: 90, y2: 38, stroke: '#111111', 'stroke-width': 0.3 }),
      node('ellipse', { cx: 100, cy: 38, rx: 7, ry: 4, fill: 'none', stroke: '#b8483a', 'stroke-width': 1 })
    ])
  ]);
}
