import { describe, expect, it } from 'vitest';
import { codeFiles, files, isTest, read } from './read/files.ts';
import { allImports, type Import, importsOf, targetOf } from './read/imports.ts';
import { tableUnder } from './read/tables.ts';
import { forbiddenFolders, twoWayPairs } from './rules/folders.ts';
import { layerOf, layersFrom, packageOf, wrongImport, wrongLayers } from './rules/layers.ts';
import { subjectOf, wrongSubjectImport } from './rules/subjects.ts';

const markdown = read('ARCHITECTURE.md');
const layers = layersFrom(tableUnder(markdown, 'Layers'));
const subjects = tableUnder(markdown, 'Subjects of the rules').map(([, name = '']) => name);
const imports = allImports();
const wrong = (i: Import) => wrongImport(layers, i, targetOf(i), isTest(i.from));
const one = (from: string, text: string): Import => {
  const [found] = importsOf(from, text);
  if (!found) throw new Error('no import read');
  return found;
};

describe('the picture in ARCHITECTURE.md', () => {
  it('was read, and so was the code', () => {
    expect(layers.length).toBeGreaterThanOrEqual(10);
    expect(subjects.length).toBeGreaterThanOrEqual(18);
    expect(codeFiles.length).toBeGreaterThan(80);
    expect(imports.length).toBeGreaterThan(200);
  });
  it('lets every layer import only what lies below it', () => {
    expect(wrongLayers(layers)).toEqual([]);
  });
  it('has a layer for every folder with code', () => {
    const lost = codeFiles.filter((path) => path.includes('/') && !layerOf(layers, path));
    expect(lost).toEqual([]);
  });
  it('lists every subject of the rules', () => {
    const found = new Set(codeFiles.flatMap((path) => subjectOf(path) ?? []));
    expect([...found].sort()).toEqual([...subjects].sort());
  });
});

describe('imports', () => {
  it('go down the layers, through the index of a package', () => {
    expect(imports.flatMap((i) => wrong(i) ?? [])).toEqual([]);
  });
  it('follow the order of the subjects', () => {
    expect(imports.flatMap((i) => wrongSubjectImport(subjects, i, targetOf(i)) ?? [])).toEqual([]);
  });
  it('never make two folders depend on each other', () => {
    const edges = imports
      .filter((i) => !isTest(i.from) && !(i.typeOnly && targetOf(i) === 'packages/monitor/ports.ts'))
      .flatMap((i) => {
        const to = targetOf(i);
        return to === undefined ? [] : [{ from: i.from, to }];
      });
    expect(edges.length).toBeGreaterThan(60);
    expect(twoWayPairs(edges)).toEqual([]);
  });
  it('of files of ours lead to a file that exists', () => {
    const lost = imports.flatMap((i) => {
      const to = targetOf(i);
      const made = to === undefined || to.includes('/$types') || files.includes(to.replace(/\?\w+$/, ''));
      return made ? [] : [`${i.from}:${i.line} imports ${i.what}`];
    });
    expect(lost).toEqual([]);
  });
  it('name only packages that the own package.json declares; tests may use those of the root', () => {
    const declared = (path: string) => {
      const json: Record<string, Record<string, string>> = JSON.parse(read(path));
      return ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].flatMap((kind) =>
        Object.keys(json[kind] ?? {}),
      );
    };
    const ofRoot = declared('package.json');
    const undeclared = imports.flatMap((i) => {
      const name = packageOf(i.what);
      if (name === undefined) return [];
      const json = `${layerOf(layers, i.from)?.folder ?? ''}/package.json`;
      const own = files.includes(json) ? declared(json) : ofRoot;
      const may = isTest(i.from) ? [...own, ...ofRoot] : own;
      return may.includes(name) || may.includes(`@types/${name}`) ? [] : [`${i.from}:${i.line} imports ${name}`];
    });
    expect(undeclared).toEqual([]);
  });
});

describe('folders', () => {
  it('have names that say what is inside', () => {
    expect(forbiddenFolders(files)).toEqual([]);
  });
});

describe('these checks', () => {
  it('catch an upward import, in every form', () => {
    const forms = [
      "import { x } from '@straatwijs/storage';",
      "import type { X } from '@straatwijs/storage';",
      "export * from '@straatwijs/storage';",
      "const x = await import('@straatwijs/storage');",
      "type X = import('@straatwijs/storage').X;",
    ];
    for (const form of forms) expect(wrong(one('packages/monitor/places/x.ts', form)), form).toBeDefined();
  });
  it('catch storage imported by a page, in script and in markup', () => {
    const script = '<p>hi</p>\n<script lang="ts">\n  import { x } from "@straatwijs/storage";\n</script>';
    const markup = "{#await import('@straatwijs/storage')}{/await}";
    for (const text of [script, markup]) expect(wrong(one('apps/web/src/routes/+page.svelte', text))).toBeDefined();
    expect(one('apps/web/src/routes/+page.svelte', script).line).toBe(3);
  });
  it('catch a package entered through a back door', () => {
    expect(wrong(one('apps/api/x.ts', "import '@straatwijs/monitor/places/place.ts';"))).toContain('index');
    expect(wrong(one('apps/api/x.ts', "import '../../packages/monitor/index.ts';"))).toContain('leaves');
  });
  it('let tests use any lower layer, never a higher one', () => {
    const down = one('apps/api/x.test.ts', "import '@straatwijs/storage';");
    const up = one('apps/api/x.test.ts', "import '@straatwijs/straatwijs';");
    expect(wrong(down)).toBeUndefined();
    expect(wrong({ ...down, from: 'apps/api/x.ts' })).toBeDefined();
    expect(wrong(up)).toBeDefined();
  });
  it('catch a table that lets a layer import one above it', () => {
    const rows = [
      ['1', 'packages/a', 'packages/b'],
      ['2', 'packages/b', 'nothing of ours'],
    ];
    expect(wrongLayers(layersFrom(rows))).toHaveLength(1);
  });
  it('catch a subject that imports a later one, and a value taken from the ports', () => {
    const look = (text: string) => {
      const i = one('packages/monitor/places/x.ts', text);
      return wrongSubjectImport(subjects, i, targetOf(i));
    };
    expect(look("import type { Message } from '../desk/desk.ts';")).toContain('does not come before');
    expect(look("import { themes } from '../themes/themes.ts';")).toBeUndefined();
    expect(look("import type { Ports } from '../ports.ts';")).toBeUndefined();
    expect(look("import { Ports } from '../ports.ts';")).toContain('types only');
  });
  it('catch two folders that import each other, and a folder without a name', () => {
    const edges = [
      { from: 'a/x.ts', to: 'b/y.ts' },
      { from: 'b/z.ts', to: 'a/w.ts' },
    ];
    expect(twoWayPairs(edges)).toEqual(['a <-> b']);
    expect(forbiddenFolders(['apps/web/utils/x.ts'])).toEqual(['utils']);
  });
});
