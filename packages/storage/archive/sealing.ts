import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { type Encryption, markLength } from './format.ts';
import { damaged, refuse } from './refusals.ts';

/**
 * Puts a mark on every frame, so that none can be changed, left out, moved or taken from another archive: the mark covers the
 * header, the number of the frame and its body. With a key the body is encrypted too.
 */
export interface Sealing {
  close(index: number, body: Buffer): readonly Buffer[];
  /** The body, or damage. `sealed` is the body followed by its mark. */
  open(index: number, sealed: Buffer): Buffer;
}

const usualCost = 2 ** 17;
const shortest = 12;

const numberOf = (index: number): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(BigInt(index), 4);
  return bytes;
};

const keyOf = (passphrase: Buffer, { salt, cost }: Pick<Encryption, 'salt' | 'cost'>): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(
      passphrase,
      Buffer.from(salt, 'hex'),
      32,
      { cost, blockSize: 8, parallelization: 1, maxmem: 512 * 1024 * 1024 },
      (error, key) => (error ? reject(error) : resolve(key)),
    ),
  );

const checkOf = (key: Buffer): string =>
  createHmac('sha256', key).update('straatwijs archive').digest('hex').slice(0, 16);

/** Key and header part of a new encrypted archive. Every archive has a salt of its own, so no key is used twice. */
export const newEncryption = async (
  passphrase: Buffer,
): Promise<{ readonly key: Buffer; readonly encryption: Encryption }> => {
  if (passphrase.length < shortest)
    return refuse(
      'passphrase-short',
      `A passphrase has at least ${shortest} characters: whoever finds the file can try them all.`,
    );
  const salt = randomBytes(16).toString('hex');
  const key = await keyOf(passphrase, { salt, cost: usualCost });
  return { key, encryption: { cipher: 'aes-256-gcm', kdf: 'scrypt', salt, cost: usualCost, check: checkOf(key) } };
};

/** The key of an archive that exists, or nothing when it is not encrypted. Refuses a passphrase that is missing or wrong. */
export const keyFor = async (
  encryption: Encryption | undefined,
  passphrase: Buffer | undefined,
): Promise<Buffer | undefined> => {
  if (!encryption) return undefined;
  if (!passphrase)
    return refuse(
      'passphrase-needed',
      'This archive is encrypted. Name the file with its passphrase: --passphrase-file <file>',
    );
  const key = await keyOf(passphrase, encryption);
  const given = Buffer.from(checkOf(key));
  const wanted = Buffer.from(encryption.check);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    return refuse('passphrase-wrong', 'This is not the passphrase of this archive. Nothing was changed.');
  return key;
};

/** @param head digest of the archive's opening: binds each frame to this archive */
export const sealingOf = (head: Buffer, key: Buffer | undefined): Sealing => {
  if (!key) {
    const markOf = (index: number, body: Buffer) =>
      createHash('sha256').update(head).update(numberOf(index)).update(body).digest().subarray(0, markLength);
    return {
      close: (index, body) => [body, markOf(index, body)],
      open(index, sealed) {
        const body = sealed.subarray(0, -markLength);
        return markOf(index, body).equals(sealed.subarray(-markLength))
          ? body
          : damaged(`part ${index + 1} was changed`);
      },
    };
  }
  return {
    close(index, body) {
      const cipher = createCipheriv('aes-256-gcm', key, numberOf(index)).setAAD(head);
      return [cipher.update(body), cipher.final(), cipher.getAuthTag()];
    },
    open(index, sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, numberOf(index), { authTagLength: markLength }).setAAD(
        head,
      );
      decipher.setAuthTag(sealed.subarray(-markLength));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(0, -markLength)), decipher.final()]);
      } catch {
        return damaged(`part ${index + 1} was changed`);
      }
    },
  };
};
