import ts from 'typescript';
import { lineOf, parse, visit } from '../read/syntax.ts';

/** What only the gate may call a thing, so that nothing else can be handed to a public page. */
const branded = /\b(PublishableTable|PublishableLooked|PublishableOpinions|ReleasedCell)\b/;
const isGate = (path: string): boolean => path.startsWith('packages/monitor/disclosure/');
/** The one who may tell the gate that something comes from a release. */
const isStore = (path: string): boolean => path === 'packages/storage/stores/releases.ts';

/** Ports and methods with figures that were never published. */
const raw: Readonly<Record<string, ReadonlySet<string> | 'all'>> = {
  counts: 'all',
  series: new Set(['counts', 'sums', 'visits', 'visitsByObserver', 'observers', 'looks']),
  releases: new Set(['units', 'content', 'save']),
  rounds: new Set(['answers']),
};

/** Whether a file answers the public: the API, the pages, and the rules that these ask for figures. */
export const answersThePublic = (path: string): boolean =>
  /^apps\/(api|web\/src)\//.test(path) ||
  /^packages\/monitor\/(overview|fairness)\//.test(path) ||
  /^packages\/monitor\/evaluation\/(helped|released)/.test(path) ||
  /^packages\/monitor\/(thermometer|goals)\/(released|public)[^/]*$/.test(path);

/** What is asked of a thing, as `x.name` or as `x['name']`. */
const asked = (node: ts.Node): { readonly of: ts.Expression; readonly name: string } | undefined =>
  ts.isPropertyAccessExpression(node)
    ? { of: node.expression, name: node.name.text }
    : ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)
      ? { of: node.expression, name: node.argumentExpression.text }
      : undefined;

const isPorts = (node: ts.Expression): boolean =>
  ts.isIdentifier(node) ? node.text === 'ports' : asked(node)?.name === 'ports';

const isOfPorts = (node: ts.Expression): boolean => {
  const access = asked(node);
  return access !== undefined && isPorts(access.of);
};

/** What is taken apart in a pattern: the thing itself, or that it is the bundle of ports. */
const takenFrom = (pattern: ts.ObjectBindingPattern): ts.Expression | 'ports' | undefined => {
  const { parent } = pattern;
  if (ts.isVariableDeclaration(parent)) return parent.initializer;
  if (ts.isParameter(parent)) return /\bPorts\b/.test(parent.type?.getText() ?? '') ? 'ports' : undefined;
  return (parent.propertyName ?? parent.name).getText() === 'ports' ? 'ports' : undefined;
};
const nameOf = ({ propertyName, name }: ts.BindingElement): string => (propertyName ?? name).getText();

/**
 * Every place where a file reaches for figures that were never published, by whatever name it calls their port.
 * @param byName whether a thing that is called like a port is taken for it, wherever it comes from
 */
export const reachesForFigures = (source: ts.Node, byName: boolean): readonly (readonly [ts.Node, string])[] => {
  const found: (readonly [ts.Node, string])[] = [];
  const called = new Map(byName ? Object.keys(raw).map((port) => [port, port]) : []);
  const portOf = (node: ts.Expression): string | undefined => {
    const plain = ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node) ? node.expression : node;
    if (ts.isIdentifier(plain)) return called.get(plain.text);
    const access = asked(plain);
    return access && access.name in raw && (byName || isPorts(access.of)) ? access.name : undefined;
  };
  const isRaw = (port: string | undefined, method: string): boolean => {
    const methods = port === undefined ? undefined : raw[port];
    return methods === 'all' || methods?.has(method) === true;
  };
  visit(source, (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const access = asked(node.initializer);
      if (access && isPorts(access.of) && access.name in raw) called.set(node.name.text, access.name);
    }
    if (ts.isObjectBindingPattern(node)) {
      const from = takenFrom(node);
      if (from === undefined) return;
      for (const element of node.elements) {
        const name = nameOf(element);
        if (from === 'ports' || isPorts(from)) {
          if (!(name in raw)) continue;
          if (ts.isIdentifier(element.name)) called.set(element.name.text, name);
          if (raw[name] === 'all') found.push([element, `ports.${name}`]);
          if (ts.isObjectBindingPattern(element.name))
            for (const inner of element.name.elements)
              if (isRaw(name, nameOf(inner))) found.push([inner, `${name}.${nameOf(inner)}`]);
        } else if (isRaw(portOf(from), name)) found.push([element, `${portOf(from)}.${name}`]);
      }
    }
    const access = asked(node);
    if (!access) return;
    const port = portOf(access.of);
    // Of a port that is closed as a whole, naming it is enough: what is asked of it then is no second thing.
    if (isPorts(access.of) && raw[access.name] === 'all') found.push([node, `ports.${access.name}`]);
    else if (isRaw(port, access.name) && !(raw[port ?? ''] === 'all' && isOfPorts(access.of)))
      found.push([node, `${port}.${access.name}`]);
  });
  return found;
};

/** The type that whatever is made here will be taken for, as it is written; up to the function around it. */
const takenFor = (node: ts.Node): string => {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isVariableDeclaration(at) || ts.isPropertyDeclaration(at) || ts.isSatisfiesExpression(at))
      return at.type?.getText() ?? '';
    if (ts.isFunctionLike(at)) return at.type?.getText() ?? '';
  }
  return '';
};

/** What comes without a type and takes any: parsed text, a body, `any`. */
const isUntyped = (node: ts.Node): boolean => {
  if (ts.isAsExpression(node))
    return node.type.kind === ts.SyntaxKind.AnyKeyword || node.type.kind === ts.SyntaxKind.NeverKeyword;
  return (
    ts.isCallExpression(node) &&
    (/^JSON\.parse$/.test(node.expression.getText()) || asked(node.expression)?.name === 'json')
  );
};

/** Where a file calls something published that is not the gate, or reaches for figures behind it; empty when it does neither. */
export const pastTheGate = (path: string, text: string): string[] => {
  const source = parse(path, text);
  const found: string[] = [];
  const add = (node: ts.Node, what: string) => found.push(`${path}:${lineOf(source, node)} ${what}`);
  if (!isGate(path))
    visit(source, (node) => {
      if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
        const name = branded.exec(node.type.getText(source))?.[0];
        if (name) add(node, `as ${name}`);
      }
      const name = isUntyped(node) ? branded.exec(takenFor(node))?.[0] : undefined;
      if (name) add(node, `untyped as ${name}`);
      if (!ts.isCallExpression(node)) return;
      const given = (node.typeArguments ?? []).map((t) => branded.exec(t.getText(source))?.[0]).find((n) => n);
      if (given && !path.endsWith('.svelte')) add(node, `<${given}>`);
      if (node.expression.getText(source) === 'releasedCells' && !isStore(path)) add(node, 'releasedCells');
    });
  if (answersThePublic(path)) for (const [node, what] of reachesForFigures(source, true)) add(node, what);
  return found;
};
