import type { Scope } from '../connection/in-municipality.ts';

/** Who did what to which ids: never a text. One row per subject, in the same transaction as the deed. */
export const leaveTrail = async (
  scope: Scope,
  at: number,
  actor: string,
  deed: string,
  subjects: readonly string[],
): Promise<void> => {
  await scope.run(
    `INSERT INTO trail (municipality_id, happened_at, actor, deed, subject)
     SELECT $1::int, to_timestamp($2::float8 / 1000), $3, $4, s FROM unnest($5::text[]) AS s`,
    [scope.municipality, at, actor, deed, subjects],
  );
};
