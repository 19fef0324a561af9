import type { LineCommand } from '@straatwijs/monitor';

const longestText = 5000;
const textIn = (value: object, name: string): string | undefined => {
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === 'string' ? found.slice(0, longestText) : undefined;
};
const numberIn = (value: object, name: string): number | undefined => {
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === 'number' ? found : undefined;
};

const texts = ['theme', 'language', 'supersedes', 'owner', 'due', 'horizon', 'perspective'] as const;
const lineIn = (value: unknown): LineCommand | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const id = textIn(value, 'id');
  if (id === undefined) return undefined;
  const given = Object.fromEntries(
    texts.flatMap((name) => (textIn(value, name) === undefined ? [] : [[name, textIn(value, name)]])),
  );
  const [at, people] = [numberIn(value, 'at'), numberIn(value, 'people')];
  return {
    ...given,
    id,
    part: textIn(value, 'part') ?? '',
    words: textIn(value, 'words') ?? '',
    device: textIn(value, 'device') ?? '',
    number: numberIn(value, 'number') ?? -1,
    ...(at === undefined ? {} : { at }),
    ...(people === undefined ? {} : { people }),
  };
};

/** Lines as a device sends them: `{ lines: [...] }`. Undefined for anything else, and for too many. */
export const readLines = (body: unknown, most: number): readonly LineCommand[] | undefined => {
  const lines: unknown = typeof body === 'object' && body !== null && 'lines' in body ? body.lines : undefined;
  if (!Array.isArray(lines) || lines.length > most) return undefined;
  const read = lines.map(lineIn);
  return read.every((line) => line !== undefined) ? read : undefined;
};
