/** Where a browser has its messages delivered, as it gave it to us: an address of a person, with what is needed to write to it. */
export interface PushAddress {
  readonly endpoint: string;
  /** Public key of the browser, base64url: 65 bytes of P-256. */
  readonly p256dh: string;
  /** What only the browser and we know, base64url: 16 bytes. */
  readonly auth: string;
  /** Which of our public keys it was made with: another cannot write to it. */
  readonly madeWith: string;
}

/** What a phone shows. The address is a page of ours; nothing else goes along. */
export interface PushMessage {
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly url: string;
}

/**
 * `gone`: the browser takes nothing any more, so the address is of no use to anybody. `unsure`: it broke off while it was
 * handed over, so it may have arrived.
 */
export type PushOutcome = 'sent' | 'retry' | 'unsure' | 'failed' | 'gone';

/** Brings messages to phones by the push service of their browser (RFC 8030), unreadable to that service (RFC 8291). */
export interface Pusher {
  /** Our public keys, base64url, newest first: a phone subscribes with the first. */
  readonly keys: readonly [string, ...string[]];
  /** Whether this is an address that we would write to at all. */
  takes(address: PushAddress): boolean;
  /** Hands one over and says what became of it; never throws. */
  push(to: PushAddress, message: PushMessage): Promise<PushOutcome>;
}
