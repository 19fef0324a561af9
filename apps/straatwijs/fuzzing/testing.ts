import fc from 'fast-check';

/** `npm run fuzz` tries this many times as much, from another start each time. */
const factor = Number(process.env.STRAATWIJS_FUZZ ?? 1);

/** How often something is tried: the same every time in the tests, much longer and elsewhere on purpose. */
export const runs = (count: number): { numRuns: number; seed: number; verbose: 1 } => ({
  numRuns: Math.round(count * factor),
  seed: factor === 1 ? 20_261_126 : Date.now() % 2 ** 31,
  verbose: 1,
});
export const longEnough = 60_000 * Math.max(1, factor);

/** What has broken readers before: controls, half characters, direction marks, formulas, repetition, numbers without end. */
const nasty = [
  ...[
    '\u0000',
    '\ud800',
    '\udfff\ud800',
    '\ufeff',
    '\u202e\u2066',
    '\u200f',
    '\r\n\r\n',
    '\n',
    '\t',
    '"',
    "'",
    '""',
    ',',
    ';',
    '|',
  ],
  ...[
    '=1+1',
    '@SUM(A1)',
    '+',
    '-',
    '%',
    '%00',
    '%ff',
    '%E0%A4%A',
    '..%2f',
    '../',
    '\\',
    '//',
    '<script>',
    '{{7*7}}',
    '$' + '{x}',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
    'NaN',
    'Infinity',
    '-0',
  ],
  ...['1e400', '9'.repeat(400), '0'.repeat(400), '-1', '2147483648', '1.7976931348623157e309', '0x10', '٣٤', '１２'],
  ...[
    'a'.repeat(3000),
    ' '.repeat(3000),
    '('.repeat(500),
    '['.repeat(500),
    '{"a":'.repeat(500),
    '-'.repeat(3000),
    '%41'.repeat(500),
  ],
  ...['é'.normalize('NFD').repeat(500), 'İ', 'ß', 'ﬀ', '👩‍👩‍👧‍👦'.repeat(100), 'ا'.repeat(500), '\u0301'.repeat(1000)],
  ...[
    "' OR 1=1 --",
    '; DROP TABLE place',
    '2026-W99',
    '2026-00',
    '99999-Q9',
    '2026-W53',
    'GM0518',
    'BU05183620@2012',
    '@',
    'straat:0518:',
  ],
];
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.tuple(fc.constantFrom(...nasty), fc.string(), fc.constantFrom(...nasty)).map((parts) => parts.join('')),
);

/** A sound text with a piece cut out and something odd put in, a few times over. */
export const mangled = (whole: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat(Math.max(0, whole.length - 1)), text, fc.nat(30)), { minLength: 1, maxLength: 4 })
    .map((cuts) => cuts.reduce((so, [at, put, drop]) => so.slice(0, at) + put + so.slice(at + drop), whole));

/** Any JSON with keys that our readers look for among the others. */
export const json = (...keys: readonly string[]): fc.Arbitrary<unknown> =>
  fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      text,
      fc.constantFrom(null, true, false, 0, -1, 1, 1e308, 2 ** 53, -(2 ** 31), 0.1),
      fc.array(tie('value'), { maxLength: 5 }),
      tie('object'),
    ),
    object: fc.dictionary(fc.oneof(fc.constantFrom('__proto__', ...keys), fc.string()), tie('value'), { maxKeys: 8 }),
  })).value;
