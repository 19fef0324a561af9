import type { Ports } from '@straatwijs/monitor';

/**
 * Fold pending counts every second, one municipality after the other. Any number of instances may do this: the store
 * lets one of them fold at a time. A failure is logged and tried again; the deltas stay until they are folded.
 * @returns stops after the round that is under way
 */
export const keepFolding = (
  all: readonly Ports[],
  log: (line: string) => void,
  everyMs = 1000,
): (() => Promise<void>) => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let wake = () => {};
  const rest = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
      timer = setTimeout(resolve, everyMs);
    });
  const round = async () => {
    for (const ports of all) {
      try {
        while (!stopped && (await ports.counts.fold()) >= 20_000);
      } catch (error) {
        if (!stopped)
          log(
            `folding counts of ${ports.municipality.code} failed, trying again: ${error instanceof Error ? error.message : error}`,
          );
      }
    }
  };
  const running = (async () => {
    while (!stopped) {
      await round();
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
