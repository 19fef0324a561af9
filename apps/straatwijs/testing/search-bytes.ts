import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every way in which a text may lie in a file: as it is, as UTF-16, and written out in hexadecimal. */
export const spellingsOf = (text: string): readonly Buffer[] => {
  const bytes = Buffer.from(text, 'utf8');
  return [
    bytes,
    Buffer.from(text, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(bytes.toString('hex').toUpperCase()),
  ];
};
/** The same for what is stored as bytes, given in hexadecimal. */
export const spellingsOfHex = (hex: string): readonly Buffer[] => [
  Buffer.from(hex, 'hex'),
  Buffer.from(hex.toLowerCase()),
  Buffer.from(hex.toUpperCase()),
];

/** All files below a folder, whatever they are. */
const filesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
};

/** Where each of these is found, by name: `story: postgres/base/5/16432`. Also tells how many files were read. */
export const searchBytes = async (
  folder: string,
  wanted: Readonly<Record<string, readonly Buffer[]>>,
): Promise<{ readonly found: readonly string[]; readonly files: number }> => {
  const files = await filesIn(folder);
  const found: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file);
    for (const [name, spellings] of Object.entries(wanted))
      if (spellings.some((s) => bytes.includes(s))) found.push(`${name}: ${file.slice(folder.length + 1)}`);
  }
  return { found, files: files.length };
};
