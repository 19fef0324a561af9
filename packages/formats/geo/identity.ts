import type { Scale } from '@straatwijs/monitor';

/** What a feature's properties say about which area it is. */
export type Identity =
  | { readonly kind: 'coded'; readonly id: string; readonly name: string | undefined }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'municipality-needed' }
  | { readonly kind: 'none' };

export type AreaScale = Extract<Scale, 'buurt' | 'wijk' | 'city'>;

/** The scale that a CBS code tells: `BU` buurt, `WK` wijk, `GM` the whole municipality. */
export function scaleOfCode(id: string): AreaScale {
  return id.startsWith('BU') ? 'buurt' : id.startsWith('WK') ? 'wijk' : 'city';
}

const codeKeys: readonly string[] = [
  'statcode',
  'buurtcode',
  'bucode',
  'wijkcode',
  'wkcode',
  'gemeentecode',
  'gmcode',
  'gemeenteco',
  'code',
  'id',
];
const nameKeys: Readonly<Record<AreaScale, readonly string[]>> = {
  buurt: ['statnaam', 'buurtnaam', 'bunaam', 'naam', 'name'],
  wijk: ['statnaam', 'wijknaam', 'wknaam', 'naam', 'name'],
  city: ['statnaam', 'gemeentenaam', 'gmnaam', 'gemeentena', 'naam', 'name'],
};

/**
 * Reads codes as CBS writes them over the years, and a municipality's own numbers (wijk 18, buurt 06), which need
 * the municipality's code to become one of the country's.
 */
export function identityOf(properties: Readonly<Record<string, unknown>>, municipality: string | undefined): Identity {
  const texts = textsOf(properties);
  for (const key of codeKeys) {
    const value = texts.get(key)?.toUpperCase();
    if (value === undefined || !/^(?:BU\d{8}|WK\d{6}|GM\d{4})$/.test(value)) continue;
    return { kind: 'coded', id: value, name: first(texts, nameKeys[scaleOfCode(value)]) };
  }
  const wijk = texts.get('wijkcode');
  const buurt = texts.get('buurtcode');
  if (wijk !== undefined && /^\d{1,2}$/.test(wijk) && (buurt === undefined || /^\d{1,3}$/.test(buurt))) {
    if (municipality === undefined) return { kind: 'municipality-needed' };
    const area = `${municipality}${wijk.padStart(2, '0')}`;
    // Three digits are the same buurt numbered through the city: 111 in wijk 42 is the country's 4211.
    return buurt === undefined
      ? { kind: 'coded', id: `WK${area}`, name: first(texts, nameKeys.wijk) }
      : { kind: 'coded', id: `BU${area}${buurt.slice(-2).padStart(2, '0')}`, name: first(texts, nameKeys.buurt) };
  }
  const name = first(texts, [...nameKeys.buurt, ...nameKeys.wijk]);
  return name === undefined ? { kind: 'none' } : { kind: 'named', name };
}

/** CBS draws the water of a municipality as areas of their own in some years; nobody lives there. */
export function isWater(properties: Readonly<Record<string, unknown>>): boolean {
  const value = textsOf(properties).get('water') ?? textsOf(properties).get('h2o');
  return value?.toUpperCase() === 'JA';
}

function textsOf(properties: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(properties)) {
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    if (text !== '') texts.set(key.toLowerCase().replace(/[^a-z0-9]/g, ''), text);
  }
  return texts;
}

function first(texts: ReadonlyMap<string, string>, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = texts.get(key);
    if (text !== undefined) return text;
  }
  return undefined;
}
