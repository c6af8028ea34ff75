/** Where the land of the atlas is cut off on a drawing: there it ends at no coast. */
import type { Point } from '../scene/mercator';

/**
 * A line without the stretches where the land of the atlas is cut off: they are neither coast nor frontier.
 * @param frame x of the points there, as `ProjectedTopology` has them, on the drawing
 */
export function offFrame(line: Point[], frame: Set<number>): Point[][] {
  if (!line.some((point) => frame.has(point[0]))) return [line];
  const kept: Point[][] = [];
  let run: Point[] = [];
  let before = false;
  for (const point of line) {
    const onFrame = frame.has(point[0]);
    if (onFrame && before) {
      if (run.length > 1) kept.push(run);
      run = [];
    }
    run.push(point);
    before = onFrame;
  }
  if (run.length > 1) kept.push(run);
  return kept;
}
