import type { BorderDate, Lacking, Ownership, Place, Territory, Zone } from '../atlas/types';

/** A span of ownership with its citation in words. */
export type CitedOwnership = Omit<Ownership, 'cite'> & { cite: string };
export type CitedZone = Omit<Zone, 'cite'> & { cite: string };

/** What is known of every territory and town; made while prerendering, fetched when first asked for. */
export interface LandData {
  dates: BorderDate[];
  territories: Territory[];
  lacking: Lacking[];
  ownership: CitedOwnership[];
  zones: CitedZone[];
  places: Place[];
}

/** Path data, in map units, of every set of lines that can be drawn on the plate. */
export interface LinePaths {
  dates: Record<string, { frontiers: string; reserves: string }>;
  zones: Record<string, string>;
}
