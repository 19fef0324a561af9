/**
 * Counts how often an identity was met, in 12 bytes per slot: a file of ten million rows must not fill the memory.
 * The first eight bytes of the hash stand for the identity.
 */
export class Occurrences {
  #size = 0;
  #slots = 1 << 12;
  #table = new Uint32Array(this.#slots * 3);

  /** @returns 1 the first time, 2 the second … */
  next(identity: Uint8Array): number {
    if (this.#size * 2 > this.#slots) this.#grow();
    const view = new DataView(identity.buffer, identity.byteOffset, 8);
    const [high, low] = [view.getUint32(0), view.getUint32(4)];
    const at = this.#find(high, low);
    const count = (this.#table[at + 2] ?? 0) + 1;
    if (count === 1) this.#size += 1;
    this.#table.set([high, low, count], at);
    return count;
  }

  #find(high: number, low: number): number {
    for (let slot = low & (this.#slots - 1); ; slot = (slot + 1) & (this.#slots - 1)) {
      const at = slot * 3;
      if (this.#table[at + 2] === 0 || (this.#table[at] === high && this.#table[at + 1] === low)) return at;
    }
  }

  #grow(): void {
    const old = this.#table;
    this.#slots *= 2;
    this.#table = new Uint32Array(this.#slots * 3);
    for (let at = 0; at < old.length; at += 3) {
      const row = old.subarray(at, at + 3);
      if (row[2]) this.#table.set(row, this.#find(row[0] ?? 0, row[1] ?? 0));
    }
  }
}
