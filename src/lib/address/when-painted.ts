/**
 * Runs something once what has changed is on the screen: what a reader waits for comes first. A page that nobody looks at
 * has no frames, and does not wait.
 * @returns a function that calls it off
 */
export function whenPainted(run: () => void): () => void {
  if (document.hidden) {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(run)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
