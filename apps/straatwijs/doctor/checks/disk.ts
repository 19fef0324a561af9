import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { backupsFolder } from '../../keeping/folders.ts';
import { sizeInWords } from '../../keeping/told.ts';
import { attention, type Check, type Finding, ok, wrong } from '../check.ts';

const GB = 1e9;

const nearest = async (path: string): Promise<{ free: number; all: number }> => {
  for (let step = path; ; step = dirname(step)) {
    const disk = await statfs(step).catch(() => undefined);
    if (disk) return { free: disk.bavail * disk.bsize, all: disk.blocks * disk.bsize };
    if (step === dirname(step)) return { free: 0, all: 1 };
  }
};

const lookAt = async (path: string, needed: number): Promise<Finding> => {
  const { free, all } = await nearest(path);
  const sentence = `${sizeInWords(free)} free of ${sizeInWords(all)} where ${path} is`;
  const todo = 'Make room, or move the folder to a larger disk.';
  if (free < Math.max(GB, needed)) return wrong(sentence, todo);
  return free < Math.max(5 * GB, needed * 3, all * 0.05) ? attention(sentence, todo) : ok(sentence);
};

/** Room for the database and for its backups. */
export const diskCheck: Check = {
  name: 'disk',
  async look({ settings, database }) {
    const folder = backupsFolder(settings);
    const size = database?.bytes ?? 0;
    const found = [await lookAt(settings.dataDir, settings.databaseUrl ? 0 : size / 4)];
    // A backup is about a third of the database.
    if (folder !== undefined) found.push(await lookAt(folder, size / 3));
    return found;
  },
};
