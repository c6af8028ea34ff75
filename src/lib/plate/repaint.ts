import { whenPainted } from '$lib/address/when-painted';
import { element, write } from './element';
import { CSS_PALETTE, fillOf, solidPaint } from '$lib/scene/colours';
import { inksOn } from '$lib/drawing/lettering';
import { project, unproject } from '$lib/scene/mercator';
import { joinFrontiers, sortFrontiers, splitFrontiers } from '$lib/drawing/frontiers';
import { frontierIn, type Frontiers } from '$lib/scene/frontiers';
import type { Scene } from '$lib/scene/scene';

const CONTEXT = solidPaint('context');

/** Path data, in map units, of the lines that a view draws. */
export interface PlateLines {
  /** Null for those that stand in the page. */
  frontiers: Frontiers | null;
  /** Whether they are those of a day, and not of the plan's land. */
  ofDay: boolean;
  reserves: string;
  also: string;
}

/**
 * A prerendered plate, found once: what is drawn stays, only colours change, and whose land a piece is.
 * @param plate drawn by `plate/plate.ts`
 * @param askable countries that a click on the map leads to
 */
export function plateIn(plate: HTMLElement, askable: string[]) {
  const pieces = new Map(
    [...plate.querySelectorAll<SVGElement>('.countries [id^="land-"]')].map((land) => [
      land.id.replace('land-', ''),
      land
    ])
  );
  const names = [...plate.querySelectorAll<SVGElement>('[data-name]')];
  const leaders = [...plate.querySelectorAll<SVGElement>('[data-leader]')];
  const asked = new Set(askable);
  const chosen = plate.querySelector('.chosen');
  const spotMark = plate.querySelector('.spot');
  const svg = plate.querySelector<SVGSVGElement>('.countries');
  const painted = new Map<string, string>();
  const parting = frontiersOn(plate);
  let owned = '';

  return {
    /**
     * Colours every piece as its country; flashes those that change, except at the first call.
     * @param divided countries under parts of several colours, on whose names none of these can be
     */
    paint({ fills, land, sentence }: Pick<Scene, 'fills' | 'land' | 'sentence'>, divided: Set<string>): void {
      const first = painted.size === 0;
      const changed: SVGElement[] = [];
      const paintOf = new Map(fills.map((fill) => [fill.country, fill]));
      for (const { id, country } of land.pieces) {
        const piece = pieces.get(id);
        const fill = fillOf(paintOf.get(country) ?? CONTEXT, CSS_PALETTE);
        if (!piece || painted.get(id) === `${country} ${fill}`) continue;
        if (!painted.get(id)?.endsWith(` ${fill}`)) changed.push(piece);
        painted.set(id, `${country} ${fill}`);
        write(piece, 'fill', fill);
        write(piece, 'stroke', fill);
        write(piece, 'data-country', asked.has(country) ? country : null);
      }
      for (const name of names) {
        const paint = paintOf.get(landUnder(name));
        if (!paint || 'beside' in name.dataset) continue;
        const across = 'across' in name.dataset;
        const { colour, stroke } = divided.has(landUnder(name))
          ? { colour: CSS_PALETTE.ink, stroke: CSS_PALETTE.paper }
          : inksOn({ leader: null, across }, paint, CSS_PALETTE);
        write(name, 'fill', colour);
        write(name, 'stroke', stroke);
      }
      if (owned !== land.key) {
        for (const each of [...names, ...leaders]) each.classList.toggle('away', !paintOf.has(landUnder(each)));
        owned = land.key;
      }
      write(plate, 'aria-label', sentence);
      if (!first) flash(svg, changed);
    },
    /** Draws frontiers as what they part in a scene, and lines other than the prerendered ones. */
    draw(scene: Pick<Scene, 'fills' | 'parts' | 'land'>, lines: PlateLines | null): void {
      parting(scene, lines);
      if (!lines) return;
      write(plate.querySelector('#reserves'), 'd', lines.reserves);
      for (const path of plate.querySelectorAll('.also')) write(path, 'd', lines.also || null);
    },
    /** Marks a spot, or none. */
    mark(spot: [number, number] | null): void {
      const [x, y] = spot ? project(spot) : [0, 0];
      write(spotMark, 'cx', spot && String(Math.round(x)));
      write(spotMark, 'cy', spot && String(Math.round(y)));
      write(spotMark, 'r', spot ? '16' : '0');
    },
    /** The spot under a mouse or finger, [lon, lat]. */
    spotAt({ clientX, clientY }: MouseEvent): [number, number] | null {
      const toMap = svg?.getScreenCTM()?.inverse();
      if (!toMap) return null;
      const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(toMap);
      return unproject([x, y]);
    },
    /** Path data of a country's land where one piece is all of it, or ''. */
    landOf: (country: string): string => pieces.get(country)?.getAttribute('d') ?? '',
    /** Draws an outline, or none. */
    choose(outline: string): void {
      write(chosen, 'd', outline || null);
    }
  };
}

/** The country whose land a name, or a leader line, belongs to: a land within another's lies on that. */
const landUnder = ({ dataset }: SVGElement): string => dataset.on ?? dataset.name ?? dataset.leader ?? '';
/** Sorts the frontiers of a prerendered plate anew; what stays as it is is not touched. */
function frontiersOn(plate: HTMLElement) {
  const paths = [...plate.querySelectorAll<SVGPathElement>('.lines [data-beside]')];
  const found = paths.map((path) => splitFrontiers(path.dataset.beside ?? '', path.getAttribute('d') ?? ''));
  const own: Frontiers = {
    beside: found.flatMap(({ beside }) => beside),
    data: found.flatMap(({ data }) => data)
  };
  const within = plate.querySelector('.lines .frontier');
  const between = plate.querySelector<SVGPathElement>('#sides');
  const tiny = new Set(between?.dataset.tiny?.split(' '));
  return (scene: Pick<Scene, 'fills' | 'parts' | 'land'>, lines: Pick<PlateLines, 'frontiers' | 'ofDay'> | null) => {
    const sorted = sortFrontiers(lines?.frontiers ?? own, frontierIn(scene, lines?.ofDay), tiny);
    for (const [path, frontiers] of [
      [within, sorted.frontier],
      [between, sorted.sides]
    ] as const)
      write(path, 'd', joinFrontiers(frontiers).d);
  };
}

/**
 * Shows a change without a word: the outline of lands lights up once, unless the reader wants no motion. On a layer of its
 * own, which only fades: the map is not drawn anew in every frame of it.
 */
function flash(countries: SVGSVGElement | null, lands: SVGElement[]): void {
  if (!countries || !lands.length || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  // After the frame in which the lands have their new colours.
  whenPainted(() => {
    const layer = countries.cloneNode(false) as SVGSVGElement;
    layer.classList.replace('countries', 'flash');
    layer.append(element('path', { d: lands.map((land) => land.getAttribute('d')).join('') }));
    countries.after(layer);
    const fading = layer.animate([{ opacity: 1 }, { opacity: 0 }], { duration: 900, easing: 'ease-out' });
    fading.onfinish = () => layer.remove();
  });
}

/** The country drawn at an event, or null. */
export function countryAt(event: Event): string | null {
  const target = event.target instanceof Element ? event.target.closest<SVGElement>('[data-country]') : null;
  return target?.dataset.country ?? null;
}
