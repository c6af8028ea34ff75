/**
 * Whose land a plan fills. Each plan names a day and a basis, and what it claims otherwise; so the countries of two plans
 * may have different land. Land that no plan parts is a piece: every map colours pieces, each with its country's paint.
 */
import { DEFAULT_LAND, landNamed, PIECE, type LandTable } from './land';
import { leasesOn, ownerOn, reservesByDate, reservesIn, type Held, type Reserve } from './owner';
import { onceFor } from '../memo';
import type { AtlasTables, BorderDate, PlanLand } from '../types';

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

/** What the edge of claimed land means: `As in the borders of 22 June 1941`, which the plan has and the day has not. */
const claimWords = (title: string): string => `As in the ${title}`;

/** The land of every plan, and the pieces that it is made of. */
export const landTable: (tables: LandTables) => LandTable = onceFor(makeLandTable);

function makeLandTable({ ownership, dates, plans }: LandTables): LandTable {
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
  owners.every((owner) => owner === owners[0]) ? (owners[0] ?? first) : `${PIECE}${first}`;

/** Two lands with the same signature are drawn alike, dotted edges included. */
function signatureOf(owners: Map<string, Held>, leased: Set<string>): string {
  return [...owners]
    .map(([territory, { state, unrecognised }]) => [territory, state, unrecognised, leased.has(territory)].join('|'))
    .sort()
    .join('\n');
}

const nameOf = ({ date, basis, claims }: PlanLand): string =>
  [date, basis, ...claims.map(({ country, date }) => `${country}-${date}`)].join('-');

/** What dotted lines mean on every border date and in the land of every plan, by date or key. */
export const reservesByLand: (tables: ReserveTables) => Record<string, Reserve[]> = onceFor(makeReserves);

type ReserveTables = LandTables & Pick<AtlasTables, 'territories'>;

function makeReserves(tables: ReserveTables): Record<string, Reserve[]> {
  const table = landTable(tables);
  const told = new Map(tables.territories.map((territory) => [territory.id, territory.told]));
  const toldOf = (id: string) => told.get(id) ?? id;
  const reserves = reservesByDate(tables, toldOf);
  for (const { key } of table.lands) {
    const land = landNamed(tables.plans, table, key);
    reserves[key] = reservesIn(ownersIn(tables.ownership, land), leasesOn(tables.ownership, land.date), toldOf);
  }
  return reserves;
}
