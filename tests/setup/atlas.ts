/** Before tests of single pieces: the atlas they read, where there is none yet. An older one does, and costs no time. */
import { existsSync } from 'node:fs';
import { make } from '../../src/tasks/make.mjs';

export default function setup(): void {
  if (!existsSync('static/atlas/atlas.json')) make('atlas');
}
