import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The part of Chromium's accessibility tree that is read here. */
interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly value?: { readonly value?: string | number };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

// What a screen reader calls them in Dutch; a role that is not here is passed over and its children are read.
const roles: Readonly<Record<string, string>> = {
  heading: 'kop',
  link: 'link',
  button: 'knop',
  textbox: 'tekstvak',
  spinbutton: 'getal',
  searchbox: 'zoekvak',
  combobox: 'keuzelijst',
  MenuListPopup: '',
  radio: 'keuzerondje',
  checkbox: 'selectievakje',
  image: 'afbeelding',
  img: 'afbeelding',
  DisclosureTriangle: 'uitklappen',
  columnheader: 'kolom',
  rowheader: 'rij',
  cell: 'cel',
};
const regions: Readonly<Record<string, string>> = {
  navigation: 'navigatie',
  main: 'hoofdinhoud',
  region: 'gebied',
  group: 'groep',
  radiogroup: 'groep',
  list: 'lijst',
  table: 'tabel',
  status: 'melding',
  alert: 'waarschuwing',
  form: 'formulier',
};
const named = new Set(['group', 'radiogroup', 'region', 'form', 'table', 'navigation']);

const property = (node: Node, name: string): unknown => node.properties?.find((p) => p.name === name)?.value.value;

const states = (node: Node): string => {
  const said: string[] = [];
  if (property(node, 'pressed') === 'true') said.push('ingedrukt');
  if (property(node, 'checked') === 'true') said.push('gekozen');
  if (property(node, 'expanded') === true) said.push('uitgeklapt');
  if (property(node, 'required') === true) said.push('verplicht');
  if (property(node, 'disabled') === true) said.push('uit');
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
};

const lineOf = (node: Node, role: string): string => {
  const level = role === 'heading' ? ` ${property(node, 'level')}` : '';
  const value = node.value?.value === undefined || node.value.value === '' ? '' : ` = ${node.value.value}`;
  const more = node.description?.value ? ` – ${node.description.value}` : '';
  return `${roles[role]}${level}: ${(node.name?.value ?? '').replace(/\s+/g, ' ').trim()}${value}${states(node)}${more}`;
};

/**
 * What a screen reader says of a page, from top to bottom, a line for each thing it stops at: `kop 1: …`, `knop: …
 * (ingedrukt)`. Read from the accessibility tree, so that it holds what is there and not what the markup meant.
 * @param within role of the region to read, `main` unless told otherwise
 */
export const spoken = async (page: Page, within = 'main'): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly Node[] }; // as the protocol describes it
  await session.detach();
  const byId = new Map(nodes.map((n) => [n.nodeId, n]));
  const lines: string[] = [];
  const read = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = node.role?.value ?? '';
    const name = node.name?.value?.trim() ?? '';
    if (!node.ignored && role === 'StaticText' && name !== '') {
      lines.push(name.replace(/\s+/g, ' '));
      return;
    }
    if (!node.ignored && roles[role]) {
      lines.push(lineOf(node, role));
      return;
    }
    if (!node.ignored && regions[role] && (!named.has(role) || name !== ''))
      lines.push(name === '' ? `[${regions[role]}]` : `[${regions[role]}: ${name}]`);
    for (const child of node.childIds ?? []) read(child);
  };
  const start = nodes.find((n) => !n.ignored && n.role?.value === within);
  if (start) for (const child of start.childIds ?? []) read(child);
  return lines;
};

/** That these lines are heard, in this order; what is said between them is left to other tests. */
export const inOrder = (said: readonly string[], lines: readonly string[]): void =>
  expect(said.filter((line) => lines.includes(line))).toEqual(lines);
