/** Where the lines of a set run, and what they are drawn from. */
import type { MultiLineString as TopoLines } from 'topojson-specification';
import { lineSet, type LineKind } from './line-sets';
import { frontierArcs, onDate, zoneArcs } from './merge';
import { borderDate, ownerOn, type Held } from './owner';
import type { AtlasTopology, BorderDate, Zone } from '../types';

/** What sets of lines are drawn from. */
export interface SetTables {
  ownership: Held[];
  dates: BorderDate[];
  zones: Pick<Zone, 'arrangement' | 'territory' | 'zone'>[];
}

interface SetSource {
  /** The lines of a day, still topological. */
  arcs: (topology: AtlasTopology, tables: SetTables, day: string) => TopoLines;
  /** What the lines of a day follow from, a line of text for each territory. */
  facts: (tables: SetTables, day: string) => string[];
}

const SOURCES: Record<LineKind, SetSource> = {
  borders: {
    arcs: (topology, { ownership, dates }, day) => frontierArcs(onDate(topology, ownership, borderDate(dates, day))),
    facts: ({ ownership, dates }, day) => ownerFacts(ownerOn(ownership, borderDate(dates, day)))
  },
  zones: {
    arcs: (topology, { zones }, day) => zoneArcs(topology, zones, day),
    facts: ({ zones }, day) =>
      zones.filter(({ arrangement }) => arrangement === day).map(({ territory, zone }) => `${territory} ${zone}`)
  }
};

/**
 * Lines of a set, still topological.
 * @param id as `lineSets` has it
 * @throws Error if it is of a border date that the atlas has not
 */
export function setArcs(topology: AtlasTopology, tables: SetTables, id: string): TopoLines {
  const { kind, day } = lineSet(id);
  return SOURCES[kind].arcs(topology, tables, day);
}

/** What the lines of a set follow from, in no particular order: they are drawn otherwise only where this is another. */
export function setFacts(tables: SetTables, id: string): string[] {
  const { kind, day } = lineSet(id);
  return SOURCES[kind].facts(tables, day);
}

/** Who owns what, and under what reserve. */
export const ownerFacts = (owners: Map<string, Held>): string[] =>
  [...owners].map(([territory, { state, unrecognised }]) => [territory, state, unrecognised].join(' '));
