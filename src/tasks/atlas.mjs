/** Builds the atlas into static/atlas/, of geodata/ or of the folder that SPHERES_GEODATA names. */
import { resolve } from 'node:path';
import { run, stopOnError } from './project.mjs';

const other = process.env.SPHERES_GEODATA;
stopOnError(() => run('node', ['dist/spheres.js', 'build', ...(other ? ['--geodata', resolve(other)] : [])]));
