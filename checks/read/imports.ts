import { posix } from 'node:path';
import ts from 'typescript';
import { codeFiles, files, read } from './files.ts';
import { lineOf, parse, visit } from './syntax.ts';

/** One import, export-from, dynamic import or type import, as it stands in a file. */
export interface Import {
  readonly from: string;
  readonly line: number;
  /** What stands between the quotes. */
  readonly what: string;
  /** Erased by the compiler: nothing of it exists at run time. */
  readonly typeOnly: boolean;
}

const typeOnlyClause = (clause: ts.ImportClause | undefined): boolean =>
  clause !== undefined &&
  (clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (clause.name === undefined &&
      clause.namedBindings !== undefined &&
      ts.isNamedImports(clause.namedBindings) &&
      clause.namedBindings.elements.length > 0 &&
      clause.namedBindings.elements.every((e) => e.isTypeOnly)));

/** All imports of one file, whatever their form. */
export const importsOf = (from: string, text: string): Import[] => {
  const source = parse(from, text);
  const found: Import[] = [];
  const add = (node: ts.Node, what: ts.Node | undefined, typeOnly: boolean) => {
    if (what && ts.isStringLiteralLike(what))
      found.push({ from, line: lineOf(source, node), what: what.text, typeOnly });
  };
  visit(source, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, typeOnlyClause(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node)) {
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isExternalModuleReference(node)) add(node, node.expression, false);
    else if (ts.isCallExpression(node)) {
      const called = node.expression;
      const loads =
        called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
      if (loads) add(node, node.arguments[0], false);
    }
  });
  if (from.endsWith('.svelte')) {
    const markup = text.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (s) => '\n'.repeat(s.split('\n').length - 1));
    for (const match of markup.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) {
      const line = markup.slice(0, match.index).split('\n').length;
      found.push({ from, line, what: match[1] ?? '', typeOnly: false });
    }
  }
  return found;
};

/** Every import of every file of ours. */
export const allImports = (): Import[] => codeFiles.flatMap((path) => importsOf(path, read(path)));

const known = new Set(files);
const endings = ['', '.ts', '.js', '.svelte', '/index.ts'];

/** What `#x/*` means in the package around a file: the field `imports` of its package.json, `#web/*` -> `./src/*`. */
const ownNames = new Map<string, readonly (readonly [string, string])[]>();
const aliasTarget = (i: Import): string | undefined => {
  const manifest = files
    .filter((path) => path.endsWith('/package.json') && i.from.startsWith(path.slice(0, -'package.json'.length)))
    .at(-1);
  if (manifest === undefined) return undefined;
  if (!ownNames.has(manifest)) {
    const json: { imports?: Record<string, string> } = JSON.parse(read(manifest));
    ownNames.set(manifest, Object.entries(json.imports ?? {}));
  }
  for (const [name, target] of ownNames.get(manifest) ?? []) {
    const [start = '', end = ''] = name.split('*');
    if (i.what.startsWith(start) && i.what.endsWith(end)) {
      const rest = i.what.slice(start.length, i.what.length - end.length);
      return posix.join(posix.dirname(manifest), target.replace('*', rest));
    }
  }
  return undefined;
};

/** The file of ours that a relative, `#x` or `$lib` import means, or undefined when it is none (a package, something virtual). */
export const targetOf = (i: Import): string | undefined => {
  const path = i.what.startsWith('.')
    ? posix.normalize(posix.join(posix.dirname(i.from), i.what))
    : i.what.startsWith('#')
      ? aliasTarget(i)
      : i.what.startsWith('$lib/') && i.from.startsWith('apps/web/')
        ? `apps/web/src/lib/${i.what.slice('$lib/'.length)}`
        : undefined;
  if (path === undefined) return undefined;
  return endings.map((ending) => path + ending).find((p) => known.has(p)) ?? path;
};
