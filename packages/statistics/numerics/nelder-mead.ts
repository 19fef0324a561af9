/** A point and what the function is there. */
interface Corner {
  readonly x: readonly number[];
  readonly value: number;
}

/**
 * The lowest point of a function of a few unknowns without its slopes (Nelder-Meadmethode): a triangle that tumbles
 * downhill, and starts anew from where it lay down until that helps no more. Where the function is not finite the
 * triangle does not go. Source: Nelder & Mead 1965, with the usual factors 1, 2, ½, ½.
 */
export const lowestPoint = (
  f: (x: readonly number[]) => number,
  start: readonly number[],
  step = 1,
): { readonly x: readonly number[]; readonly value: number } => {
  const corner = (x: readonly number[]): Corner => {
    const value = f(x);
    return { x, value: Number.isFinite(value) ? value : Number.POSITIVE_INFINITY };
  };
  const once = (from: Corner): Corner => {
    let corners = [from, ...from.x.map((_, i) => corner(from.x.map((v, j) => (i === j ? v + step : v))))];
    for (let n = 0; n < 2000; n++) {
      corners = corners.sort((a, b) => a.value - b.value);
      const best = corners[0] ?? from;
      const worst = corners.at(-1) ?? from;
      const width = Math.max(...best.x.map((v, i) => Math.abs(v - (worst.x[i] ?? v))));
      if (Math.abs(worst.value - best.value) <= 1e-12 * (1 + Math.abs(best.value)) && width < 1e-7) break;
      const rest = corners.slice(0, -1);
      const middle = best.x.map((_, i) => rest.reduce((sum, c) => sum + (c.x[i] ?? 0), 0) / rest.length);
      const along = (far: number) => corner(middle.map((v, i) => v + far * ((worst.x[i] ?? v) - v)));
      const mirrored = along(-1);
      const second = rest.at(-1) ?? best;
      let next: Corner | undefined = mirrored;
      if (mirrored.value < best.value) {
        const further = along(-2);
        if (further.value < mirrored.value) next = further;
      } else if (mirrored.value >= second.value) {
        const nearer = along(mirrored.value < worst.value ? -0.5 : 0.5);
        next = nearer.value < Math.min(mirrored.value, worst.value) ? nearer : undefined;
      }
      corners = next
        ? [...rest, next]
        : corners.map((c) => (c === best ? c : corner(c.x.map((v, i) => ((best.x[i] ?? v) + v) / 2))));
    }
    return corners.sort((a, b) => a.value - b.value)[0] ?? from;
  };
  let found = once(corner(start));
  for (let n = 0; n < 5; n++) {
    const again = once(found);
    const gain = found.value - again.value;
    found = again;
    if (!(gain > 1e-10)) break;
  }
  return found;
};
