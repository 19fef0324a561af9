import type { Organisation, OrganisationKind, Staff, StaffRole } from '@straatwijs/monitor';
import { aStaff } from './people.ts';

const organisation = (kind: OrganisationKind, id: string = kind): Organisation => ({ id, kind, name: id });
const kindOf: Partial<Record<StaffRole, OrganisationKind>> = {
  worker: 'youth-work',
  police: 'police',
  enforcement: 'enforcement',
  caretaker: 'housing',
  researcher: 'research',
};

/** One person per role, for the kind of organisation where one finds them. */
export const onePerRole = (roles: readonly StaffRole[], area: string, name = 'in'): readonly Staff[] =>
  roles.map((role) => {
    const of = organisation(kindOf[role] ?? 'municipality');
    return aStaff(role, { id: `${role}-${name}`, organisation: of, area });
  });

/** People whom the table of roles alone would let in too far, or who are not at work today. */
export const oddOnes = (area: string): readonly Staff[] => [
  ...(['coordinator', 'deputy', 'reader', 'worker', 'desk-officer'] as const).flatMap((role) =>
    (['police', 'enforcement'] as const).map((kind) =>
      aStaff(role, { id: `${role}-of-${kind}`, organisation: organisation(kind), area }),
    ),
  ),
  aStaff('worker', { id: 'worker-of-another', organisation: organisation('youth-work', 'other-youth-work'), area }),
];
export const notNow = (area: string): readonly Staff[] => [
  aStaff('coordinator', { id: 'left', area, until: '2026-11-23' }),
  aStaff('coordinator', { id: 'next-week', area, since: '2026-11-30' }),
];
