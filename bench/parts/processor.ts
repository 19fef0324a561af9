import { readFileSync } from 'node:fs';

const msPerTick = 10;

const ticks = (pid: number, withEnded: boolean): number => {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system, endedUser, endedSystem] = line
      .slice(line.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15)
      .map(Number);
    return (user ?? 0) + (system ?? 0) + (withEnded ? (endedUser ?? 0) + (endedSystem ?? 0) : 0);
  } catch {
    return 0; // it ended meanwhile, and counts with its parent
  }
};

/** Processor time of a server with all its processes so far, those that ended too, in ms. Linux only. */
export const processorOfServer = (pid: number): number => {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  return msPerTick * children.reduce((sum, child) => sum + ticks(child, false), ticks(pid, true));
};

export interface Took<T> {
  readonly value: T;
  /** By the clock, with whatever else ran. */
  readonly ms: number;
  /** What the processors did for it: application and database together. */
  readonly processorMs: number;
}

/** How long something takes by the clock, and what the processors do for it: a busy machine makes nobody slow who is not. */
export const timed = async <T>(server: number, work: () => Promise<T>): Promise<Took<T>> => {
  const [clock, own, theirs] = [performance.now(), process.cpuUsage(), processorOfServer(server)];
  const value = await work();
  const { user, system } = process.cpuUsage(own);
  return {
    value,
    ms: performance.now() - clock,
    processorMs: (user + system) / 1000 + processorOfServer(server) - theirs,
  };
};
