import type { Passkey, Person } from './people.ts';

/** By what somebody proved who they are. */
export type SignInWay = 'link' | 'passkey' | 'provider';

/**
 * How staff come in, and their sessions. Only keyed hashes of links and session tokens are stored; coming in and a new
 * passkey leave an entry in the trail, ids only.
 */
export interface SignInStore {
  putLink(link: { readonly tokenHash: string; readonly staffId: string; readonly expiresAt: number }): Promise<void>;
  /** Uses a link once; undefined when it is unknown, used or old. */
  useLink(tokenHash: string, at: number): Promise<Person | undefined>;
  session(
    action:
      | {
          readonly open: string;
          readonly staffId: string;
          readonly expiresAt: number;
          readonly by: SignInWay;
          /** Keyed hash of the session at the provider, so that leaving there ends this one. */
          readonly providerSession?: string;
          readonly at: number;
        }
      | { readonly find: string; readonly at: number }
      | { readonly close: string }
      | { readonly closeAll: { readonly staffId: string } | { readonly providerSession: string } },
  ): Promise<Person | undefined>;
  /**
   * What a provider calls somebody, as a keyed hash: find who it is; link it, which gives nobody when this person
   * has another name there already; or forget all names of one person.
   */
  identity(
    action:
      | { readonly find: string; readonly issuer: string }
      | { readonly link: string; readonly issuer: string; readonly staffId: string; readonly at: number }
      | { readonly forget: string },
  ): Promise<Person | undefined>;
  passkeys(
    staffId: string | { readonly credentialId: string },
  ): Promise<readonly (Passkey & { readonly staffId: string })[]>;
  /** A new one, or a new count of a known one. */
  savePasskey(staffId: string, passkey: Passkey, at: number): Promise<void>;
}
