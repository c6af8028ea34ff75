/** The sheet of Europe that all maps of the comparison are drawn on, prepared while prerendering. */
import { inLanguage } from '$lib/atlas/names';
import type { Language } from '$lib/atlas/types';
import { changeDefs } from '$lib/drawing/change-patterns';
import { bestSpot } from '$lib/drawing/label-spots';
import { wholeOf } from '$lib/drawing/sheet';
import type { Point } from '$lib/scene/mercator';
import { letteringOf, sheetDefs } from '$lib/pages/small-map';
import { node, stringify } from '$lib/svg/svg';
import { textureDefs } from '$lib/drawing/patterns';
import { CSS_PALETTE } from '$lib/scene/colours';
import { paintsOf } from '$lib/scene/paints';
import type { SheetData, SheetLanguage, SheetNames } from '$lib/scene/sheet-data';
import { once, readTables } from './atlas-files';
import { europeSheet, hidden } from './sketches';

/** The land of every country and part, and every pattern, in a picture that shows nothing: the maps use them. */
export const drawSheet = (): string =>
  once('compare sheet', () => {
    const { states, parts, plans } = readTables();
    const defs = [
      ...sheetDefs(europeSheet().sheet, states, parts),
      ...textureDefs(CSS_PALETTE, paintsOf(plans, states, parts)),
      ...changeDefs(CSS_PALETTE)
    ];
    return hidden(stringify(node('defs', {}, defs)));
  });

const whole = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

/** What the page knows of that sheet. */
export function sheetData(): SheetData {
  const { sheet, naming } = europeSheet();
  const { parts } = readTables();
  const inside = naming.lands.flatMap((land): [string, Point][] => {
    const spot = bestSpot(land, 1, wholeOf(sheet));
    return spot ? [[land.id, whole(spot.at)]] : [];
  });
  return {
    width: sheet.width,
    height: sheet.height,
    lands: sheet.lands.map(({ id }) => id),
    parts: parts.filter(({ territories }) => territories.length).map(({ id }) => id),
    frontiers: sheet.frontiers.beside,
    tiny: [...sheet.tiny],
    places: Object.fromEntries([...inside, ...parts.map(({ id, at }): [string, Point] => [id, whole(sheet.at(at))])])
  };
}

/** Names in a language: where they stand on the sheet, and as they are listed. */
export function sheetLanguage(language: Language): SheetLanguage {
  const tables = readTables();
  const { states, parts } = inLanguage(tables, language);
  const sheet = letteringOf(europeSheet().naming, states).map(({ layout, countries }) => [
    layout.name,
    {
      scale: layout.scale,
      names: countries.map(({ id, text, at, size, spacing, leader }) => ({
        id,
        text,
        at: whole(at),
        size: Math.round(size),
        spacing: Math.round(spacing),
        leader: leader && [whole(leader[0]), whole(leader[1])]
      }))
    }
  ]);
  return {
    sheet: Object.fromEntries(sheet) as SheetNames,
    subjects: Object.fromEntries([...states, ...parts].map(({ id, name }) => [id, name]))
  };
}
