/** What can be translated: the words that somebody told, and the own words of an answer. */
export type TranslationSource = 'told' | 'answer';

export interface NewTranslation {
  readonly source: TranslationSource;
  /** The version of what was told (`Message.currentId`), or the id of the answer. */
  readonly sourceId: string;
  readonly messageId: string;
  readonly language: string;
  readonly words: string;
  readonly staffId: string;
  readonly at: number;
}

export interface TranslationsStore {
  /**
   * Keeps a translation; a later one in the same language replaces it. False when the source is no longer what it was.
   * Correcting, withdrawing or editing what was told erases its translations. They are read with what they translate.
   */
  save(translation: NewTranslation): Promise<boolean>;
  /** Keeps a translation of a text of an action, with the words that it translates; a later one in the same language replaces it. */
  saveOfAction(translation: {
    readonly actionId: string;
    readonly part: string;
    readonly source: string;
    readonly language: string;
    readonly words: string;
    readonly staffId: string;
    readonly at: number;
  }): Promise<void>;
}
