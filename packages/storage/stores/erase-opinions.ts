import type { Scope } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

/** Erase what somebody answered in a round, once. What a closed round says stays. @returns whether it stood until now */
export const eraseOpinions = async (scope: Scope, answerId: string, at: number, actor: string): Promise<boolean> => {
  const gone = await scope.run('DELETE FROM round_answer WHERE municipality_id = $1 AND answer_id = $2::uuid', [
    scope.municipality,
    answerId,
  ]);
  if (gone > 0) await leaveTrail(scope, at, actor, 'opinions erased', [answerId]);
  return gone > 0;
};
