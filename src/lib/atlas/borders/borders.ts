import type { Feature, MultiPolygon } from 'geojson';
import { mergeArcs } from 'topojson-client';
import type { MultiPolygon as TopoMultiPolygon, Polygon } from 'topojson-specification';
import { landFeature, mergeStates, onDate } from './merge';
import { ownerOn } from './owner';
import { rewind } from './rewind';
import { standingOn } from './standing';
import type { AtlasTables, AtlasTopology, BorderDate, Status } from '../types';

/** What a feature of the borders of a date says of its state. */
export interface StateProperties {
  state: string;
  name: string;
  date: string;
  /** What the date goes by. */
  basis: BorderDate['basis'];
  /** km² at full resolution, see `rounded`, or null where the frame cuts the state, since a part's area would mislead. */
  area_km2: number | null;
}

/** States of a border date as GeoJSON features wound as RFC 7946 asks. */
export function bordersOn(
  topology: AtlasTopology,
  tables: AtlasTables,
  date: BorderDate
): Feature<MultiPolygon, StateProperties>[] {
  const stateOf = new Map(tables.states.map((s) => [s.id, s]));
  const dated = onDate(topology, tables.ownership, date);
  const areaOf = new Map<string, number>();
  for (const { id, km2 } of tables.territories) {
    const owner = dated.owners.get(id)?.state;
    if (owner) areaOf.set(owner, (areaOf.get(owner) ?? 0) + km2);
  }
  return mergeStates(dated).map((land) => {
    const { geometry } = landFeature(topology, land);
    const state = stateOf.get(land.state);
    return {
      type: 'Feature',
      id: land.state,
      properties: {
        state: land.state,
        name: state?.name ?? land.state,
        date: date.date,
        basis: date.basis,
        area_km2: state?.clipped ? null : rounded(areaOf.get(land.state) ?? 0)
      },
      geometry: rewind(geometry)
    };
  });
}

/** Whole km², but hundredths below ten, or the smallest lands would have none. */
const rounded = (km2: number): number => (km2 < 10 ? Math.round(100 * km2) / 100 : Math.round(km2));

/** A territory in a row: on each border date the state that it is drawn under, and whose it was by title and in fact. */
export type TerritoryRow = { territory: string; name: string; area_km2: number } & Record<string, string | number>;

/**
 * Every territory with what is drawn on each border date (`owner_1945-01-01`, `status_1945-01-01`), whose it was by
 * title, who held it in fact, and who ruled it by arms.
 */
export function territoryRows(topology: AtlasTopology, tables: AtlasTables): TerritoryRow[] {
  const owners = tables.dates.map((date) => ({ date, by: ownerOn(tables.ownership, date) }));
  return tables.territories.map(({ id, name, km2 }) => {
    const row: TerritoryRow = { territory: id, name, area_km2: rounded(km2) };
    for (const { date, by } of owners) {
      row[`owner_${date.date}`] = by.get(id)?.state ?? '';
      row[`status_${date.date}`] = (by.get(id)?.status ?? '') satisfies Status | '';
      const { title, control, military } = standingOn(id, date.date, tables);
      row[`title_${date.date}`] = title?.state ?? '';
      row[`control_${date.date}`] = (control ?? title)?.state ?? '';
      row[`military_${date.date}`] = [...new Set(military.flatMap(({ powers }) => powers))].join(' ');
    }
    return row;
  });
}

/** Every territory as a GeoJSON feature with the properties of `territoryRows`, wound as RFC 7946 asks. */
export function territoryFeatures(topology: AtlasTopology, tables: AtlasTables): Feature<MultiPolygon, TerritoryRow>[] {
  const rows = new Map(territoryRows(topology, tables).map((row) => [row.territory, row]));
  return topology.objects.territories.geometries.flatMap((geometry) => {
    const row = rows.get(String(geometry.id));
    if (!row || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [];
    const { geometry: land } = territoryFeature(topology, geometry);
    return [{ type: 'Feature' as const, id: row.territory, properties: row, geometry: rewind(land) }];
  });
}

function territoryFeature(topology: AtlasTopology, geometry: Polygon | TopoMultiPolygon): Feature<MultiPolygon> {
  return landFeature(topology, { state: String(geometry.id), geometry: mergeArcs(topology, [geometry]) });
}
