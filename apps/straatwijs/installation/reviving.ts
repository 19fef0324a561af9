import type { Installation } from './installation.ts';

/**
 * Look twice a second whether the database answers and have our own brought back when it does not: whatever killed it,
 * nobody has to come. Meanwhile requests are refused as `database-away`. A server of somebody else is theirs to bring
 * back; our connections find it again by themselves.
 * @returns stops after the attempt that is under way
 */
export const keepDatabaseRunning = (
  { storage, revive }: Pick<Installation, 'storage' | 'revive'>,
  log: (line: string) => void,
  everyMs = 500,
): (() => Promise<void>) => {
  if (!revive) return async () => {};
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wake = () => {};
  const rest = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
      timer = setTimeout(resolve, everyMs);
    });
  const answers = () =>
    storage.engine().then(
      () => true,
      () => false,
    );
  let said: string | undefined;
  const say = (line: string) => {
    if (line !== said && !stopped) log(line);
    said = line;
  };
  const look = async () => {
    if (await answers()) {
      if (said !== undefined) say('The database is back.');
      said = undefined;
      return;
    }
    if (stopped) return;
    if (said === undefined) say('The database does not answer: bringing it back.');
    const trouble = await revive();
    if (trouble !== undefined) say(trouble);
  };
  const running = (async () => {
    while (!stopped) {
      await look();
      if (!stopped) await rest();
    }
  })();
  return () => {
    stopped = true;
    clearTimeout(timer);
    wake();
    return running;
  };
};
