/** The rows (without its head) of the first table below a heading of a Markdown text; cells trimmed, backticks removed. */
export const tableUnder = (markdown: string, heading: string): string[][] => {
  const lines = markdown.split('\n');
  const start = lines.findIndex((l) => /^#+ /.test(l) && l.replace(/^#+ /, '').trim() === heading);
  if (start < 0) throw new Error(`no heading "${heading}"`);
  const rows: string[][] = [];
  for (const line of lines.slice(start + 1)) {
    if (line.startsWith('|')) {
      const cells = line.replace(/\\\|/g, '\0').split('|').slice(1, -1);
      rows.push(cells.map((c) => c.replaceAll('\0', '|').replaceAll('`', '').trim()));
    } else if (rows.length > 0 || /^#+ /.test(line)) break;
  }
  return rows.slice(2);
};
