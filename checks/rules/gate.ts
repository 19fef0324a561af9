import ts from 'typescript';
import { lineOf, parse, visit } from '../read/syntax.ts';

/** What only the gate may call a thing, so that nothing else can be handed to a public page. */
const branded = new Set(['PublishableTable', 'PublishableLooked', 'PublishableOpinions']);
const isGate = (path: string): boolean => path.startsWith('packages/monitor/disclosure/');

/** Ports and methods with figures that were never published. */
const raw: Readonly<Record<string, ReadonlySet<string> | 'all'>> = {
  counts: 'all',
  series: new Set(['counts', 'visits', 'observers', 'looks']),
  releases: new Set(['units', 'content', 'save']),
  rounds: new Set(['answers']),
};

/** Whether a file answers the public: the API, the pages, and the rules that these ask for figures. */
export const answersThePublic = (path: string): boolean =>
  /^apps\/(api|web\/src)\//.test(path) ||
  /^packages\/monitor\/(overview|fairness)\//.test(path) ||
  /^packages\/monitor\/evaluation\/helped/.test(path) ||
  /^packages\/monitor\/(thermometer|goals)\/(released|public)[^/]*$/.test(path);

/** Where a file calls something published that is not the gate, or reaches for figures behind it; empty when it does neither. */
export const pastTheGate = (path: string, text: string): string[] => {
  const source = parse(path, text);
  const found: string[] = [];
  const add = (node: ts.Node, what: string) => found.push(`${path}:${lineOf(source, node)} ${what}`);
  visit(source, (node) => {
    if ((ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) && !isGate(path)) {
      const type = node.type.getText(source);
      for (const name of branded) if (new RegExp(`\\b${name}\\b`).test(type)) add(node, `as ${name}`);
    }
    if (!answersThePublic(path) || !ts.isPropertyAccessExpression(node)) return;
    const port = ts.isPropertyAccessExpression(node.expression)
      ? node.expression.name.text
      : node.expression.getText(source);
    const methods = raw[port];
    if (methods === 'all' || methods?.has(node.name.text)) add(node, `${port}.${node.name.text}`);
  });
  return found;
};
