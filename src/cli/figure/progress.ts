/** How far a long run is: a bar on a terminal, a line for each step elsewhere. On standard error. */
import { SingleBar } from 'cli-progress';

export interface Progress {
  /** One thing more is done. */
  step: (what: string) => void;
  /** A line that stays. */
  say: (line: string) => void;
  stop: () => void;
}

export function progressOf(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) {
    let done = 0;
    return {
      step: (what) => void stream.write(`${++done}/${total}  ${what}\n`),
      say: (line) => void stream.write(`${line}\n`),
      stop: () => {}
    };
  }
  const bar = new SingleBar({
    format: '{bar} {value}/{total}  {what}',
    stream,
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: true
  });
  bar.start(total, 0, { what: '' });
  const lines: string[] = [];
  return {
    step: (what) => bar.increment({ what }),
    say: (line) => void lines.push(line),
    stop: () => {
      bar.stop();
      for (const line of lines) stream.write(`${line}\n`);
    }
  };
}
