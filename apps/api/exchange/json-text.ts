import { type FieldError, unstorable } from '@straatwijs/monitor';

/** Deeper than any form of ours; what is deeper is no form. */
const deepest = 20;

/** Shorter than this, nesting cannot cost anything worth looking for beforehand. */
const shortText = 20_000;

/**
 * Whether a text nests deeper than any form, told before it is parsed: half a million brackets in one another would be
 * built first and refused then.
 */
export const nestsTooDeep = (text: string): boolean => {
  if (text.length < shortText) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === '"') at = endOfString(text, at) - 1;
    else if (c === '[' || c === '{') {
      if (++depth > deepest) return true;
    } else if (c === ']' || c === '}') depth--;
  }
  return false;
};

type Scan = { readonly ok: true } | { readonly ok: false; readonly error?: FieldError };

const keyOf = (quoted: string): string =>
  // A key between quotes of a text that JSON.parse has accepted is itself JSON.
  quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);

/** The position just behind the closing quote of the string that opens at `from`. */
const endOfString = (text: string, from: number): number => {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
};

/**
 * What JSON.parse forgives but a reader must not guess: a key that is there twice (which one did the sender mean?), keys
 * that reach for the prototype, and nesting without end. One pass over a text that JSON.parse has accepted.
 */
export const scanJson = (text: string): Scan => {
  const open: { readonly keys: Set<string> | undefined; name: string; index: number }[] = [];
  const pathOf = (name: string): string => [...open.map((o) => o.name), name].filter((part) => part !== '').join('.');
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    const inside = open.at(-1);
    if (c === '{' || c === '[') {
      if (open.length >= deepest) return { ok: false };
      if (inside && !inside.keys) inside.name = String(inside.index);
      open.push({ keys: c === '{' ? new Set() : undefined, name: '', index: 0 });
    } else if (c === '}' || c === ']') open.pop();
    else if (c === ',' && inside) {
      inside.index++;
      inside.name = '';
    } else if (c === '"') {
      const end = endOfString(text, at);
      if (inside?.keys && inside.name === '') {
        const key = keyOf(text.slice(at, end));
        const code = key === '__proto__' ? 'unknown-key' : inside.keys.has(key) ? 'repeated-key' : undefined;
        if (code) return { ok: false, error: { path: pathOf(key), code } };
        inside.keys.add(key);
        // The value that follows belongs to this key until the next comma; an empty key still needs a name.
        inside.name = key === '' ? '""' : key;
      }
      at = end - 1;
    }
  }
  return { ok: true };
};

/** Paths of texts that cannot be kept: NUL, or half a character. */
export const unstorableTexts = (value: unknown, path = ''): FieldError[] => {
  if (typeof value === 'string') return unstorable(value) ? [{ path, code: 'bad-characters' }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    unstorable(key)
      ? [{ path, code: 'bad-characters' as const }]
      : unstorableTexts(inner, path === '' ? key : `${path}.${key}`),
  );
};
