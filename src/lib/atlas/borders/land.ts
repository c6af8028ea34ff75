/**
 * Whose land a plan fills. Each plan names a day and a basis, and what it claims otherwise; so the countries of two plans
 * may have different land. Land that no plan parts is a piece: every map colours pieces, each with its country's paint.
 */
import { leasesOn, ownerOn, reservesByDate, reservesIn, type Held, type Reserve } from './owner';
import type { BorderDate, PlanLand } from '../types';

/** Whose land is filled where no plan says so: in a comparison of a reader's own plan, say. */
export const DEFAULT_LAND: PlanLand = { date: '1945-01-01', basis: 'title', claims: [] };

/** The border date that land is told by where no plan is looked at. */
export const DEFAULT_DATE = DEFAULT_LAND.date;

/** Land that lies together in the land of every plan. */
export interface Piece {
  id: string;
  territories: string[];
}

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

/** What is needed to tell the land of plans. */
export interface LandTables {
  ownership: Held[];
  dates: BorderDate[];
  plans: { id: string; land: PlanLand }[];
}

/**
 * Who has each territory in the land of a plan. A country for which the plan claims the frontiers of another day has what
 * it held on that day, leases left out; what it held on the plan's day beyond them is with whoever had the title then.
 * Spans that stand by a claim alone are `claimed`, with the words of the claim as their reserve.
 */
export function ownersIn(ownership: Held[], land: PlanLand): Map<string, Held> {
  const owners = ownerOn(ownership, land);
  for (const { country, date, title } of land.claims) {
    const firm = ownership.filter(({ status }) => status !== 'leased');
    const held = ownerOn(firm, { date, basis: 'control' });
    const byTitle = ownerOn(firm, { date, basis: 'title' });
    for (const [territory, { state }] of owners) {
      const meant = held.get(territory)?.state === country ? country : null;
      const beyond = state === country && !meant ? byTitle.get(territory)?.state : null;
      const claimed = meant ?? beyond;
      if (claimed && claimed !== state)
        owners.set(territory, {
          territory,
          state: claimed,
          from: date,
          until: '',
          status: 'claimed',
          unrecognised: claimWords(title)
        });
    }
  }
  return owners;
}

/** What the edge of claimed land means: `Borders of 22 June 1941, as the plan has them and not the day`. */
const claimWords = (title: string): string =>
  `${title.charAt(0).toUpperCase()}${title.slice(1)}, as the plan has them and not the day`;

/** The land of every plan, and the pieces that it is made of. */
export function landTable({ ownership, dates, plans }: LandTables): LandTable {
  const all = [{ id: '', land: DEFAULT_LAND }, ...plans].map(({ id, land }) => ({
    id,
    land,
    owners: ownersIn(ownership, land)
  }));
  const known = new Map(
    dates.map((date) => [signatureOf(ownerOn(ownership, date), leasesOn(ownership, date.date)), date.date])
  );
  const keyOf: Record<string, string> = {};
  const ownersOf = new Map<string, Map<string, Held>>();
  for (const { id, land, owners } of all) {
    const signature = signatureOf(owners, leasesOn(ownership, land.date));
    const key = known.get(signature) ?? nameOf(land);
    known.set(signature, key);
    ownersOf.set(key, owners);
    keyOf[id] = key;
  }
  const keys = [...ownersOf.keys()];
  const groups = new Map<string, { owners: string[]; territories: string[] }>();
  for (const id of new Set(ownership.map(({ territory }) => territory))) {
    const owners = keys.map((key) => ownersOf.get(key)?.get(id)?.state ?? '');
    if (!owners.some(Boolean)) continue;
    const group = groups.get(owners.join(' ')) ?? { owners, territories: [] };
    group.territories.push(id);
    groups.set(owners.join(' '), group);
  }
  const found = [...groups.values()];
  return {
    pieces: found.map(({ owners, territories: ids }) => ({
      id: pieceId(owners, ids),
      territories: ids
    })),
    lands: keys.map((key, index) => ({ key, owners: found.map(({ owners }) => owners[index] ?? '') })),
    keyOf
  };
}

/** Land that one state has in every plan is called by the state, all other by its first territory. */
const pieceId = (owners: string[], [first = '']: string[]): string =>
  owners.every((owner) => owner === owners[0]) ? (owners[0] ?? first) : `piece-${first}`;

/** Two lands with the same signature are drawn alike, dotted edges included. */
function signatureOf(owners: Map<string, Held>, leased: Set<string>): string {
  return [...owners]
    .map(([territory, { state, unrecognised }]) => [territory, state, unrecognised, leased.has(territory)].join('|'))
    .sort()
    .join('\n');
}

const nameOf = ({ date, basis, claims }: PlanLand): string =>
  [date, basis, ...claims.map(({ country, date }) => `${country}-${date}`)].join('-');

/** The land of a plan; where the table does not know the plan, the default land. */
export function landOf({ lands, keyOf }: Pick<LandTable, 'lands' | 'keyOf'>, plan: string): Land {
  const key = keyOf[plan] ?? keyOf[''];
  const found = lands.find((land) => land.key === key);
  if (!found) throw new Error(`no land of ${plan}`);
  return found;
}

/** The day and basis that a land is told by: of a border date itself, or of the first plan that has it. */
export function landNamed(plans: LandTables['plans'], { keyOf }: LandTable, key: string): PlanLand {
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

/** What dotted lines mean on every border date and in the land of every plan, by date or key. */
export function reservesByLand(tables: LandTables): Record<string, Reserve[]> {
  const table = landTable(tables);
  const reserves = reservesByDate(tables);
  for (const { key } of table.lands) {
    const land = landNamed(tables.plans, table, key);
    reserves[key] = reservesIn(ownersIn(tables.ownership, land), leasesOn(tables.ownership, land.date));
  }
  return reserves;
}
