import { describe, expect, it } from 'vitest';
import { codeFiles, files, isTest, read } from './read/files.ts';
import { importsOf } from './read/imports.ts';
import { packageOf } from './rules/layers.ts';
import { machinePaths, sqlIn } from './rules/machine-paths.ts';

const isText = (path: string) => /\.(ts|js|mjs|svelte|css|html|md|json|ya?ml|sh|svg|txt|csv)$|^[^.]+$/.test(path);
const textFiles = files.filter((path) => isText(path) && path !== 'package-lock.json');
// Benchmarks compare with bare inserts; checks look into the catalogue of the database.
const mayHaveSql = /^(packages\/storage|bench|checks)\//;

describe('no file', () => {
  it('names a folder of one machine', () => {
    expect(textFiles.length).toBeGreaterThan(100);
    expect(textFiles.flatMap((path) => machinePaths(read(path)).map((line) => `${path}:${line}`))).toEqual([]);
  });
  it('outside packages/storage speaks SQL or knows the database driver', () => {
    const others = codeFiles.filter((path) => !mayHaveSql.test(path) && !isTest(path));
    expect(others.length).toBeGreaterThan(60);
    expect(others.flatMap((path) => sqlIn(path, read(path)))).toEqual([]);
    const drivers = others.flatMap((path) => importsOf(path, read(path)).map((i) => packageOf(i.what) ?? ''));
    expect(drivers.filter((name) => /^(pg|kysely|postgres|pg-.*)$/.test(name))).toEqual([]);
  });
});

describe('this check', () => {
  it('catches a path of one machine', () => {
    const slash = '/';
    for (const folder of ['work', 'tmp', 'root', 'home', 'Users']) {
      expect(machinePaths(`cd ${slash}${folder}${slash}somebody`), folder).toHaveLength(1);
    }
    expect(machinePaths('see apps/work/today and https://example.org/home/x.')).toEqual([]);
  });
  it('catches SQL in quotes and backticks, and lets English be', () => {
    const sqls = [
      'const q = `SELECT id FROM place WHERE x = 1`;',
      "const q = 'insert into place values (1)';",
      "const q = 'select count(*) from contribution';",
      'const q = sql`update place set name = 1`;',
      "const q = 'CREATE TABLE x ()';",
    ];
    for (const text of sqls) expect(sqlIn('x.ts', text), text).toHaveLength(1);
    for (const text of ["const s = 'Select a street from the list';", "const s = 'select one from these, please';"]) {
      expect(sqlIn('x.ts', text), text).toEqual([]);
    }
  });
});
