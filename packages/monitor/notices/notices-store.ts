import type { PushAddress } from '../messages/pusher.ts';

/** By mail, or on the phone or computer that asked for it. */
export const noticeWays = ['mail', 'push'] as const;
export type NoticeWay = (typeof noticeWays)[number];

/** Where it goes: an address of mail, or one that a browser gave. */
export type NoticeTo =
  | { readonly way: 'mail'; readonly address: string }
  | { readonly way: 'push'; readonly push: PushAddress };

/** How somebody wants to hear that there is an answer. */
export interface NoticeReach {
  readonly id: string;
  readonly rootId: string;
  readonly to: NoticeTo;
  readonly language: string;
  readonly leftAt: number;
  /** A browser that asks for it has said yes by that. */
  readonly confirmedAt?: number;
}

/** What a notice is about: that there is an answer, or that the minutes of a talk can be read. */
export type NoticeAbout = 'answer' | 'minutes';

/** One thing to be sent: ids and an address, never what was told or answered. */
export interface DueNotice {
  readonly id: string;
  readonly reachId: string;
  readonly about: NoticeAbout;
  readonly to: NoticeTo;
  readonly language: string;
}

/** `unsure`: it broke off while it was handed over, so it may have arrived: it is not sent again. */
export type NoticeOutcome = 'sent' | 'retry' | 'unsure' | 'failed';

/** Addresses behind follow codes, and what goes out to them. What was left, confirmed or stopped leaves ids in the trail. */
export interface NoticesStore {
  /** Instead of what was left before behind this code for the same way, which is erased; false when it was withdrawn. */
  leave(reach: NoticeReach): Promise<boolean>;
  /** By the code that it is behind and the way, or by its own id. */
  reach(
    of: { readonly rootId: string; readonly way: NoticeWay } | { readonly id: string },
  ): Promise<NoticeReach | undefined>;
  /** False when there is none, or it was left before `notBefore`. */
  confirm(id: string, at: number, notBefore: number): Promise<boolean>;
  /** Erases the address and whatever still waits for it; false when there was none. */
  stop(id: string, at: number, by: 'teller' | 'push service'): Promise<boolean>;
  /** The next one that is due by this way, taken until `leaseUntil`: nobody else gets it. One that was taken and never settled is not sent again. */
  take(way: NoticeWay, now: number, leaseUntil: number): Promise<DueNotice | undefined>;
  settle(id: string, outcome: NoticeOutcome, at: number): Promise<void>;
}
