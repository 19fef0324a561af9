import type { Command } from './command.ts';
import { byKind } from './kinds.ts';
import { verifyDetectorKind } from './verify-detector.ts';
import { verifyDisclosureKind } from './verify-disclosure.ts';
import { verifyPrivacyKind } from './verify-privacy.ts';
import { verifyReportsKind } from './verify-reports.ts';
import { verifyStatsKind } from './verify-stats.ts';
import { verifyVotesKind } from './verify-votes.ts';

/** Check this program against cases from elsewhere. */
export const verify: Command = byKind({
  name: 'verify',
  summary: 'check this program against files of your own',
  kinds: [
    verifyReportsKind,
    verifyDisclosureKind,
    verifyPrivacyKind,
    verifyStatsKind,
    verifyDetectorKind,
    verifyVotesKind,
  ],
  words: '<path…>',
});
