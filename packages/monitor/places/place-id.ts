/** A place in one edition. Without `edition` the id names the newest one. */
export interface PlaceReference {
  readonly id: string;
  readonly edition?: number;
}

/** Reads `BU05183620` or `BU05183620@2012`; `undefined` when the text is neither. */
export function parsePlaceReference(text: string): PlaceReference | undefined {
  const match = /^([^@\s\p{Cc}\p{Cs}]{1,200})(?:@(\d{4}))?$/u.exec(text);
  const id = match?.[1];
  if (id === undefined) return undefined;
  return match?.[2] === undefined ? { id } : { id, edition: Number(match[2]) };
}

export function formatPlaceReference(reference: PlaceReference): string {
  return reference.edition === undefined ? reference.id : `${reference.id}@${reference.edition}`;
}

// Letters that Unicode does not decompose into a letter and a mark.
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ĳ: 'ij',
};

/** Lower case without marks: `Curaçaostraat` becomes `curacaostraat`. Other characters stay. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıĳ]/g, (letter) => undecomposed[letter] ?? letter);
}

/** The part of an id that is made from a name: only a-z, 0-9 and single hyphens. */
export function slugOf(name: string): string {
  return withoutMarks(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** `GM0518`, `0518` and `518` all name the same municipality: `0518`. `undefined` for anything else. */
export function municipalityDigits(code: string): string | undefined {
  const digits = /^(?:GM)?(\d{1,4})$/i.exec(code.trim())?.[1];
  return digits?.padStart(4, '0');
}

/**
 * Makes a lasting id for a place that has a name but no code: `straat:0518:kaapseplein`. When `taken` holds it
 * already, `-2`, `-3` … follow. The caller adds the answer to `taken`.
 */
export function namedPlaceId(
  kind: 'straat' | 'wijk' | 'buurt' | 'gebied',
  municipalityCode: string,
  name: string,
  taken: ReadonlySet<string>,
): string {
  const municipality = municipalityDigits(municipalityCode) ?? slugOf(municipalityCode);
  const base = `${kind}:${municipality}:${slugOf(name) || 'zonder-naam'}`;
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** The id of a street or square of a municipality, see `namedPlaceId`. */
export function streetId(municipalityCode: string, name: string, taken: ReadonlySet<string>): string {
  return namedPlaceId('straat', municipalityCode, name, taken);
}
