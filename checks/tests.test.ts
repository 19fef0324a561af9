import { describe, expect, it } from 'vitest';
import { codeFiles, files, read } from './read/files.ts';
import { badHabits } from './rules/code-habits.ts';

describe('the code', () => {
  it('has tests', () => {
    expect(files.filter((path) => path.endsWith('.test.ts')).length).toBeGreaterThan(8);
  });
  it('leaves no test out, silences no checker without a reason, has no `any` and no notes to self', () => {
    expect(codeFiles.length).toBeGreaterThan(80);
    expect(codeFiles.flatMap((path) => badHabits(path, read(path)))).toEqual([]);
  });
});

describe('this check', () => {
  it('catches each of them', () => {
    const bad = [
      "it.skip('x', () => {});",
      "describe.only('x', () => {});",
      "test.todo('x');",
      "it.concurrent.only('x', () => {});",
      "it.each([1]).skip('x', () => {});",
      "xit('x', () => {});",
      'const x: any = 1;',
      'const f = (x: unknown) => x as any;',
      '// @ts-ignore\nconst x = 1;',
      '// @ts-expect-error\nconst x = 1;',
      '// biome-ignore lint/style/useConst: yes\nlet x = 1;',
      '// TODO later\nconst x = 1;',
      'afterEach(async () => {});',
    ];
    for (const text of bad) expect(badHabits('x.ts', text), text).not.toEqual([]);
    expect(badHabits('x.svelte', '<!-- svelte-ignore a11y_autofocus -->\n<p>x</p>')).not.toEqual([]);
    expect(badHabits('x.svelte', '<script lang="ts">\nlet x: any;\n</script>')).toEqual(['x.svelte:2 any']);
    for (const open of ['open={wrong !== undefined}', 'class="a" {open}'])
      expect(badHabits('x.svelte', `<details ${open}><summary>x</summary></details>`)).not.toEqual([]);
  });
  it('lets a reasoned exception pass, words in a string, and tests that need data from elsewhere', () => {
    const fine = [
      '// @ts-expect-error a page may hand over anything\nconst x = 1;',
      '// biome-ignore lint/style/useConst: Svelte assigns to it later\nlet x = 1;',
      "const said = 'it.skip and // @ts-ignore and any';",
      "it.skipIf(!present)('x', () => {});",
      'list.only(1);',
    ];
    expect(badHabits('x.svelte', '<details {...openIf(wrong)}><summary>x</summary></details>')).toEqual([]);
    for (const text of fine) expect(badHabits('x.ts', text), text).toEqual([]);
    expect(badHabits('x.test.ts', 'afterEach(async () => {});')).toEqual([]);
  });
});
