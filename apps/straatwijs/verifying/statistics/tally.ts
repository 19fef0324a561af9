/** How far a figure may lie from the known one: the larger of the two, where both are given. */
export interface Tolerance {
  readonly absolute?: number;
  readonly relative?: number;
}

/** Counts comparisons, remembers what missed, and how much of its tolerance the worst one used. */
export class Tally {
  passed = 0;
  /** 1: exactly at the edge of its tolerance. Of exact comparisons nothing is used. */
  largest = 0;
  readonly misses: string[] = [];

  get checks(): number {
    return this.passed + this.misses.length;
  }

  /** Figures that may differ a little. Not known (`null`) is not compared. */
  near(what: string, mine: number | undefined, known: number | null | undefined, allowed: Tolerance): void {
    if (known === null || known === undefined) return;
    const room = Math.max(allowed.absolute ?? 0, (allowed.relative ?? 0) * Math.abs(known));
    const used = Math.abs((mine ?? Number.NaN) - known) / room;
    this.judge(used <= 1, () => `${what} is ${mine}, not ${known}`);
    if (used <= 1) this.largest = Math.max(this.largest, used);
  }

  /** Lists of figures, one by one. */
  allNear(
    what: string,
    mine: readonly (number | undefined)[],
    known: readonly (number | null)[],
    allowed: Tolerance,
  ): void {
    known.forEach((value, n) => {
      this.near(`${what} ${n + 1}`, mine[n], value, allowed);
    });
  }

  /** What has to be the same. */
  same(what: string, mine: unknown, known: unknown): void {
    const [ours, theirs] = [JSON.stringify(mine), JSON.stringify(known)];
    this.judge(ours === theirs, () => `${what} is ${ours}, not ${theirs}`);
  }

  /** Of things that may differ in a few cases, whether enough are the same. */
  mostly(what: string, same: number, of: number, part: number): void {
    this.judge(same >= part * of, () => `${what}: ${same} of ${of} are the same, fewer than ${part * 100} %`);
  }

  private judge(holds: boolean, sentence: () => string): void {
    if (holds) this.passed++;
    else this.misses.push(sentence());
  }
}
