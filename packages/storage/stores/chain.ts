import type { ChainStore, Deed, StaffRole } from '@straatwijs/monitor';
import type { InMunicipality } from '../connection/in-municipality.ts';

/** What the trail tells of one message, on PostgreSQL. */
export const chainStore = (inMunicipality: InMunicipality): ChainStore => ({
  deeds: (rootId) =>
    inMunicipality(async (scope) => {
      // The role of that day; somebody with several did it in the one by which a message may be read.
      const rows = await scope.rows<{ deed: Deed['step']; at: Date; role: StaffRole | null }>(
        `SELECT t.deed, t.happened_at AS at, (
           SELECT a.role FROM appointment a WHERE a.municipality_id = $1 AND a.staff_id = t.actor
             AND a.since <= t.happened_at::date AND (a.until IS NULL OR a.until > t.happened_at::date)
           ORDER BY array_position(ARRAY['coordinator', 'deputy', 'reader', 'desk-officer'], a.role), a.appointment_id LIMIT 1) AS role
         FROM trail t WHERE t.municipality_id = $1 AND t.subject = $2 AND t.deed IN ('read', 'discussed')
         ORDER BY t.trail_id`,
        [scope.municipality, rootId],
      );
      return rows.map(({ deed, at, role }) => ({ step: deed, at: at.getTime(), ...(role === null ? {} : { role }) }));
    }, 'read'),
});
