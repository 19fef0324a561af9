import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, link, open, rm, statfs, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { damaged, refuse } from './refusals.ts';

/** Bytes that a backup leaves free: the database may live on the same disk, and a backup must never stop it. */
const reserve = 256 * 1024 * 1024;
const lookEvery = 32 * 1024 * 1024;
const gatherBytes = 1024 * 1024;

/** A file that is there as a whole or not at all. */
export class NewFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;
  readonly #digest = createHash('sha256');
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #written = 0;
  #lookAt = 0;

  private constructor(path: string, temporary: string, handle: FileHandle) {
    this.#path = path;
    this.#temporary = temporary;
    this.#handle = handle;
  }

  /** Opens it under another name beside its own; for the owner only. */
  static async open(wanted: string): Promise<NewFile> {
    const path = resolve(wanted);
    const temporary = `${path}.new-${randomBytes(6).toString('hex')}`;
    return new NewFile(path, temporary, await open(temporary, 'wx', 0o600));
  }

  async write(...parts: readonly Buffer[]): Promise<void> {
    for (const part of parts) {
      this.#digest.update(part);
      this.#waiting.push(part);
      this.#waitingBytes += part.length;
    }
    if (this.#waitingBytes >= gatherBytes) await this.#flush();
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    if (this.#written >= this.#lookAt) {
      const disk = await statfs(dirname(this.#path));
      if (disk.bavail * disk.bsize < reserve + lookEvery)
        refuse(
          'no-space',
          `There is too little space left on the disk of ${this.#path}: a backup leaves ${reserve / 1024 / 1024} MB free. Nothing was changed. Make room there, or choose another place.`,
        );
      this.#lookAt = this.#written + lookEvery;
    }
    // A write may take part of what it was given.
    for (let at = 0; at < bytes.length; ) at += (await this.#handle.write(bytes, at)).bytesWritten;
    this.#written += bytes.length;
  }

  /** Closes the file with the digest of all of it, brings it to disk and gives it its name. Refuses a name that is taken. */
  async finish(): Promise<{ readonly bytes: number; readonly digest: string }> {
    const digest = this.#digest.copy().digest();
    await this.write(digest);
    await this.#flush();
    await this.#handle.sync();
    await this.#handle.close();
    try {
      // Unlike a rename a link never replaces what somebody else put there meanwhile.
      await link(this.#temporary, this.#path);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
        refuse('file-exists', `${this.#path} exists already. It was left as it is; choose another name.`);
      throw error;
    }
    await unlink(this.#temporary);
    const folder = await open(dirname(this.#path), 'r');
    await folder.sync().finally(() => folder.close());
    return { bytes: this.#written, digest: digest.toString('hex') };
  }

  /** Throws away what was written. May be called after `finish`: then it does nothing. */
  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#temporary, { force: true });
  }
}

/** Hands out a file in pieces of exactly the length asked for, and keeps the digest of what was handed out. */
export class ExactReader {
  readonly #pieces: AsyncIterator<Buffer>;
  readonly #digest = createHash('sha256');
  #rest: Buffer = Buffer.alloc(0);
  #position = 0;

  constructor(path: string) {
    this.#pieces = createReadStream(path, { highWaterMark: gatherBytes })[Symbol.asyncIterator]();
  }

  get position(): number {
    return this.#position;
  }

  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = length;
    while (missing > 0) {
      if (this.#rest.length === 0) {
        const next = await this.#pieces.next();
        if (next.done) return damaged('it was cut off');
        this.#rest = next.value;
      }
      const part = this.#rest.subarray(0, missing);
      this.#rest = this.#rest.subarray(part.length);
      parts.push(part);
      missing -= part.length;
    }
    const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    this.#digest.update(bytes);
    this.#position += length;
    return bytes;
  }

  digestSoFar(): Buffer {
    return this.#digest.copy().digest();
  }

  async isAtEnd(): Promise<boolean> {
    return this.#rest.length === 0 && (await this.#pieces.next()).done === true;
  }

  /** Closes the file, wherever it is. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }
}
