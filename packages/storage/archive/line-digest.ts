import { crc32 } from 'node:zlib';

/** What a table holds, whatever the order in which a server hands out its rows. */
export interface TableDigest {
  readonly rows: number;
  /** Bytes as COPY writes them. */
  readonly bytes: number;
  /** Sum of the CRC-32 of all lines, modulo 2^48. */
  readonly sum: number;
}

const newline = 10;
const modulus = 2 ** 48;

/**
 * Digest of lines that come in pieces. It does not hang on their order: a server may put rows where there is room.
 * It guards against mistakes of ours; that nobody changed a file is for the marks and the digest of the archive.
 */
export class LineDigest {
  #rows = 0;
  #bytes = 0;
  #sum = 0;
  #open = 0;

  update(chunk: Buffer): void {
    this.#bytes += chunk.length;
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      this.#sum = (this.#sum + crc32(chunk.subarray(from, at + 1), this.#open)) % modulus;
      this.#open = 0;
      this.#rows++;
      from = at + 1;
    }
    if (from < chunk.length) this.#open = crc32(chunk.subarray(from), this.#open);
  }

  value(): TableDigest {
    return { rows: this.#rows, bytes: this.#bytes, sum: this.#sum };
  }
}

export const sameDigest = (a: TableDigest, b: TableDigest): boolean =>
  a.rows === b.rows && a.bytes === b.bytes && a.sum === b.sum;
