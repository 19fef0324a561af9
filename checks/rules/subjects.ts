import type { Import } from '../read/imports.ts';

const inside = 'packages/monitor/';

/** The subject of a file of the rules; `ports` for ports.ts, undefined for the index and for files elsewhere. */
export const subjectOf = (path: string): string | undefined => {
  if (!path.startsWith(inside)) return undefined;
  const [first = '', second] = path.slice(inside.length).split('/');
  return second !== undefined ? first : first === 'index.ts' ? undefined : first.replace(/\.ts$/, '');
};

/**
 * What is wrong with an import between two subjects, or undefined. `order` lists them, a subject importing only from those
 * before it. `ports` is last and types only; its types may be used by every subject, because nothing of them exists at run time.
 */
export const wrongSubjectImport = (
  order: readonly string[],
  i: Import,
  target: string | undefined,
): string | undefined => {
  const from = subjectOf(i.from);
  const to = target === undefined ? undefined : subjectOf(target);
  const at = `${i.from}:${i.line} imports ${i.what}`;
  if (from === undefined || to === undefined || from === to) return undefined;
  if (!order.includes(from)) return `${from} is not in the table of subjects`;
  if (!order.includes(to)) return `${at}: ${to} is not in the table of subjects`;
  if ((to === 'ports' || from === 'ports') && !i.typeOnly) return `${at}: ports are types only`;
  if (to === 'ports') return undefined;
  return order.indexOf(to) < order.indexOf(from) ? undefined : `${at}: ${to} does not come before ${from}`;
};
