import ts from 'typescript';
import { commentsOf, lineOf, parse, visit } from '../read/syntax.ts';

const left = new Set(['skip', 'only', 'todo', 'fails']);
const runners = new Set(['it', 'test', 'describe', 'suite', 'bench']);

const rootOf = (node: ts.Expression): string =>
  ts.isIdentifier(node)
    ? node.text
    : ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)
      ? rootOf(node.expression)
      : '';

/** What a module that tests share does to all of them: one process runs many files and loads the module once, for the first. */
const sharedHooks = (path: string, source: ts.SourceFile): readonly string[] =>
  path.endsWith('.test.ts')
    ? []
    : source.statements.flatMap((s) =>
        ts.isExpressionStatement(s) &&
        ts.isCallExpression(s.expression) &&
        /^(before|after)(Each|All)$/.test(rootOf(s.expression.expression))
          ? [`${path}:${lineOf(source, s)} a hook that only the first file of tests gets: use onTestFinished`]
          : [],
      );

/**
 * Tests that are left out, focused or expected to fail, every `any`, a hook in a module that tests share, and a `details` that its
 * script would shut again.
 */
export const badHabits = (path: string, text: string): string[] => {
  const source = parse(path, text);
  const found: string[] = [...sharedHooks(path, source)];
  visit(source, (node) => {
    const at = () => `${path}:${lineOf(source, node)}`;
    if (ts.isPropertyAccessExpression(node) && left.has(node.name.text) && runners.has(rootOf(node.expression))) {
      found.push(`${at()} ${rootOf(node.expression)}.${node.name.text}`);
    }
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      /^(x|f)(it|test|describe)$/.test(node.expression.text)
    ) {
      found.push(`${at()} ${node.expression.text}`);
    }
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${at()} any`);
  });
  // Set to false by the script, it shuts what somebody opened before that script had come: `openIf` says only "open".
  if (path.endsWith('.svelte'))
    for (const [opening] of text.matchAll(/<details\b[^>]*?\s(?:open=\{|\{open\})/g))
      found.push(`${path} ${opening}: use openIf`);
  for (const comment of commentsOf(path, text, source)) {
    if (/@ts-(ignore|nocheck)/.test(comment)) found.push(`${path} ${comment}`);
    if (/@ts-expect-error\s*(\*\/)?$/.test(comment)) found.push(`${path} ${comment}: without a reason`);
    // The last part says why, in at least three words.
    if (/biome-ignore/.test(comment) && !/biome-ignore(-\w+)? [\w/]+: \S+ \S+ \S+/.test(comment)) {
      found.push(`${path} ${comment}: without a reason`);
    }
    if (/svelte-ignore/.test(comment) && !/svelte-ignore [\w, ]+ [(:-]+ ?\S+ \S+ \S+/.test(comment)) {
      found.push(`${path} ${comment}: without a reason`);
    }
    if (/\b(TODO|FIXME|XXX)\b/.test(comment)) found.push(`${path} ${comment}`);
  }
  return found;
};
