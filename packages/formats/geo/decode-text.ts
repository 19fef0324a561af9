export interface DecodedText {
  readonly text: string;
  /** What the bytes turned out to be. */
  readonly encoding: 'utf-8' | 'windows-1252';
}

// Bytes 80 to 9F of windows-1252; the rest equals Latin-1. Five have no character and stay control characters.
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Turns the bytes of a file into text: strictly UTF-8 (a byte order mark is dropped), and when one byte does not fit,
 * the whole as windows-1252, which is what older municipal systems write. Never fails.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = decodeUtf8(marked ? bytes.subarray(3) : bytes);
  return utf8 === undefined
    ? {
        text: build(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? upper.charCodeAt(byte - 0x80) : byte)),
        encoding: 'windows-1252',
      }
    : { text: utf8, encoding: 'utf-8' };
}

const slice = 8192; // more arguments at once would overflow the stack

function build(bytes: Uint8Array, unitOf: (byte: number) => number): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += slice) {
    text += String.fromCharCode(...Array.from(bytes.subarray(at, at + slice), unitOf));
  }
  return text;
}

/** `undefined` at the first byte that is no UTF-8, overlong forms and halves of surrogate pairs included. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  let text = '';
  let units: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    const more =
      first < 0x80
        ? 0
        : first >= 0xc2 && first < 0xe0
          ? 1
          : first >= 0xe0 && first < 0xf0
            ? 2
            : first >= 0xf0 && first < 0xf5
              ? 3
              : -1;
    if (more < 0) return undefined;
    let point = more === 0 ? first : first & (0x3f >> more);
    for (let next = 1; next <= more; next += 1) {
      const byte = bytes[at + next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return undefined;
      point = (point << 6) | (byte & 0x3f);
    }
    if (
      (more === 2 && (point < 0x800 || (point >= 0xd800 && point < 0xe000))) ||
      (more === 3 && (point < 0x10000 || point > 0x10ffff))
    ) {
      return undefined;
    }
    if (point < 0x10000) units.push(point);
    else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    at += more + 1;
    if (units.length >= slice) {
      text += String.fromCharCode(...units);
      units = [];
    }
  }
  return text + String.fromCharCode(...units);
}
