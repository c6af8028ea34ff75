/** The project's folder, and programs that run in it. Plain JavaScript without packages: it runs before any is installed. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a program in the project, its output on standard error.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [how] quiet shows the output only if the program fails
 * @throws if it fails
 */
export function run(command, args, { quiet = false, env = {} } = {}) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    env: { ...process.env, ...env }
  });
  if (done.status !== 0) {
    if (quiet) process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`);
    throw new Error(`${command} ${args.join(' ')} failed${done.error ? `: ${done.error.message}` : ''}`);
  }
}

/**
 * Whether a program is there and starts.
 * @param {string} program
 * @param {string} argument that it answers at once and ends
 */
export const runs = (program, argument) => spawnSync(program, [argument], { stdio: 'ignore' }).status === 0;

/**
 * Runs steps; a step that fails ends the program with its message.
 * @param {() => void} steps
 */
export function stopOnError(steps) {
  try {
    steps();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
