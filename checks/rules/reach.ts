import ts from 'typescript';
import { codeFiles, isTest, read } from '../read/files.ts';
import { importsOf, targetOf } from '../read/imports.ts';
import { parse, visit } from '../read/syntax.ts';
import { reachesForFigures } from './gate.ts';

/** One thing that a file of the rules declares at its top. */
interface Declared {
  readonly path: string;
  readonly name: string;
  /** What it uses of its own file and of others. */
  readonly uses: ReadonlySet<string>;
  readonly isRaw: boolean;
}

const namesOf = (statement: ts.Statement): readonly string[] =>
  ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.flatMap((d) => (ts.isIdentifier(d.name) ? [d.name.text] : []))
    : ts.isFunctionDeclaration(statement) && statement.name
      ? [statement.name.text]
      : [];

const isNameOfSomethingElse = (node: ts.Identifier): boolean => {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && (parent.name === node || parent.propertyName === node)) ||
    (ts.isParameter(parent) && parent.name === node) ||
    ts.isPropertySignature(parent) ||
    ts.isTypeReferenceNode(parent)
  );
};

/** Everything that a file declares at its top, with what it uses. */
export const declaredIn = (path: string, text: string): readonly Declared[] => {
  const source = parse(path, text);
  const known = new Set(source.statements.flatMap(namesOf));
  visit(source, (node) => {
    if (ts.isImportSpecifier(node)) known.add(node.name.text);
  });
  return source.statements.flatMap((statement) => {
    const uses = new Set<string>();
    visit(statement, (node) => {
      if (ts.isIdentifier(node) && known.has(node.text) && !isNameOfSomethingElse(node)) uses.add(node.text);
    });
    const isRaw = reachesForFigures(statement, false).length > 0;
    return namesOf(statement).map((name) => ({ path, name, uses, isRaw }));
  });
};

/** Names of rules that come by figures behind the gate: by themselves, or by another rule that they use. */
export const reachingFigures = (all: readonly Declared[]): ReadonlySet<string> => {
  const reaching = new Set(all.filter((d) => d.isRaw).map((d) => d.name));
  for (let before = -1; before !== reaching.size; ) {
    before = reaching.size;
    for (const { name, uses } of all) if ([...uses].some((used) => reaching.has(used))) reaching.add(name);
  }
  return reaching;
};

/** The same, of all rules of the monitor. */
export const rulesReachingFigures = (): ReadonlySet<string> =>
  reachingFigures(
    codeFiles
      .filter((path) => path.startsWith('packages/monitor/') && path.endsWith('.ts') && !isTest(path))
      .flatMap((path) => declaredIn(path, read(path))),
  );

/** A page that answers whoever comes, or a route of the API. */
const isPublicRoute = (path: string): boolean =>
  /^apps\/api\/routes\/[^/]+\.ts$/.test(path) || /^apps\/web\/src\/routes\/\((public|one-thing)\)\//.test(path);

/** What a file takes from the rules of the monitor; types apart. */
export const takenFromRules = (path: string, text: string): readonly string[] => {
  const found: string[] = [];
  visit(parse(path, text), (node) => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return;
    const bindings = node.importClause?.namedBindings;
    if (node.moduleSpecifier.text !== '@straatwijs/monitor' || !bindings) return;
    if (ts.isNamedImports(bindings)) {
      for (const e of bindings.elements) if (!e.isTypeOnly) found.push((e.propertyName ?? e.name).text);
    } else found.push('*');
  });
  return found;
};

/** Whether a public page may not take this: it comes by figures behind the gate, or is made for the desk. */
export const isForTheDesk = (name: string, reaching: ReadonlySet<string>): boolean =>
  name === '*' || /AtDesk$/.test(name) || reaching.has(name);

/** Of every public route: what it, and all that it imports of the same application, takes that is for the desk; as `file name`. */
export const deskRulesInPublic = (
  reaching: ReadonlySet<string>,
): { readonly read: number; readonly found: string[] } => {
  const found: string[] = [];
  const seen = new Set<string>();
  const ours = new Set(codeFiles);
  const open = codeFiles.filter((path) => !isTest(path) && isPublicRoute(path));
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const text = read(path);
    for (const name of takenFromRules(path, text)) if (isForTheDesk(name, reaching)) found.push(`${path} ${name}`);
    for (const i of importsOf(path, text)) {
      const target = i.typeOnly ? undefined : targetOf(i);
      if (target?.startsWith('apps/') && ours.has(target)) open.push(target);
    }
  }
  return { read: seen.size, found: found.sort() };
};
