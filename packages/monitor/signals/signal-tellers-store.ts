import type { Signal } from './signal.ts';

/** That something that was told belongs with a signal: who at the desk said so, and when. */
export interface SignalTold {
  readonly rootId: string;
  readonly signal: Signal;
  /** Name of the colleague; empty once it is not known any more. */
  readonly by: string;
  readonly at: number;
}

/** What was told beside the signals that it belongs with. All of it goes when its teller takes it back; the signal stays. */
export interface SignalTellersStore {
  /** Puts it there, or takes it off; twice is harmless. False when there is no such message, or nothing to take off. */
  put(put: {
    readonly signalId: string;
    readonly rootId: string;
    readonly on: boolean;
    readonly staffId: string;
    readonly at: number;
  }): Promise<boolean>;
  /** What belongs with one signal, the earliest link first. */
  told(signalId: string): Promise<readonly Omit<SignalTold, 'signal'>[]>;
  /** The signals that something belongs with, the earliest link first. */
  signalsAbout(rootId: string): Promise<readonly SignalTold[]>;
}
