import type { Position } from 'geojson';

/** Where a line, or the parts of one, cross themselves; null where they do not. Touching at ends is no crossing. */
export function selfIntersection(parts: Position[][]): Position | null {
  const steps = parts.flatMap((part, index) =>
    part
      .slice(1)
      .map((to, i) => ({ from: part[i] ?? to, to, part: index, i, closes: closes(part) ? part.length - 2 : -1 }))
  );
  for (const [n, a] of steps.entries())
    for (const b of steps.slice(n + 1)) {
      const neighbours = a.part === b.part && (b.i - a.i === 1 || (a.i === 0 && b.i === a.closes));
      const at = neighbours ? null : intersection(a.from, a.to, b.from, b.to);
      if (at) return at;
    }
  return null;
}

function closes(part: Position[]): boolean {
  return part[0]?.join() === part.at(-1)?.join();
}

function intersection(a: Position, b: Position, c: Position, d: Position): Position | null {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const [cx = 0, cy = 0] = c;
  const [dx = 0, dy = 0] = d;
  const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (turn === 0) return null;
  const along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn;
  const across = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn;
  const inside = along > 0 && along < 1 && across > 0 && across < 1;
  return inside ? [ax + along * (bx - ax), ay + along * (by - ay)] : null;
}
