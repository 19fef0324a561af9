import type { Import } from '../read/imports.ts';

/** A line of the table of layers. `imports` are folders of ours, or `anything`. */
export interface Layer {
  /** Infinity for what stands outside: checks and benchmarks. */
  readonly number: number;
  readonly folder: string;
  readonly imports: readonly string[] | 'anything';
}

export const layersFrom = (rows: readonly (readonly string[])[]): Layer[] =>
  rows.map(([number = '', folder = '', imports = '']) => ({
    number: number === 'outside' ? Number.POSITIVE_INFINITY : Number(number),
    folder,
    imports: imports === 'anything' ? imports : imports === 'nothing of ours' ? [] : imports.split(', '),
  }));

/** What is wrong with the table itself: an unknown folder, or a layer that may import one that is not below it. */
export const wrongLayers = (layers: readonly Layer[]): string[] =>
  layers.flatMap((layer) => {
    if (Number.isNaN(layer.number)) return [`${layer.folder} has no layer number`];
    if (layer.imports === 'anything') return [];
    return layer.imports.flatMap((folder) => {
      const below = layers.find((l) => l.folder === folder);
      if (!below) return [`${layer.folder} may import ${folder}, which is no layer`];
      return below.number < layer.number ? [] : [`${layer.folder} may import ${folder}, which is not below it`];
    });
  });

export const layerOf = (layers: readonly Layer[], path: string): Layer | undefined =>
  layers.find((l) => path.startsWith(`${l.folder}/`));

/** What our own packages are called from outside: `@straatwijs/monitor` is packages/monitor. */
const folderOfPackage = (layers: readonly Layer[], name: string): string | undefined =>
  layers.find((l) => l.folder.split('/').at(-1) === name)?.folder;

/**
 * What is wrong with one import, or undefined. Between layers an import goes down, and only through the package's index.
 * Tests may import any lower layer, because they use the real things.
 */
export const wrongImport = (
  layers: readonly Layer[],
  i: Import,
  target: string | undefined,
  byTest: boolean,
): string | undefined => {
  const here = layerOf(layers, i.from);
  const at = `${i.from}:${i.line} imports ${i.what}`;
  if (!here) return i.from.includes('/') ? `${i.from} lies in no layer` : undefined;
  let folder: string | undefined;
  if (i.what.startsWith('@straatwijs/')) {
    const [name = '', ...inside] = i.what.slice('@straatwijs/'.length).split('/');
    folder = folderOfPackage(layers, name);
    if (folder === undefined) return `${at}, which does not exist`;
    if (inside.length > 0) return `${at}: only through its index`;
    if (folder === here.folder) return `${at}: its own package`;
  } else {
    if (target === undefined || target.startsWith(`${here.folder}/`)) return undefined;
    folder = layerOf(layers, target)?.folder;
    if (here.imports === 'anything') return undefined;
    // A rule that is checked in the text files is checked by a test in what is rendered, too.
    if (i.from.endsWith('.test.ts') && target.startsWith('checks/rules/')) return undefined;
    return `${at}: leaves its package`;
  }
  if (here.imports === 'anything' || here.imports.includes(folder)) return undefined;
  const below = layers.find((l) => l.folder === folder);
  if (byTest && below && below.number < here.number) return undefined;
  return `${at}: ${here.folder} may import ${here.imports.join(', ') || 'nothing of ours'}`;
};

/** The package that an import names, or undefined: a file of ours, a part of Node, something virtual of SvelteKit. */
export const packageOf = (what: string): string | undefined => {
  if (/^(\.|#|\$|node:|virtual:|@straatwijs\/|data:)/.test(what)) return undefined;
  const parts = what.split('/');
  return what.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
};
