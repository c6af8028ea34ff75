/** Before tests of the whole: the command, the atlas, the grounds and the gallery, as their sources are now. */
import { make } from '../../src/tasks/make.mjs';

export default function setup(): void {
  make('gallery');
}
