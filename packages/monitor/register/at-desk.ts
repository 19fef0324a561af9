import type { Staff } from '../people/people.ts';
import { permit } from '../people/rights.ts';
import type { Ports } from '../ports.ts';
import { done, type Result } from '../refusals/refusal.ts';
import { retentionState } from '../retention/erase-expired.ts';
import type { RetentionRun } from '../retention/retention-store.ts';
import { dpia } from './dpia.ts';
import { type KnownOfPrivacy, knownOfPrivacy } from './known.ts';
import type { Paper } from './paper.ts';
import { registerOfProcessing } from './register.ts';

export const privacyPapers = { register: registerOfProcessing, dpia } as const;
export type PrivacyPaper = keyof typeof privacyPapers;
export const isPrivacyPaper = (v: unknown): v is PrivacyPaper =>
  typeof v === 'string' && Object.hasOwn(privacyPapers, v);

/** For the privacy officer: what stands in the documents, when it last erased and what people asked. Nothing of anybody. */
export const privacyAtDesk = async (
  ports: Ports,
  staff: Staff,
): Promise<Result<{ readonly known: KnownOfPrivacy; readonly runs: readonly RetentionRun[] }>> => {
  const permitted = permit(staff, 'see-privacy');
  if (!permitted.ok) return permitted;
  const [known, { runs }] = await Promise.all([knownOfPrivacy(ports), retentionState(ports)]);
  return done({ known, runs });
};

/** One of the documents. */
export const privacyPaper = async (ports: Ports, staff: Staff, which: PrivacyPaper): Promise<Result<Paper>> => {
  const permitted = permit(staff, 'see-privacy');
  return permitted.ok ? done(privacyPapers[which](await knownOfPrivacy(ports))) : permitted;
};
