import { type OpenWeeks, openWithin, type WatchSpan } from './dense.ts';
import { type Pool, poolKey, type WatchModel } from './watch-model.ts';
import { budgetAreaOf, type WatchedPlace, type WatchedSeries } from './watched.ts';

const mixed = (hash: number, n: number): number => Math.imul(hash ^ (n | 0), 0x01000193) >>> 0;
const ofText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) hash = mixed(hash, text.charCodeAt(n));
  return hash;
};

/** In a fixed order: a model that was kept comes back with its parts in another one. */
const written = (key: string, pool: Pool | undefined): string =>
  JSON.stringify([key, pool?.a0, pool?.b0, pool?.k, pool?.season?.sine, pool?.season?.cosine, pool?.season?.origin]);

/**
 * Fingerprints of everything that a score comes from: the counts and effort, what is known beforehand, the threshold, the weeks in
 * which sources were open and the week that is judged. Equal fingerprints, equal scores: then there is nothing to do.
 * @returns per series a whole number below 2^53
 */
export const fingerprinter = (
  model: WatchModel,
  { span, open }: { readonly span: WatchSpan; readonly open: OpenWeeks },
) => {
  const known = new Map<string, number>();
  const start = ofText(JSON.stringify([span.through, model.month]));
  // Of what came by itself: in which weeks it could have come at all. A week that is not judged yet changes no score.
  const opened = new Map(
    Object.entries(openWithin(open, span)).map(([series, weeks]) => [series, ofText(weeks.join(' '))]),
  );
  return (s: WatchedSeries, place: WatchedPlace): number => {
    const openIn = s.kind === 'looked' ? 0 : (opened.get(s.series) ?? 0);
    const key = `${poolKey(place.scale, s)}|${model.followed[budgetAreaOf(place)]}|${openIn}`;
    const beforehand = known.get(key) ?? ofText(written(key, model.pools[poolKey(place.scale, s)]));
    known.set(key, beforehand);
    let [a, b] = [mixed(start, beforehand), mixed(beforehand, start)];
    for (const list of [s.weeks, s.counts, s.effort]) {
      a = mixed(a, list.length);
      for (const n of list) {
        a = mixed(a, n);
        b = mixed(b, n + 0x9e37);
      }
    }
    return (b & 0x1fffff) * 0x1_0000_0000 + a;
  };
};
