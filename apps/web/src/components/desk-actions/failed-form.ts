/** A form of one action that was refused: what is wrong, and what was filled in. */
export interface FailedForm {
  readonly sentence: string;
  readonly wrong: Readonly<Record<string, string>>;
  readonly kept: Readonly<Record<string, string>>;
  readonly inTheWay: readonly { readonly id: string; readonly name: string }[];
}
