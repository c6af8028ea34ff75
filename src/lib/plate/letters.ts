/** Letters of the plate as the reader looks closer: they grow far less than the land, so that there is ever more room. */
import { BASELINE } from '../drawing/lettering';

/** How a name is set where the whole map is in view. */
interface Setting {
  x: number;
  y: number;
  size: number;
  spacing: number;
}

const settings = new WeakMap<Element, Setting>();

/** How often larger than the whole one looks where a name beside its country goes onto it. */
const INSIDE_FROM = 2;

/** How much larger letters are, by how much larger the land is. */
export const growth = (times: number): number => Math.min(times ** 0.2, 1.6);

/** Sets every name of a plate, and what leads from it to its country. */
export function setLetters(plate: HTMLElement, times: number): void {
  const grown = growth(times) / times;
  for (const text of plate.querySelectorAll<SVGTextElement>('.lettering .names > :not(.towns) text[font-size]')) {
    const { x, y, size, spacing } = settingOf(text);
    const ends = 'beside' in text.dataset && times >= INSIDE_FROM ? leaderOf(text) : null;
    const [middleX, middleY] = ends ?? [x, y - size * BASELINE];
    text.setAttribute('x', decimal(middleX));
    text.setAttribute('y', decimal(middleY + size * grown * BASELINE));
    text.setAttribute('font-size', decimal(size * grown));
    if (spacing) text.setAttribute('letter-spacing', decimal(spacing * grown));
  }
  plate.querySelectorAll('.leaders').forEach((group) => group.classList.toggle('inside', times >= INSIDE_FROM));
}

function settingOf(text: SVGTextElement): Setting {
  const number = (key: string) => Number(text.getAttribute(key));
  const found = settings.get(text) ?? {
    x: number('x'),
    y: number('y'),
    size: number('font-size'),
    spacing: number('letter-spacing')
  };
  settings.set(text, found);
  return found;
}

/** Where the leader of a name ends: on its country. */
function leaderOf(text: SVGTextElement): [number, number] | null {
  const leader = text.closest('.names')?.querySelector(`[data-leader="${text.dataset.name}"]`);
  const match = /^M(-?[\d.]+) (-?[\d.]+)L/.exec(leader?.getAttribute('d') ?? '');
  return match && [Number(match[1]), Number(match[2])];
}

const decimal = (value: number): string => String(Math.round(value * 100) / 100);
