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

/** How much larger letters are, by how much larger the land is. */
export const growth = (times: number): number => Math.min(times ** 0.2, 1.6);

/** The way back: how often larger the land is where it is so many times larger beside its letters. */
export const timesWhere = (roomier: number): number => Math.max(Math.min(roomier ** 1.25, roomier * 1.6), 1);

/** Sets every name of a plate; of those that are set otherwise from nearer, one way is seen. */
export function setLetters(plate: HTMLElement, times: number): void {
  const grown = growth(times) / times;
  for (const text of plate.querySelectorAll<SVGTextElement>(
    '.lettering .names > :not(.towns, .part-names) text[font-size]'
  )) {
    const { x, y, size, spacing } = settingOf(text);
    const [middleX, middleY] = underName(text, [x, y - size * BASELINE], grown);
    text.setAttribute('x', decimal(middleX));
    text.setAttribute('y', decimal(middleY + size * grown * BASELINE));
    text.setAttribute('font-size', decimal(size * grown));
    if (spacing) text.setAttribute('letter-spacing', decimal(spacing * grown));
  }
  // Towns are written for one nearness (`nearer.ts`); at any other they would be as much too large or too small.
  for (const { dataset, classList } of plate.querySelectorAll<SVGElement>('.towns'))
    classList.toggle('later', times !== Number(dataset.times ?? 1));
  for (const { dataset, classList } of plate.querySelectorAll<SVGElement>(':is([data-from], [data-until])'))
    classList.toggle('later', times < Number(dataset.from ?? 0) || times >= Number(dataset.until ?? Infinity));
}

/** A number stays as near to its name as the letters are large. */
function underName(text: SVGTextElement, [x, y]: [number, number], grown: number): [number, number] {
  const { number, alone } = text.dataset;
  const name =
    number !== undefined &&
    alone === undefined &&
    text.closest('.names')?.querySelector<SVGTextElement>(`[data-name="${number}"]`);
  if (!name) return [x, y];
  const own = settingOf(name);
  const [nameX, nameY] = [own.x, own.y - own.size * BASELINE];
  return [nameX + (x - nameX) * grown, nameY + (y - nameY) * grown];
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

const decimal = (value: number): string => String(Math.round(value * 100) / 100);
