import type { Check } from '../check.ts';
import { backupsCheck } from './backups.ts';
import { clockCheck } from './clock.ts';
import { controllerCheck } from './controller.ts';
import { databaseCheck } from './database.ts';
import { diskCheck } from './disk.ts';
import { foldingCheck } from './folding.ts';
import { mailCheck } from './mail.ts';
import { nightCheck } from './night.ts';
import { originCheck } from './origin.ts';
import { pushCheck } from './push.ts';
import { readersCheck } from './readers.ts';
import { releasesCheck } from './releases.ts';
import { retentionCheck } from './retention.ts';
import { secretsCheck } from './secrets.ts';
import { seismographCheck } from './seismograph.ts';
import { workCheck } from './work.ts';

/**
 * Everything that the doctor looks at, in the order in which it is told: first what loses data, then what leaves people outside,
 * then what makes them wait. To add one: a file here, and a line in this list.
 */
export const checks: readonly Check[] = [
  databaseCheck,
  backupsCheck,
  nightCheck,
  retentionCheck,
  secretsCheck,
  controllerCheck,
  diskCheck,
  clockCheck,
  originCheck,
  mailCheck,
  pushCheck,
  readersCheck,
  workCheck,
  foldingCheck,
  releasesCheck,
  seismographCheck,
];
