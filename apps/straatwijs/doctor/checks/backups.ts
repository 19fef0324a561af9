import { readdir } from 'node:fs/promises';
import { backupsFolder, madeAtOf } from '../../keeping/folders.ts';
import { newestIn } from '../../keeping/nightly-backup.ts';
import { readPassphrase } from '../../keeping/passphrase.ts';
import { longestDays } from '../../keeping/rotation.ts';
import { attention, type Check, type Finding, ok, reasonOf, wrong } from '../check.ts';

const hour = 3_600_000;
const oldAfter = 36;
const badAfter = 72;

const ageOf = (hours: number): string => (hours < 48 ? `${Math.floor(hours)} hours` : `${Math.floor(hours / 24)} days`);

/** Whether there is a fresh backup, and none that is kept too long. */
export const backupsCheck: Check = {
  name: 'backups',
  async look({ settings, now }) {
    const folder = backupsFolder(settings);
    if (folder === undefined)
      return [
        attention(
          'nightly backups are switched off (STRAATWIJS_BACKUPS)',
          'Be sure that somebody else makes them: straatwijs backup <file>.',
        ),
      ];
    const found: Finding[] = [];
    const newest = await newestIn(folder);
    if (!newest)
      found.push(
        attention(
          `there is no backup in ${folder} yet`,
          `Let the monitor run for a night, or make one now: straatwijs backup ${folder}`,
        ),
      );
    else {
      const hours = (now() - newest.at) / hour;
      const sentence = `the newest is ${ageOf(hours)} old: ${newest.name}`;
      const todo = `The log of the monitor says why the last one was not made. Make one now: straatwijs backup ${folder}`;
      found.push(
        hours > badAfter ? wrong(sentence, todo) : hours > oldAfter ? attention(sentence, todo) : ok(sentence),
      );
    }
    const tooOld = (await readdir(folder).catch(() => [])).filter((name) => {
      const made = madeAtOf(name);
      return made !== undefined && now() - made.at > longestDays * 24 * hour;
    });
    if (tooOld.length > 0)
      found.push(
        wrong(
          `${tooOld.length} are older than ${longestDays} days, and may hold what people erased since`,
          `Remove them from ${folder}: ${tooOld.slice(0, 3).join(', ')}`,
        ),
      );
    found.push(await lookAtPassphrase(settings.backupPassphraseFile));
    return found;
  },
};

const lookAtPassphrase = async (path: string | undefined): Promise<Finding> => {
  if (path === undefined)
    return attention(
      'they are not encrypted, and the keys of follow codes are not in them',
      'Set STRAATWIJS_BACKUP_PASSPHRASE_FILE, or keep the file "secret" of the data directory somewhere else as well.',
    );
  try {
    const passphrase = await readPassphrase(path);
    if ((passphrase?.length ?? 0) < 12)
      return wrong(`the passphrase in ${path} is shorter than 12 characters`, 'Take a longer one.');
    return ok(
      `they are encrypted with the passphrase in ${path}; it is needed to open them, so keep it somewhere else too`,
    );
  } catch (error) {
    return wrong(reasonOf(error), 'Without it no backup is made tonight.');
  }
};
