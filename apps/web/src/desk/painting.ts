import type { Cover } from '@straatwijs/monitor';

/** Thousandths of a photo: its width and height are a thousand each, whatever its shape. */
const whole = 1000;

const clamp = (n: number, lowest: number, highest: number): number => Math.min(highest, Math.max(lowest, n));

/** A rectangle that lies on the photo: moved and made smaller as far as that is needed. Pure. */
export const onPhoto = (c: Cover): Cover => {
  const width = clamp(Math.round(c.width), 1, whole);
  const height = clamp(Math.round(c.height), 1, whole);
  return { x: clamp(Math.round(c.x), 0, whole - width), y: clamp(Math.round(c.y), 0, whole - height), width, height };
};

/**
 * One touch of the brush: a square on the screen, around where it touched. Touches snap to a grid of a third of the brush,
 * so that a stroke is a few of them and not hundreds.
 * @param size of the brush, in thousandths of the width
 * @param shape width divided by height of the photo
 */
export const dab = (at: { readonly x: number; readonly y: number }, size: number, shape: number): Cover => {
  const [width, height] = [size, size * shape];
  const snap = (n: number, step: number) => Math.round(n / step) * step;
  return onPhoto({
    x: snap(at.x - width / 2, width / 3),
    y: snap(at.y - height / 2, height / 3),
    width,
    height,
  });
};

/** Touches along a straight line, so that a quick hand leaves no gaps. */
export const stroke = (
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  size: number,
  shape: number,
): readonly Cover[] => {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, (to.y - from.y) / shape) / (size / 3)));
  return Array.from({ length: steps + 1 }, (_, i) =>
    dab({ x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps }, size, shape),
  );
};

export const written = (covers: readonly Cover[]): string =>
  covers.map((c) => `${c.x},${c.y},${c.width},${c.height}`).join(' ');

/** Without what is there already. */
export const added = (covers: readonly Cover[], more: readonly Cover[]): readonly Cover[] => {
  const known = new Set(covers.map((c) => written([c])));
  return [
    ...covers,
    ...more.filter((c) => {
      const isNew = !known.has(written([c]));
      known.add(written([c]));
      return isNew;
    }),
  ];
};

/** What an arrow key does to a rectangle: it moves, with Shift it grows and shrinks. Undefined for other keys. */
export const byKey = (frame: Cover, key: string, grows: boolean, step = 10): Cover | undefined => {
  const by: Partial<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step],
  };
  const moved = by[key];
  if (!moved) return undefined;
  const [dx, dy] = moved;
  if (!grows) return onPhoto({ ...frame, x: frame.x + dx, y: frame.y + dy });
  // It grows to where there is room: its corner stays.
  return onPhoto({
    ...frame,
    width: Math.min(frame.width + dx, whole - frame.x),
    height: Math.min(frame.height + dy, whole - frame.y),
  });
};
