import ts from 'typescript';
import { lineOf, parse, visit } from '../read/syntax.ts';

// What a machine, a browser or a moment would bring along.
const outside = new Set([
  ...['process', 'console', 'fetch', 'window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'performance', 'crypto'],
  ...['Buffer', 'require', 'globalThis', 'global', 'Bun', 'Deno', '__dirname', '__filename'],
]);
const chance = new Set(['Date.now', 'Math.random']);
// These answer in the time zone of the machine; the getUTC… twins do not.
const localGetter = /^(get|set)(Hours|Minutes|Date|Day|Month|FullYear|Year)$|^getTimezoneOffset$/;

const isName = (node: ts.Identifier): boolean => {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) &&
    parent.name === node
  );
};

/** What makes a file impure, as `line: what`; empty for a pure one. Names that the file declares itself are its own. */
export const impurities = (path: string, text: string): string[] => {
  const source = parse(path, text);
  const own = new Set<string>();
  visit(source, (node) => {
    const named =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node);
    if (named && node.name && ts.isIdentifier(node.name)) own.add(node.name.text);
  });
  const found: string[] = [];
  const add = (node: ts.Node, what: string) => found.push(`${path}:${lineOf(source, node)} ${what}`);
  visit(source, (node) => {
    if (ts.isStringLiteral(node) && node.text.startsWith('node:')) add(node, node.text);
    if (ts.isIdentifier(node) && outside.has(node.text) && !own.has(node.text) && !isName(node)) add(node, node.text);
    if (ts.isMetaProperty(node)) add(node, 'import.meta');
    if (ts.isPropertyAccessExpression(node)) {
      const whole = `${node.expression.getText(source)}.${node.name.text}`;
      if (chance.has(whole)) add(node, whole);
      if (localGetter.test(node.name.text)) add(node, `${node.name.text}() of the machine's time zone`);
    }
    const isDate =
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'Date';
    if (isDate && (ts.isCallExpression(node) || (node.arguments?.length ?? 0) === 0)) add(node, 'Date of this moment');
    if (isDate && (node.arguments?.length ?? 0) > 1) add(node, "Date in the machine's time zone");
  });
  return found;
};
