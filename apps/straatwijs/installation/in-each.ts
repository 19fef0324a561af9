import type { Ports } from '@straatwijs/monitor';

/** A round of `keepTicking` over every municipality: what fails in one is logged, tried again next round, and holds up no other. */
export const inEach =
  (
    all: readonly Ports[],
    what: string,
    log: (line: string) => void,
    work: (ports: Ports, isStopped: () => boolean) => Promise<void>,
  ) =>
  async (isStopped: () => boolean): Promise<void> => {
    for (const ports of all) {
      try {
        if (!isStopped()) await work(ports, isStopped);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        if (!isStopped()) log(`${what} of ${ports.municipality.code} failed, trying again: ${why}`);
      }
    }
  };
