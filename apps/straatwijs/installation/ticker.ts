/**
 * Do something again and again, with a rest between: never two rounds at once, and no round after it was stopped.
 * @param round is told whether it was stopped meanwhile; what it throws ends the ticking, so it catches what it can bear
 * @returns stops, after the round that is under way
 */
export const keepTicking = (
  round: (isStopped: () => boolean) => Promise<void>,
  everyMs: number,
): (() => Promise<void>) => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wake = () => {};
  const rest = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
      timer = setTimeout(resolve, everyMs);
    });
  const running = (async () => {
    while (!stopped) {
      await round(() => stopped);
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
