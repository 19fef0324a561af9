import type { Installation } from './installation.ts';
import { keepTicking } from './ticker.ts';

/**
 * Look twice a second whether the database answers and have our own brought back when it does not: whatever killed it,
 * nobody has to come. Meanwhile requests are refused as `database-away`. A server of somebody else is theirs to bring
 * back; our connections find it again by themselves.
 */
export const keepDatabaseRunning = (
  { storage, revive }: Pick<Installation, 'storage' | 'revive'>,
  log: (line: string) => void,
  everyMs = 500,
): (() => Promise<void>) => {
  if (!revive) return async () => {};
  const answers = () =>
    storage.engine().then(
      () => true,
      () => false,
    );
  let said: string | undefined;
  return keepTicking(async (isStopped) => {
    const say = (line: string) => {
      if (line !== said && !isStopped()) log(line);
      said = line;
    };
    if (await answers()) {
      if (said !== undefined) say('The database is back.');
      said = undefined;
      return;
    }
    if (isStopped()) return;
    if (said === undefined) say('The database does not answer: bringing it back.');
    const trouble = await revive();
    if (trouble !== undefined) say(trouble);
  }, everyMs);
};
