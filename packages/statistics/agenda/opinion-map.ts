import { demand } from '../numerics/demand.ts';
import { explaining } from '../results/explaining.ts';
import { type Explained, writeNumber } from '../results/result.ts';
import { clustersOf, silhouette } from './clusters.ts';
import { lotFrom } from './lot.ts';
import { needVotes, type Opinion } from './opinions.ts';
import { type PrincipalComponents, principalComponents } from './principal-components.ts';
import { agendaTexts } from './texts.ts';

const fewestPeople = 15;
const fewestAnswers = 7;
const smallestCluster = 5;

export interface OpinionMap extends PrincipalComponents {
  /** Who stands on it: places in the input. */
  readonly people: readonly number[];
  /** Per person on it the cluster, numbered from 0 from left to right. */
  readonly clusters: readonly number[];
  readonly clusterCount: number;
  /** How far the clusters stand apart: 1 far, 0 not at all. */
  readonly silhouette: number;
}

/**
 * Opinion map (kaart van antwoorden): who answered alike? Everybody is a point, and those who answered alike stand close.
 * A picture to talk about: no decision hangs on it, and groups found here are never used to count agreement.
 *
 * Only people with at least 7 answers stand on it, and only from 15 of them on. A map with a cluster of fewer than 5 is
 * never handed out: one could find somebody on it. Assumes that the first two directions hold much of the difference; see
 * `varianceShare`. The same answers give the same map, whatever their order.
 * @throws RangeError for answers that are none and rows of different length
 * Source: pol.is (Small et al. 2021): principal components, k-means with 2 to 5 clusters, the best silhouette.
 */
export const opinionMap = (votes: readonly (readonly Opinion[])[], seed: number): Explained<OpinionMap> => {
  needVotes(votes);
  demand('a seed', seed, { whole: true });
  const people = votes.flatMap((row, p) => (row.filter((v) => v !== null).length >= fewestAnswers ? [p] : []));
  const n = people.length;
  const draw = (): OpinionMap | undefined => {
    const components = principalComponents(people.map((p) => votes[p] ?? []));
    const mostClusters = Math.min(5, 2 + Math.floor(n / 12));
    let best: OpinionMap | undefined;
    for (let k = 2; k <= mostClusters; k++) {
      const clusters = clustersOf(components.places, k, lotFrom(seed));
      const sizes = Array.from({ length: k }, (_, c) => clusters.filter((own) => own === c).length);
      if (sizes.some((size) => size < smallestCluster)) continue;
      const found = {
        ...components,
        people,
        clusters,
        clusterCount: k,
        silhouette: silhouette(components.places, clusters),
      };
      if (!best || found.silhouette > best.silhouette + 1e-9) best = found;
    }
    return best;
  };
  const estimate = n < fewestPeople ? undefined : draw();
  return {
    method: 'opinion-map-pca-k-means',
    version: 1,
    ...(estimate ? { state: 'value', estimate } : { state: 'too-few' }),
    n,
    effort: n,
    explain: explaining(agendaTexts, ({ opinionMap: say }, language) => {
      const number = (value: number) => writeNumber(value, language);
      if (estimate) return say.drawn(number(n), number(estimate.clusterCount));
      return n < fewestPeople
        ? say.tooFew(number(n), number(fewestPeople), number(fewestAnswers))
        : say.smallCluster(number(smallestCluster));
    }),
  };
};
