import ts from 'typescript';

/** The script of a Svelte file; each blank line stands for a line of markup, so that line numbers stay true. */
export const scriptOf = (path: string, text: string): string => {
  if (!path.endsWith('.svelte')) return text;
  let script = '';
  for (const found of text.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/g)) {
    const before = text.slice(0, found.index + (found[1]?.length ?? 0)).split('\n').length;
    script += '\n'.repeat(Math.max(0, before - script.split('\n').length)) + (found[2] ?? '');
  }
  return script;
};

export const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, scriptOf(path, text), ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS);

/** Visits every node of a file, parents first. */
export const visit = (node: ts.Node, look: (node: ts.Node) => void): void => {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
};

export const lineOf = (source: ts.SourceFile, node: ts.Node): number =>
  source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;

/** All comments, as they stand; text inside strings and templates is none. */
export const commentsOf = (path: string, text: string, source = parse(path, text)): string[] => {
  const whole = source.getFullText();
  const found = new Map<number, string>();
  const add = (ranges: readonly ts.CommentRange[] | undefined) => {
    for (const range of ranges ?? []) found.set(range.pos, whole.slice(range.pos, range.end));
  };
  visit(source, (node) => {
    if (ts.isJsxText(node) || node.getFullStart() === node.end) return;
    add(ts.getLeadingCommentRanges(whole, node.getFullStart()));
    add(ts.getTrailingCommentRanges(whole, node.end));
  });
  add(ts.getLeadingCommentRanges(whole, source.endOfFileToken.getFullStart()));
  const markup = path.endsWith('.svelte') ? [...text.matchAll(/<!--[\s\S]*?-->/g)].map((m) => m[0]) : [];
  return [...found.values(), ...markup];
};

/** Every piece of text in quotes or backticks, with its line. */
export const stringsOf = (path: string, text: string): { readonly line: number; readonly text: string }[] => {
  const source = parse(path, text);
  const found: { line: number; text: string }[] = [];
  visit(source, (node) => {
    if (ts.isStringLiteralLike(node)) found.push({ line: lineOf(source, node), text: node.text });
    if (ts.isTemplateExpression(node)) {
      const whole = node.head.text + node.templateSpans.map((s) => `?${s.literal.text}`).join('');
      found.push({ line: lineOf(source, node), text: whole });
    }
  });
  return found;
};
