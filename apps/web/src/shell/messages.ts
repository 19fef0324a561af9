/** What a page says to the worker. */
export type ToWorker =
  | {
      readonly kind: 'keep';
      readonly language: string;
      /** Addresses of shells, such as `/nl/schil/street-signal`. */
      readonly shells: readonly string[];
      readonly place?: { readonly id: string; readonly name: string };
    }
  /** Whether a form that is sent now would be taken over, without a network. */
  | { readonly kind: 'ready'; readonly address: string };

export const placePrefix = 'plek:';
export const placeKey = (id: string): string => `${placePrefix}${id}`;
export const languageKey = 'taal';
/** How somebody is here, for the next time. */
export const whoKey = 'wie';
