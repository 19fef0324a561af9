/** Why a set of places or a file about places is not accepted. `args` fill the sentence in the reader's language. */
export interface PlaceRefusal {
  readonly code: PlaceRefusalCode;
  readonly args: Readonly<Record<string, string | number>>;
}

export const placeRefusalCodes = [
  'place-duplicate',
  'place-unknown-parent',
  'place-cycle',
  'places-file-empty',
  'places-not-json',
  'places-no-features',
  'places-topology-broken',
  'places-scale-needed',
  'places-no-code-or-name',
  'places-municipality-needed',
  'places-none-in-municipality',
  'places-none-of-scale',
  'places-crs-unknown',
  'places-coordinates-unknown',
  'places-coordinates-swapped',
  'places-no-shapes',
  'places-code-twice',
  'streets-no-name-column',
  'streets-no-coordinates',
  'streets-none',
] as const;

export type PlaceRefusalCode = (typeof placeRefusalCodes)[number];

export type PlaceResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: PlaceRefusal };

export function accepted<T>(value: T): PlaceResult<T> {
  return { ok: true, value };
}

export function refused(
  code: PlaceRefusalCode,
  args: Readonly<Record<string, string | number>> = {},
): { readonly ok: false; readonly refusal: PlaceRefusal } {
  return { ok: false, refusal: { code, args } };
}
