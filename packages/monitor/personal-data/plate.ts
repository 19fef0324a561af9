import type { PersonalSpan } from './span.ts';

/** The series of Dutch number plates: L a letter, D a digit. */
const series = [
  ...['LL-DD-DD', 'DD-DD-LL', 'DD-LL-DD', 'LL-DD-LL', 'LL-LL-DD', 'DD-LL-LL', 'DD-LLL-D', 'D-LLL-DD', 'LL-DDD-L'],
  ...['L-DDD-LL', 'LLL-DD-L', 'L-DD-LLL', 'D-LL-DDD', 'DDD-LL-D'],
];
const shapes = new Set(series);
const compactShapes = new Set(series.map((s) => s.replaceAll('-', '')));
const dashed = /(?<![\p{L}\d-])[A-Za-z\d]{1,3}-[A-Za-z\d]{2,3}-[A-Za-z\d]{1,3}(?![\p{L}\d-])/gu;
// Without dashes only where it is called so: six signs in a row are many things.
const said =
  /(?<!\p{L})(?:kenteken|nummerbord|kentekenplaat|plate|plaka)(?: is| van|:|nummer)? {0,2}([A-Za-z\d]{1,3}[ -]?[A-Za-z\d]{1,3}[ -]?[A-Za-z\d]{1,3})(?![\p{L}\d])/giu;
const shapeOf = (text: string): string => text.replace(/[A-Za-z]/g, 'L').replace(/\d/g, 'D');

/** Dutch number plates. @param text as `plain` writes it */
export const findPlates = (text: string): PersonalSpan[] => {
  const found: PersonalSpan[] = [];
  for (const m of text.matchAll(dashed))
    if (shapes.has(shapeOf(m[0])))
      found.push({ start: m.index, end: m.index + m[0].length, kind: 'plate', reason: 'plate' });
  for (const m of text.matchAll(said)) {
    const plate = m[1] ?? '';
    const end = m.index + m[0].length;
    if (compactShapes.has(shapeOf(plate.replace(/[ -]/g, ''))))
      found.push({ start: end - plate.length, end, kind: 'plate', reason: 'plate' });
  }
  return found;
};
