/** Who wants to hear the minutes of a talk, by the code of what they told: ids alone. Goes when they take it back. */
export interface TalkAskersStore {
  /** Twice changes nothing; false when what was told was withdrawn. */
  ask(asked: { readonly talkId: string; readonly rootId: string; readonly at: number }): Promise<boolean>;
  /** The talks that were asked for behind a code, the earliest first. */
  asked(rootId: string): Promise<readonly { readonly talkId: string; readonly at: number }[]>;
}
