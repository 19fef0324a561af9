/** What a key does at the desk. Single keys count only outside fields, and can be turned off (WCAG 2.1.4). */
export type Deed =
  | 'next'
  | 'previous'
  | 'answer'
  | 'tick'
  | 'leave-out'
  | 'filter'
  | 'help'
  | { readonly kind: number };

const deeds: Readonly<Record<string, Deed>> = {
  j: 'next',
  k: 'previous',
  a: 'answer',
  x: 'tick',
  w: 'leave-out',
  '/': 'filter',
  '?': 'help',
};

export const deedOf = (pressed: {
  readonly key: string;
  readonly held: boolean;
  /** Kind of field that has focus, as its tag or input type in lower case; undefined outside fields. */
  readonly field: string | undefined;
}): Deed | undefined => {
  const inChoice = pressed.field === 'radio' || pressed.field === 'checkbox';
  if (pressed.held || (pressed.field !== undefined && !inChoice)) return undefined;
  if (/^[1-6]$/.test(pressed.key)) return { kind: Number(pressed.key) };
  return deeds[pressed.key.toLowerCase()];
};

/** The kind of field an element is; undefined when keys may do something else there. */
export const fieldOf = (element: Element | null): string | undefined => {
  if (element instanceof HTMLInputElement) return element.type;
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return element.localName;
  return element instanceof HTMLElement && element.isContentEditable ? 'text' : undefined;
};
