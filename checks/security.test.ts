import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { files, read, root } from './read/files.ts';
import { comparesEarly, goesOutByItself, testsNamedIn } from './rules/security.ts';

const sources = files.filter(
  (path) =>
    /^(packages|instruments|apps)\/.*\.(ts|svelte)$/.test(path) &&
    !/\.test\.ts$|(^|\/)(testing|browser|contract|fuzzing)\/|test-|\.test-data\./.test(path),
);
const [threats, standard] = ['docs/security/threat-model.md', 'docs/security/asvs.md'];

/** Items of OWASP ASVS 5.0.0 of level 1 and 2, per chapter. */
const items = {
  1: 27,
  2: 11,
  3: 19,
  4: 10,
  5: 9,
  6: 35,
  7: 18,
  8: 7,
  9: 7,
  10: 29,
  11: 14,
  12: 9,
  13: 13,
  14: 9,
  15: 13,
  16: 16,
  17: 7,
};

describe('requests of ours', () => {
  it('go out by one door', () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.filter((path) => goesOutByItself(path, read(path)))).toEqual([]);
  });
  it('of pages name no other server', () => {
    const pages = sources.filter((path) => path.startsWith('apps/web/src/'));
    const calls = pages.flatMap((path) => read(path).match(/(?<![.\w])fetch\([^)]*/g) ?? []);
    expect(calls.length).toBeGreaterThan(2);
    expect(calls.filter((call) => /https?:/.test(call))).toEqual([]);
  });
});

it('secrets that somebody hands in are never compared in a time that tells where they differ', () => {
  const early = sources.flatMap((path) => comparesEarly(read(path)).map((line) => `${path}: ${line.trim()}`));
  expect(early).toEqual([]);
});

describe('what is written about security', () => {
  it('names only tests that exist, and many', () => {
    const named = [threats, standard].flatMap((path) => testsNamedIn(read(path)));
    expect(new Set(named).size).toBeGreaterThan(25);
    expect(named.filter((path) => !existsSync(root + path))).toEqual([]);
  });
  it('goes by every item of level 2 of the standard, with what holds or why not', () => {
    const rows = [
      ...read(standard).matchAll(
        /^\| (\d+)\.(\d+)\.(\d+) \| ([^|]+) \| (met|partly|not met|does not apply) \| ([^|]+) \|$/gm,
      ),
    ];
    const counts: Record<string, number> = {};
    for (const [, chapter = ''] of rows) counts[chapter] = (counts[chapter] ?? 0) + 1;
    expect(counts).toEqual(items);
    expect(new Set(rows.map(([, ...n]) => n.slice(0, 3).join('.'))).size).toBe(rows.length);
    // A test or a reason, never a mere claim.
    expect(rows.filter(([, , , , , , why = '']) => why.trim().length < 12)).toEqual([]);
  });
});

describe('this check', () => {
  it('catches a request that goes out by itself', () => {
    expect(goesOutByItself('apps/straatwijs/x.ts', "const r = await fetch('https://x');")).toBe(true);
    expect(goesOutByItself('packages/monitor/x.ts', "import { get } from 'node:https';")).toBe(true);
    expect(goesOutByItself('apps/straatwijs/x.ts', 'return api.fetch(request, visit);')).toBe(false);
  });
  it('catches an early comparison', () => {
    for (const line of [
      "if (text === '' || seal !== sealOf(text)) return;",
      'return token === known;',
      'return x === ports.seal(a, b);',
    ])
      expect(comparesEarly(line), line).toHaveLength(1);
    for (const line of [
      'if (token === undefined) return;',
      '// a token === another',
      "seal === ''",
      'sameText(seal, sealOf(text))',
    ])
      expect(comparesEarly(line), line).toHaveLength(0);
  });
  it('reads which tests a document names', () => {
    expect(testsNamedIn('`apps/x/y.test.ts`, `npm test`, `packages/a/b.test.ts`')).toEqual([
      'apps/x/y.test.ts',
      'packages/a/b.test.ts',
    ]);
  });
});
