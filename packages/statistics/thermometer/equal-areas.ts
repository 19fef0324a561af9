/** Areas of which the same was seen in as many looks, once, with how many they are: of thousands of streets most are alike. */
export interface EqualAreas {
  readonly y: readonly number[];
  readonly effort: readonly number[];
  readonly times: readonly number[];
}

/** In the order in which they first come. */
export const equalAreas = (y: readonly number[], effort: readonly number[]): EqualAreas => {
  const places = new Map<number, Map<number, number>>();
  const found = { y: [] as number[], effort: [] as number[], times: [] as number[] };
  for (const [i, count] of y.entries()) {
    const e = effort[i] ?? 0;
    const ofCount = places.get(count) ?? new Map<number, number>();
    places.set(count, ofCount);
    const at = ofCount.get(e);
    if (at !== undefined) found.times[at] = (found.times[at] ?? 0) + 1;
    else {
      ofCount.set(e, found.y.length);
      found.y.push(count);
      found.effort.push(e);
      found.times.push(1);
    }
  }
  return found;
};
