/** What of a scene is in view. */
import { signed, type FigureScene } from '../recipe/figure-scene';
import { reservesOf, withReserves } from '../scene/scene';
import type { Ground } from './ground';

/**
 * A scene whose legend has only what is in view: an extent may leave some of its countries out, and some of its lines.
 * @param grounds of its panels
 */
export function inView(scene: FigureScene, grounds: Ground[]): FigureScene {
  const groundOf = new Map(scene.panels.map(({ letter }, index) => [letter, grounds[index]!]));
  const places = new Map(scene.named.parts.map(({ id, at }) => [id, at]));
  const seenOn = ({ paper, lands, parts }: Ground, id: string): boolean => {
    if (lands.get(id)?.d) return true;
    const place = places.get(id);
    if (!place) return false;
    const [x, y] = paper.at(place);
    return (x >= 0 && y >= 0 && x <= paper.width && y <= paper.height) || parts().has(id);
  };
  const legend = scene.legend
    .map((item) => ({
      ...item,
      panels: item.panels
        .map((panel) => ({
          ...panel,
          countries: panel.countries.filter((id) => seenOn(groundOf.get(panel.letter)!, id))
        }))
        .filter(({ countries }) => countries.length > 0)
    }))
    .filter(({ panels }) => panels.length > 0);
  const drawn = {
    frontier: ({ frontiers }: Ground) => frontiers.data.length > 0,
    reserve: ({ reserves }: Ground) => reserves !== '',
    also: ({ also }: Ground) => also !== ''
  };
  const lines = scene.lines.filter(({ line }) => grounds.some((ground) => drawn[line](ground)));
  const isSeen = (territory: string) => grounds.some((ground) => ground.hasLand(territory));
  const reserves = reservesOf(scene.lines)
    .map(({ words, lands }) => ({ words, lands: lands.filter(({ id }) => isSeen(id)) }))
    .filter(({ lands }) => lands.length);
  const isDotted = lines.some(({ line }) => line === 'reserve');
  return {
    ...scene,
    legend: signed(legend, scene.recipe),
    lines: withReserves(lines, isDotted ? reserves : [])
  };
}
