import type { NamedPiece } from '../words/land-words';
import type { Frontiers } from './frontiers';
import type { BorderDate, Lacking, MilitarySpan, Ownership, Place, PlanLand, Territory, Zone } from '../atlas/types';

/** A span of ownership with its citation in words. */
export type CitedOwnership = Omit<Ownership, 'cite'> & { cite: string };
export type CitedMilitarySpan = Omit<MilitarySpan, 'cite'> & { cite: string };
export type CitedZone = Omit<Zone, 'cite'> & { cite: string };

/** What is known of every territory and town; made while prerendering, fetched when first asked for. */
export interface LandData {
  dates: BorderDate[];
  territories: Territory[];
  lacking: Lacking[];
  ownership: CitedOwnership[];
  military: CitedMilitarySpan[];
  zones: CitedZone[];
  places: Place[];
  /** Pieces of land that no plan parts. */
  pieces: NamedPiece[];
  /** The land that each plan fills, by the plan's id. */
  plans: Record<string, PlanLand>;
}

/** Path data, in map units, of every set of lines that can be drawn on the plate. */
export interface LinePaths {
  /** Wherever two pieces meet, finer than on the plate. */
  pieces: Frontiers;
  /** By border date, and by key of a plan's land, whose frontiers are between pieces. */
  sets: Record<string, { frontiers: Frontiers | null; reserves: string }>;
  /** Sets that can be drawn beside, by their ids. */
  beside: Record<string, string>;
  /** Outlines of states whose land is several pieces: an index of `outlines`, by key of the land and by state. */
  outlineOf: Record<string, Record<string, number>>;
  outlines: string[];
}
