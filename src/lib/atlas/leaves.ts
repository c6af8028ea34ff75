/** First and last of some leaves. */
export type Leaves = [from: number, to: number];

/** `4–22, 39` → [[4, 22], [39, 39]]; null where it is not a list of leaves. Any dash will do, as readers type them. */
export function parseLeaves(text: string): Leaves[] | null {
  const pieces = text.split(',').map((piece) => /^\s*(\d{1,4})(?:\s*[-–—]\s*(\d{1,4}))?\s*$/.exec(piece));
  return pieces.reduce<Leaves[] | null>(
    (all, match) => all && match && [...all, [Number(match[1]), Number(match[2] ?? match[1])]],
    []
  );
}

/** Whether two lists of leaves have one in common. */
export function leavesMeet(a: Leaves[], b: Leaves[]): boolean {
  return a.some(([from, to]) => b.some(([start, end]) => from <= end && start <= to));
}
