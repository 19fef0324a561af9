import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, read, root } from './read/files.ts';
import { tableUnder } from './read/tables.ts';
import { linksIn, pathsIn, wrongDecision } from './rules/documents.ts';

const decisions = files.filter((path) => /^docs\/decisions\/\d{4}-.+\.md$/.test(path));
const architecture = read('ARCHITECTURE.md');
// Made by a script from the running application.
const madeLater = /^docs\/pictures\//;

describe('decisions', () => {
  it('have a date, a status, a context, a decision and consequences', () => {
    expect(decisions.length).toBeGreaterThanOrEqual(9);
    expect(decisions.flatMap((path) => wrongDecision(read(path)).map((w) => `${path}: ${w}`))).toEqual([]);
  });
  it('are numbered in order without a gap, and stand in the index', () => {
    const numbers = decisions.map((path) => Number(posix.basename(path).slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, n) => n + 1));
    const rows = tableUnder(architecture, 'Decisions');
    expect(rows.flatMap(([link = '']) => linksIn(link))).toEqual(decisions);
  });
});

describe('documents', () => {
  it('link only to what exists', () => {
    const documents = files.filter((path) => path.endsWith('.md'));
    expect(documents.length).toBeGreaterThan(15);
    const dead = documents.flatMap((path) =>
      linksIn(read(path))
        .map((link) => posix.normalize(posix.join(posix.dirname(path), link)))
        .filter((target) => !madeLater.test(target) && !existsSync(root + target))
        .map((target) => `${path} -> ${target}`),
    );
    expect(dead).toEqual([]);
  });
  it('name in "To add X, touch Y" only places that exist', () => {
    const rows = tableUnder(architecture, 'To add X, touch Y');
    expect(rows.length).toBeGreaterThanOrEqual(8);
    const paths = pathsIn(rows.flat()).filter((path) => !/\bx\.(test\.)?ts$/.test(path));
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !existsSync(root + path))).toEqual([]);
  });
  it('name every setting, and no other', () => {
    const used = read('apps/straatwijs/settings/settings.ts').matchAll(/\benv\.([A-Z_]+)\b/g);
    const named = tableUnder(read('README.md'), 'Settings').flatMap(([names = '']) => names.split(', '));
    expect(named.length).toBeGreaterThan(8);
    expect([...named].sort()).toEqual([...new Set([...used].map((m) => m[1]))].sort());
  });
  it('tell users what changed, under a heading for what is not released yet', () => {
    expect(read('CHANGELOG.md')).toMatch(
      /^## \[?Unreleased\]?\n+### (Added|Changed|Fixed|Removed|Security|Deprecated)\n+- /m,
    );
  });
});

describe('this check', () => {
  it('catches an incomplete decision', () => {
    expect(wrongDecision('# 1. X\n\n- Date: soon\n\n## Context\n\n## Decision\n\nThis.\n')).toEqual([
      'no date',
      'no status',
      'nothing under Context',
      'nothing under Consequences',
    ]);
  });
  it('reads links and paths', () => {
    expect(linksIn('[a](b.md) [c](https://x.org) ![d](e/f.png#g) [h](#i)')).toEqual(['b.md', 'e/f.png']);
    expect(pathsIn(['a route in `apps/api/`, its test'])).toEqual(['apps/api/']);
  });
});
