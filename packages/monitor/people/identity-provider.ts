import type { Result } from '../refusals/refusal.ts';

/** Somebody as a provider of identities names them. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly email?: string;
  /** Whether the provider says that the address is theirs. */
  readonly emailVerified: boolean;
  /** The session at the provider, when it names one. */
  readonly session?: string;
  /** What the provider wants back when somebody leaves. */
  readonly token: string;
}

/** A provider of identities, such as the one of the municipality (OpenID Connect). */
export interface IdentityProvider {
  /** As staff recognise it: the host of its address. */
  readonly name: string;
  /** Where to send the browser, and what must be kept, sealed, until it comes back. */
  begin(callback: string): Promise<Result<{ readonly url: string; readonly kept: string }>>;
  /** Who came back, or why not. `callback` is the whole address that the browser came back to. */
  finish(callback: string, kept: string): Promise<Result<Identity>>;
  /** Where to send the browser so that it leaves there too; undefined when the provider does not offer that. */
  leave(token: string, back: string): Promise<string | undefined>;
  /** Who left at the provider, by its own message; undefined for anything that is not one. */
  left(
    message: string,
  ): Promise<{ readonly issuer: string; readonly subject?: string; readonly session?: string } | undefined>;
}
