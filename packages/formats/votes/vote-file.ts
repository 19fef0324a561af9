import { delimitedRows } from '../context/delimited.ts';

/** A table within a file of votes, as it stands there. */
export interface VoteTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A file of votes in the form of Pabulib (.pb): what the vote was about, what could be chosen, who chose what. */
export interface VoteFile {
  readonly about: VoteTable;
  readonly projects: VoteTable;
  readonly votes: VoteTable;
}

export type VoteFileRead =
  | { readonly ok: true; readonly file: VoteFile }
  | { readonly ok: false; readonly why: string };

const sections = [
  ['META', 'about'],
  ['PROJECTS', 'projects'],
  ['VOTES', 'votes'],
] as const;

/**
 * Reads a file of votes (.pb): three sections, each with a heading, `;` between cells.
 * Source: Stolicki, Szufa & Talmon, Pabulib (2020), arXiv 2012.06539.
 */
export const readVoteFile = (text: string): VoteFileRead => {
  const found = new Map<string, { columns?: readonly string[]; rows: (readonly string[])[] }>();
  let here: { columns?: readonly string[]; rows: (readonly string[])[] } | undefined;
  for (const { cells, line } of delimitedRows(text, ';')) {
    const section = sections.find(([name]) => cells.length === 1 && cells[0]?.trim().toUpperCase() === name);
    if (section) {
      if (found.has(section[1])) return { ok: false, why: `line ${line}: ${section[0]} for the second time` };
      here = { rows: [] };
      found.set(section[1], here);
    } else if (!here) return { ok: false, why: `line ${line}: something stands before META` };
    else if (here.columns) {
      // A name with a semicolon in it, without quotes, would push every cell after it to another column.
      if (cells.length > here.columns.length)
        return { ok: false, why: `line ${line}: ${cells.length} cells where the heading has ${here.columns.length}` };
      here.rows.push([...cells, ...Array<string>(here.columns.length - cells.length).fill('')]);
    } else here.columns = cells.map((name) => name.trim());
  }
  const table = (which: string): VoteTable | undefined => {
    const { columns, rows = [] } = found.get(which) ?? {};
    return columns && { columns, rows };
  };
  const [about, projects, votes] = sections.map(([, which]) => table(which));
  if (about && projects && votes) return { ok: true, file: { about, projects, votes } };
  const missing = sections.filter(([, which]) => !found.get(which)?.columns).map(([name]) => name);
  return { ok: false, why: `there is no section ${missing.join(', ')}` };
};

const written = (cell: string): string => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The same file as text; `readVoteFile` reads it back. */
export const writeVoteFile = (file: VoteFile): string =>
  sections
    .flatMap(([name, which]) => {
      const { columns, rows } = file[which];
      return [name, ...[columns, ...rows].map((cells) => cells.map(written).join(';'))];
    })
    .map((line) => `${line}\n`)
    .join('');
