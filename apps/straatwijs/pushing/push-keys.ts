import { createECDH, createHmac } from 'node:crypto';
import type { MovedKeys } from '../settings/moved-keys.ts';
import { keyChainOf, pushPurpose } from '../settings/seals.ts';
import type { Secrets } from '../settings/secrets.ts';

/** A pair of P-256 as web push wants it (RFC 8292), base64url. */
export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

// Of all numbers of 32 bytes one in four milliards is no private key of this curve: then the next one is.
const pairFrom = (bytes: Buffer): PushKeys => {
  const curve = createECDH('prime256v1');
  try {
    curve.setPrivateKey(bytes);
  } catch {
    return pairFrom(createHmac('sha256', bytes).update(pushPurpose).digest());
  }
  return { publicKey: curve.getPublicKey('base64url'), privateKey: bytes.toString('base64url') };
};

/**
 * The pairs of a municipality, newest first. They follow from the secrets, so they are made once, lie in every backup and
 * move along. After the secrets were turned phones subscribe with the newest; an older one can only be written to with the
 * pair that it subscribed with.
 */
export const pushKeysOf = (
  secrets: Secrets,
  municipality: number,
  moved?: MovedKeys,
): readonly [PushKeys, ...PushKeys[]] => {
  const [newest, ...older] = keyChainOf(secrets, municipality, moved)
    .map((keys) => keys[pushPurpose])
    .filter((hex) => hex !== undefined)
    .reverse()
    .map((hex) => pairFrom(Buffer.from(hex, 'hex')));
  if (!newest) throw new Error('there is no key for push');
  return [newest, ...older];
};
