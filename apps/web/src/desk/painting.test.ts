import { checkCovers, readCovers } from '@straatwijs/monitor';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { added, byKey, dab, onPhoto, stroke, written } from './painting.ts';

const point = fc.record({ x: fc.integer({ min: -50, max: 1050 }), y: fc.integer({ min: -50, max: 1050 }) });

it('whatever a hand paints is on the photo, and is read by the server as it was painted', () => {
  fc.assert(
    fc.property(
      point,
      point,
      fc.integer({ min: 10, max: 200 }),
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      (a, b, size, shape) => {
        const painted = added([], stroke(a, b, size, shape));
        expect(readCovers(written(painted))).toEqual(painted);
        expect(checkCovers(painted).ok).toBe(true);
      },
    ),
    { seed: 29, numRuns: 300 },
  );
});

it('a stroke leaves no gaps and does not become more by going over it again', () => {
  const once = added([], stroke({ x: 100, y: 500 }, { x: 900, y: 500 }, 60, 1.5));
  for (let x = 100; x <= 900; x++)
    expect(once.some((c) => c.x <= x && x <= c.x + c.width && c.y <= 500 && 500 <= c.y + c.height)).toBe(true);
  expect(added(once, stroke({ x: 100, y: 500 }, { x: 900, y: 500 }, 60, 1.5))).toHaveLength(once.length);
  expect(once.length).toBeLessThan(60);
});

it('a square brush is square on the screen', () => {
  const { width, height } = dab({ x: 500, y: 500 }, 60, 1.5);
  expect([width, height]).toEqual([60, 90]);
});

it('arrow keys move a rectangle and make it larger, never over the edge', () => {
  const frame = { x: 0, y: 980, width: 30, height: 20 };
  expect(byKey(frame, 'ArrowLeft', false)).toEqual(frame);
  expect(byKey(frame, 'ArrowRight', false)).toEqual({ ...frame, x: 10 });
  expect(byKey(frame, 'ArrowDown', true)).toEqual(frame);
  expect(byKey(frame, 'ArrowRight', true)).toEqual({ ...frame, width: 40 });
  expect(byKey({ ...frame, width: 5 }, 'ArrowLeft', true)?.width).toBe(1);
  expect(byKey(frame, 'Enter', false)).toBeUndefined();
  expect(onPhoto({ x: 2000, y: -5, width: 5000, height: 0 })).toEqual({ x: 0, y: 0, width: 1000, height: 1 });
});
