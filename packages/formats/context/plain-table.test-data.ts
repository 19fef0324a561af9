import type { ContextRead, ContextReading } from './context-read.ts';

export const understood = (reading: ContextReading): ContextRead => {
  if (!reading.ok) throw new Error(reading.refusal);
  return reading.value;
};

/** A table read the plain way, character by character, to recount by: it knows nothing of the reader. */
export const plainTable = (text: string, delimiter: string): string[][] => {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (const c of text.replace('\ufeff', '').replaceAll('\r\n', '\n').split('')) {
    if (c === '"') quoted = !quoted;
    else if (!quoted && (c === delimiter || c === '\n')) {
      rows.at(-1)?.push(cell.trim());
      cell = '';
      if (c === '\n') rows.push([]);
    } else cell += c;
  }
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) rows.at(-1)?.push(cell.trim());
  return rows.filter((row) => row.some((text) => text !== ''));
};
