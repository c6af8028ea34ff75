import type { BorderDate, Ownership } from '../atlas/types';

type Place = [number, number];

/** Names set for one width of screen; places are [lon, lat], sizes CSS pixels at the starting zoom. */
export interface NameSet {
  countries: { id: string; text: string; at: Place; size: number; leader: [Place, Place] | null }[];
  waters: { text: string; at: Place; size: number; turn: number }[];
}

/** What a live map needs beside the geometry; made while prerendering, fetched when the map is. */
export interface MapData {
  dates: BorderDate[];
  ownership: Ownership[];
  names: { wide: NameSet; narrow: NameSet };
}
