import { describe, expect, it } from 'vitest';
import { codeFiles, isTest, read } from './read/files.ts';
import { tableUnder } from './read/tables.ts';
import { layersFrom } from './rules/layers.ts';
import { impurities } from './rules/purity.ts';

const pureFolders = layersFrom(tableUnder(read('ARCHITECTURE.md'), 'Layers'))
  .filter((layer) => layer.number <= 4)
  .map((layer) => layer.folder);
const pureFiles = codeFiles.filter((path) => !isTest(path) && pureFolders.some((f) => path.startsWith(`${f}/`)));

describe('the layers that are pure', () => {
  it('are the first four', () => {
    expect(pureFolders).toEqual(['packages/statistics', 'packages/monitor', 'instruments', 'packages/formats']);
    expect(pureFiles.length).toBeGreaterThan(40);
  });
  it('use no clock, no chance and no machine', () => {
    expect(pureFiles.flatMap((path) => impurities(path, read(path)))).toEqual([]);
  });
  it('are compiled without the types of any machine', () => {
    const config: { compilerOptions: { lib: string[]; types: string[] }; include: string[] } = JSON.parse(
      read('tsconfig.pure.json'),
    );
    expect(config.compilerOptions).toMatchObject({ lib: ['ES2023'], types: [] });
    expect([...config.include].sort()).toEqual(pureFolders.map((f) => `${f}/**/*.ts`).sort());
  });
});

describe('this check', () => {
  const pure = (text: string) => impurities('x.ts', text);
  it('catches what depends on the moment, on chance or on the machine', () => {
    const impure = [
      'const t = Date.now();',
      'const t = new Date();',
      'const t = new Date;',
      'const t = Date();',
      'const t = new Date(2026, 0, 1);',
      'const h = (d: Date) => d.getHours();',
      'const r = Math.random();',
      "import { readFileSync } from 'node:fs';",
      "const fs = await import('node:fs');",
      'console.log(1);',
      'const e = process.env.X;',
      'await fetch(url);',
      'setTimeout(f, 1);',
      'const g = { ...globalThis };',
      'const here = import.meta.url;',
    ];
    for (const text of impure) expect(pure(text), text).not.toEqual([]);
  });
  it('lets the same words stand where they mean something else', () => {
    const text = `
      // Date.now() and console.log are only named here.
      const said = 'Math.random() and new Date()';
      const at = new Date(ms).getUTCHours();
      const f = (process: { document: string }) => process.document;
      interface Clock { readonly performance: number }
      export const x = { console: 1, said, at, f };`;
    expect(pure(text)).toEqual([]);
  });
});
