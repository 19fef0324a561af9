interface Common {
  /** Name of the field in the form, and in what a refusal is about. */
  readonly path: string;
  readonly label: string;
  readonly help?: string;
  readonly value: string;
}

/** One field of a form at the desk: `check` has the value `ja` or none. */
export type FormField =
  | (Common & { readonly type: 'text' | 'tel' | 'date' | 'words'; readonly most?: number })
  | (Common & { readonly type: 'check' })
  | (Common & { readonly type: 'select'; readonly options: readonly (readonly [key: string, name: string])[] });

/** What was sent, as texts: nothing in it is longer than anybody may type. */
export const textsOf = (data: FormData): ((name: string) => string) => {
  return (name) => String(data.get(name) ?? '').slice(0, 2000);
};

/** What was typed in one field, without the spaces around it. */
export const typedIn = (data: FormData, name: string): string => String(data.get(name) ?? '').trim();
