import type { Passkey, Staff } from './people.ts';

/** Staff, how they come in, and their sessions. Only keyed hashes of links and session tokens are stored. */
export interface PeopleStore {
  saveStaff(staff: Staff): Promise<void>;
  staff(by: { readonly id: string } | { readonly email: string }): Promise<Staff | undefined>;
  putLink(link: { readonly tokenHash: string; readonly staffId: string; readonly expiresAt: number }): Promise<void>;
  /** Uses a link once; undefined when it is unknown, used or old. */
  useLink(tokenHash: string, at: number): Promise<Staff | undefined>;
  session(
    action:
      | { readonly open: string; readonly staffId: string; readonly expiresAt: number }
      | { readonly find: string; readonly at: number }
      | { readonly close: string },
  ): Promise<Staff | undefined>;
  passkeys(
    staffId: string | { readonly credentialId: string },
  ): Promise<readonly (Passkey & { readonly staffId: string })[]>;
  savePasskey(staffId: string, passkey: Passkey, at: number): Promise<void>;
}
