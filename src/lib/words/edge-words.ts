import type { LineRecord } from '../atlas/types';

/** What a line by a spot is, where no record of ours draws it. */
export const BASE_EDGE =
  'An edge of the base map: Natural Earth’s units of today, 1:10 million, which the frontier of the time follows here.';

/** How exact a drawn line is, and from when until when it held. */
export const exactnessWords = ({ accuracyKm, valid }: Pick<LineRecord, 'accuracyKm' | 'valid'>): string =>
  `Drawn to about ${accuracyKm} km; valid ${valid.replace('-', '–')}.`;
