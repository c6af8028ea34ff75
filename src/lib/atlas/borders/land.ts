/** Whose land a plan fills, of the table that says so of every plan. */
import type { PlanLand } from '../types';

/** Whose land is filled where no plan says so: in a comparison of a reader's own plan, say. */
export const DEFAULT_LAND: PlanLand = { date: '1945-01-01', basis: 'title', claims: [] };

/** The border date that land is told by where no plan is looked at. */
export const DEFAULT_DATE = DEFAULT_LAND.date;

/** Land that lies together in the land of every plan. */
export interface Piece {
  id: string;
  territories: string[];
}

/** What the ids of pieces begin with that are not one state's in every plan; those that are bear the state's. */
export const PIECE = 'piece-';

/** One way to part all land between states. */
export interface Land {
  /** Id of a border date where the land is that of one, else a name of its own. */
  key: string;
  /** Owner of every piece, in the order of the pieces. */
  owners: string[];
}

/** The land of every plan, piece by piece. */
export interface LandTable {
  pieces: Piece[];
  lands: Land[];
  /** Key of a plan's land, by the plan's id. */
  keyOf: Record<string, string>;
}

/** The land of a plan; where the table does not know the plan, the default land. */
export function landOf({ lands, keyOf }: Pick<LandTable, 'lands' | 'keyOf'>, plan: string): Land {
  const key = keyOf[plan] ?? keyOf[''];
  const found = lands.find((land) => land.key === key);
  if (!found) throw new Error(`no land of ${plan}`);
  return found;
}

/** The day and basis that a land is told by: of a border date itself, or of the first plan that has it. */
export function landNamed(plans: { id: string; land: PlanLand }[], { keyOf }: LandTable, key: string): PlanLand {
  if (keyOf[''] === key) return DEFAULT_LAND;
  const plan = plans.find(({ id }) => keyOf[id] === key);
  if (!plan) throw new Error(`no land ${key}`);
  return plan.land;
}

/** Key of what lies between two lands: of the one, where they are the same. */
export const keyBetween = (from: string, to: string): string => (from === to ? from : `${from} ${to}`);

/** Land between two plans: what each territory belongs to in both, else its piece. */
export function ownersBetween({ pieces, lands }: LandTable, key: string): Map<string, string> {
  const [from, to] = key.split(' ').map((one) => lands.find((land) => land.key === one)?.owners ?? []);
  return new Map(
    pieces.flatMap(({ id, territories }, index) => {
      const [one = '', other = one] = [from?.[index], to?.[index]];
      return territories.map((territory): [string, string] => [territory, one === other ? one : id]);
    })
  );
}

/** Land that belongs to different states in two lands. */
export interface PieceBetween {
  id: string;
  from: string;
  to: string;
}

/** Pieces that change hands between the land of two plans. */
export function piecesBetween(
  table: Pick<LandTable, 'lands' | 'keyOf'> & { pieces: { id: string }[] },
  from: string,
  to: string
): PieceBetween[] {
  const [before, after] = [landOf(table, from).owners, landOf(table, to).owners];
  return table.pieces.flatMap(({ id }, index) => {
    const [one = '', other = ''] = [before[index], after[index]];
    return one === other ? [] : [{ id, from: one, to: other }];
  });
}

/** Owner of every piece in a land. */
export const ownersOf = ({ pieces }: Pick<LandTable, 'pieces'>, { owners }: Land): Map<string, string> =>
  new Map(pieces.map(({ id }, index) => [id, owners[index] ?? '']));

/** Pieces of each state in a land, states in the order of the pieces. */
export function piecesByState({ pieces }: Pick<LandTable, 'pieces'>, { owners }: Land): Map<string, Piece[]> {
  const found = new Map<string, Piece[]>();
  pieces.forEach((piece, index) => {
    const owner = owners[index];
    if (owner) found.set(owner, [...(found.get(owner) ?? []), piece]);
  });
  return found;
}

/**
 * Where names can stand whatever plan is shown: each territory with the state that has it in every land in which the state
 * has any. Others are with nobody.
 */
export function commonOwners({ pieces, lands }: LandTable): Map<string, string> {
  const owners = new Map<string, string>();
  pieces.forEach(({ territories }, index) => {
    const state = [...new Set(lands.map((land) => land.owners[index] ?? ''))].find(
      (one) => one && lands.every((land) => land.owners[index] === one || !land.owners.includes(one))
    );
    if (state) for (const territory of territories) owners.set(territory, state);
  });
  return owners;
}
