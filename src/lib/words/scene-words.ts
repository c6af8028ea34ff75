/** What the map of a plan, or of a state, shows, in one sentence. */
import type { BorderDate, PlanKind } from '../atlas/types';
import { landTitle } from './legend-lines';
import { lookTitle, whatWords, type Head, type Told } from './legend-words';
import { listed } from './lists';

/** A look of the map with all that it stands for. */
interface Shown {
  /** Null for a symbol. */
  paint: { ink: string; texture: string; bargaining: boolean; share: number | null } | null;
  head: Head | null;
  sayings: (Told & { countries: string[] })[];
  countries: string[];
}

type NameOf = (country: string) => string;

/** Places are named in the sentence up to this number, then counted. */
const LISTED = 3;

/** `Litvinov, Nov 1944: 9 Soviet, 6 British, 4 neutral, 2 open to bargain, 5 not mentioned.` */
export function sceneSentence(
  { kind, short }: { kind: PlanKind; short: string },
  legend: Shown[],
  nameOf: NameOf
): string {
  const said =
    kind === 'shares'
      ? shareWords(legend, nameOf)
      : kind === 'spheres' || kind === 'aims'
        ? sideWords(legend, kind)
        : lookWords(legend, kind, nameOf);
  const inferred = legend.some(({ paint }) => paint?.texture === 'inferred') ? ' (sides inferred by the editor)' : '';
  return `${short}: ${[...said, ...silenceWords(legend)].join(', ')}${inferred}.`;
}

function shareWords(legend: Shown[], nameOf: NameOf): string[] {
  return legend.flatMap(({ paint, countries }) =>
    paint && paint.share !== null ? [`${countries.map(nameOf).join(' and ')} ${paint.share} % Soviet`] : []
  );
}

function sideWords(legend: Shown[], kind: PlanKind): string[] {
  const count = (pick: (shown: Shown) => boolean) =>
    legend.filter(pick).reduce((sum, { countries }) => sum + countries.length, 0);
  const inked = (ink: string) => count(({ paint }) => paint?.ink === ink);
  const counts: [number, string][] = [
    [inked('soviet'), 'Soviet'],
    [inked('british'), 'British'],
    [inked('western'), 'western'],
    [inked('neutral'), 'neutral'],
    [inked('aim'), kind === 'aims' ? 'with an aim but no side' : 'without a side'],
    [count(({ paint }) => paint?.bargaining === true), 'open to bargain']
  ];
  return counts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
}

function lookWords(legend: Shown[], kind: PlanKind, nameOf: NameOf): string[] {
  const silent = ['silent', 'ussr', 'uk'];
  return legend
    .filter(({ paint }) => !paint || !silent.includes(paint.ink))
    .map((shown) => {
      const { paint, sayings, countries } = shown;
      const isListed = kind === 'places' && countries.length <= LISTED;
      // A mark is counted once, however firmly it is said.
      const [first] = sayings;
      const words = !paint && first ? whatWords(first.what) : lookTitle(shown);
      return `${words} ${isListed ? `(${countries.map(nameOf).join(', ')})` : countries.length}`;
    });
}

function silenceWords(legend: Shown[]): string[] {
  const all = legend.flatMap(({ sayings }) => sayings);
  const count = (partly: boolean) =>
    all
      .filter(({ what }) => what.kind === 'silence' && what.partly === partly)
      .reduce((sum, { countries }) => sum + countries.length, 0);
  return [
    ...(count(true) ? [`${count(true)} mentioned only in part`] : []),
    ...(count(false) ? [`${count(false)} not mentioned`] : [])
  ];
}

/** `Map: Austria in its borders of 31 December 1937, by title, beside Germany and Italy.` */
export function stateMapSentence(
  name: string,
  borders: Pick<BorderDate, 'date' | 'basis'>,
  neighbours: string[]
): string {
  const beside = neighbours.length ? `, beside ${listed(neighbours)}` : '';
  return `Map: ${name} in its borders of ${landTitle(borders)}${beside}.`;
}
