/** What pieces of land are called. */
import { type LandTable, type Piece } from '../atlas/borders/land';
import { landTable, type LandTables } from '../atlas/borders/land-table';
import { onceFor } from '../atlas/memo';
import type { Territory } from '../atlas/types';
import { listed } from './lists';

export interface NamedPiece extends Piece {
  /** What it is called: the territories that it is made of. */
  name: string;
}

/** The land of every plan, for which pieces are named by their territories. */
export interface LandToName extends LandTables {
  territories?: Pick<Territory, 'id' | 'name'>[];
}

export interface NamedLand extends Omit<LandTable, 'pieces'> {
  pieces: NamedPiece[];
}

/** Pieces of land, and whose they are in each plan, without what they are made of: what a page colours and names. */
export interface SceneLand extends Omit<LandTable, 'pieces'> {
  pieces: Pick<NamedPiece, 'id' | 'name'>[];
}

/** The land of every plan, its pieces called by the names of their territories. */
export const namedLand: (tables: LandToName) => NamedLand = onceFor(nameLand);

function nameLand(tables: LandToName): NamedLand {
  const { territories = [] } = tables;
  const { pieces, ...land } = landTable(tables);
  const nameBy = new Map(territories.map(({ id, name }) => [id, name]));
  const named = pieces.map(({ id, territories: ids }) => ({
    id,
    name: listed(shortened(ids.map((each) => nameBy.get(each) ?? each))),
    territories: ids
  }));
  return { pieces: named, ...land };
}

/** The same without what pieces are made of. */
export function sceneLand(tables: LandToName): SceneLand {
  const { pieces, ...land } = namedLand(tables);
  return { pieces: pieces.map(({ id, name }) => ({ id, name })), ...land };
}

/** A piece of land that changes hands: `Vilnius (Poland, then Soviet Union)`. */
export const movedName = (piece: string, before: string, after: string): string =>
  `${piece} (${before}, then ${after})`;

/** Territories are named up to this number, then counted. */
const NAMED = 4;

const shortened = (names: string[]): string[] =>
  names.length > NAMED ? [...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} more`] : names;
