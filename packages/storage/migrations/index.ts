import type { Migration } from 'kysely/migration';
import * as foundation from './0001-foundation.ts';
import * as peopleAndRights from './0002-people-and-rights.ts';
import * as watching from './0003-watching.ts';
import * as logbook from './0004-logbook.ts';
import * as languages from './0005-languages.ts';
import * as desk from './0006-desk.ts';
import * as context from './0007-context.ts';
import * as place from './0008-place.ts';
import * as wordsOfStep from './0010-words-of-a-step.ts';
import * as photos from './0012-photos.ts';
import * as upkeep from './0014-upkeep.ts';
import * as retention from './0015-retention.ts';
import * as releases from './0016-releases.ts';
import * as goals from './0017-goals.ts';
import * as signals from './0018-signals.ts';
import * as agenda from './0019-agenda.ts';
import * as measures from './0020-measures.ts';
import * as actions from './0021-actions.ts';
import * as talks from './0022-talks.ts';
import * as answers from './0023-answers.ts';
import * as continuity from './0024-continuity.ts';
import * as triage from './0025-triage.ts';
import * as push from './0026-push.ts';
import * as links from './0027-links.ts';
import * as openWeeks from './0028-open-weeks.ts';
import * as methodOfRelease from './0029-method-of-a-release.ts';
import * as follow from './0030-follow.ts';

/** Forward only: a migration that has been released is never edited; there is no way down but a backup. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-people-and-rights': peopleAndRights,
  '0003-watching': watching,
  '0004-logbook': logbook,
  '0005-languages': languages,
  '0006-desk': desk,
  '0007-context': context,
  '0008-place': place,
  '0010-words-of-a-step': wordsOfStep,
  '0012-photos': photos,
  '0014-upkeep': upkeep,
  '0015-retention': retention,
  '0016-releases': releases,
  '0017-goals': goals,
  '0018-signals': signals,
  '0019-agenda': agenda,
  '0020-measures': measures,
  '0021-actions': actions,
  '0022-talks': talks,
  '0023-answers': answers,
  '0024-continuity': continuity,
  '0025-triage': triage,
  '0026-push': push,
  '0027-links': links,
  '0028-open-weeks': openWeeks,
  '0029-method-of-a-release': methodOfRelease,
  '0030-follow': follow,
};
