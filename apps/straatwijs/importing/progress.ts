import type { WriteStream } from 'node:tty';

/** A bar on a terminal; nothing at all where output goes to a file. */
export interface Progress {
  step(done: number, note: string): void;
  end(): void;
}

const width = 30;
const everyMs = 100;

/** @param total what `done` counts towards; `name` stands before the bar */
export const progressBar = (name: string, total: number, to: WriteStream = process.stderr): Progress => {
  if (!to.isTTY) return { step: () => {}, end: () => {} };
  let last = 0;
  const draw = (done: number, note: string) => {
    const part = total > 0 ? Math.min(1, done / total) : 1;
    const full = Math.round(part * width);
    const bar = '█'.repeat(full) + '░'.repeat(width - full);
    to.write(`\r\x1b[K${name} ${bar} ${String(Math.floor(part * 100)).padStart(3)} % ${note}`);
  };
  return {
    step: (done, note) => {
      const now = performance.now();
      if (now - last < everyMs) return;
      last = now;
      draw(done, note);
    },
    end: () => to.write('\r\x1b[K'),
  };
};
