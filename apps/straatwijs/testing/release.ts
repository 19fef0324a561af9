import { type Ports, type Release, type ReleaseTools, releaseDue } from '@straatwijs/monitor';
import type { Solver } from '@straatwijs/statistics';
import { releaseTools } from '../releasing/release-tools.ts';

let tools: Promise<ReleaseTools> | undefined;

/**
 * Releases all that is due at the clock of the test, as the monitor does by itself within seconds.
 * @param solver another one than HiGHS
 */
export const releaseAll = async (ports: Ports, solver?: Solver): Promise<readonly Release[]> => {
  // The same salt each time: two releases of the same are then the same.
  tools ??= releaseTools().then((made) => ({ ...made, salt: () => '5'.repeat(64) }));
  const made: Release[] = [];
  for (;;) {
    const released = await releaseDue(ports, { ...(await tools), ...(solver ? { solver } : {}) });
    if (released.outcome === 'blocked')
      throw new Error(`held back: ${JSON.stringify(released.proof.failures.slice(0, 5))}`);
    if (released.outcome !== 'released') return made;
    made.push(released.release);
  }
};
