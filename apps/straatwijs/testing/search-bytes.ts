import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';

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

const archiveMagic = Buffer.from('straatwijs\x1a\n', 'latin1');
const [opening, digest, mark, data] = [archiveMagic.length + 6, 32, 16, 2] as const;

/** What is packed in an archive that is not encrypted, by docs/archive-format.md alone; nothing of any other file. */
const packedIn = (bytes: Buffer): readonly Buffer[] => {
  if (!bytes.subarray(0, archiveMagic.length).equals(archiveMagic)) return [];
  const texts: Buffer[] = [];
  let at = opening + bytes.readUInt32BE(opening - 4) + digest;
  for (let length = bytes.readUInt32BE(at); length > 0; length = bytes.readUInt32BE(at)) {
    const frame = bytes.subarray(at + 4, at + 4 + length - mark);
    if (frame[0] === data) texts.push(zstdDecompressSync(frame.subarray(1)));
    at += 4 + length;
  }
  return texts;
};

/** Where each of these is found, also packed in an archive, by name: `story: postgres/base/5/16432`. Also tells how many files were read. */
export const searchBytes = async (
  folder: string,
  wanted: Readonly<Record<string, readonly Buffer[]>>,
): Promise<{ readonly found: readonly string[]; readonly files: number }> => {
  const files = await filesIn(folder);
  const found: string[] = [];
  for (const file of files) {
    const raw = await readFile(file);
    const bytes = Buffer.concat([raw, ...packedIn(raw)]);
    for (const [name, spellings] of Object.entries(wanted))
      if (spellings.some((s) => bytes.includes(s))) found.push(`${name}: ${file.slice(folder.length + 1)}`);
  }
  return { found, files: files.length };
};
