/** A part of a document: a heading with sentences, a table, and questions that somebody still has to answer. */
export interface PaperPart {
  readonly title: string;
  readonly text?: readonly string[];
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** With an empty line below each, to fill in. */
  readonly questions?: readonly string[];
}

/** A document for people at work, in Dutch: for the screen, as Markdown or as HTML. */
export interface Paper {
  readonly title: string;
  readonly lead: readonly string[];
  readonly parts: readonly PaperPart[];
}

const cell = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** As Markdown, to keep beside other documents and to compare with an earlier one. */
export const paperAsMarkdown = ({ title, lead, parts }: Paper): string =>
  [
    `# ${title}`,
    ...lead,
    ...parts.flatMap((part) => [
      `## ${part.title}`,
      ...(part.text ?? []),
      ...(part.table
        ? [[row(part.table.head), row(part.table.head.map(() => '---')), ...part.table.rows.map(row)].join('\n')]
        : []),
      ...(part.questions ?? []).map((q) => `- [ ] ${q}\n\n  Antwoord: …`),
    ]),
    '',
  ].join('\n\n');

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replace(/[&<>"]/g, (c) => escapes[c] ?? c);
const cells = (tag: 'th' | 'td', of: readonly string[]): string =>
  of.map((c) => `<${tag}>${safe(c)}</${tag}>`).join('');

/** As one page of HTML that prints well, with nothing fetched from elsewhere. */
export const paperAsHtml = ({ title, lead, parts }: Paper): string => {
  const body = parts.flatMap((part) => [
    `<h2>${safe(part.title)}</h2>`,
    ...(part.text ?? []).map((p) => `<p>${safe(p)}</p>`),
    ...(part.table
      ? [
          `<table><thead><tr>${cells('th', part.table.head)}</tr></thead><tbody>${part.table.rows.map((r) => `<tr>${cells('td', r)}</tr>`).join('\n')}</tbody></table>`,
        ]
      : []),
    ...(part.questions ? [`<ol>${part.questions.map((q) => `<li>${safe(q)}<p>…</p></li>`).join('\n')}</ol>`] : []),
  ]);
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${safe(title)}</title>
<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.4rem;text-align:start;vertical-align:top}tr{break-inside:avoid}</style>
</head><body>
<h1>${safe(title)}</h1>
${[...lead.map((p) => `<p>${safe(p)}</p>`), ...body].join('\n')}
</body></html>
`;
};
