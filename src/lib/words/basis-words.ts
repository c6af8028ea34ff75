/** The two ways in which land is somebody's, in words: apart from the rest, for the first picture needs no more. */
import type { BorderDate } from '../atlas/types';

/** What a border date goes by, to stand after its day: `by title`. */
export const BASIS_WORDS: Record<BorderDate['basis'], string> = { title: 'by title', control: 'in fact (by control)' };

/** What a basis means, in a sentence. */
export const BASIS_MEANING: Record<BorderDate['basis'], string> = {
  title: 'Drawn by title: annexations by the Axis are left out.',
  control:
    'Drawn in fact (by control): under whoever held the land. A state that was under military occupation, but left standing, keeps its land.'
};
