import { lookAtReleases, type Ports, publicationPlan, type UpkeepState } from '@straatwijs/monitor';
import { sha256 } from './digest.ts';
import { saidOf } from './said-of-method.ts';

/** How it is with the releases of one municipality, for its operator. */
export const toldOfReleases = async (ports: Ports): Promise<readonly [UpkeepState, string]> => {
  const { releases, last, broken, comesOutTheSame, late } = await lookAtReleases(ports, sha256);
  if (broken.length > 0)
    return [
      'wrong',
      `the chain is broken: ${broken.map(({ number, what }) => `${what} of release ${number}`).join(', ')}`,
    ];
  if (!comesOutTheSame) return ['wrong', `release ${last?.number} comes out otherwise when it is made again`];
  if (late.length > 0) return ['attention', `over and not released: ${late.slice(0, 5).join(', ')}`];
  if (!last) return ['ok', 'nothing is over yet, so nothing was released'];
  const when = new Date(last.madeAt).toISOString();
  const how = last.method === null ? '' : ` (${saidOf[last.method]})`;
  return ['ok', `${releases} by plan ${publicationPlan.version}, the last of ${when}${how}, and the chain holds`];
};
