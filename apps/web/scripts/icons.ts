import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { iconNames } from '../src/theme/icon-names.ts';

/** Writes `src/theme/icons.svg`: the icons that are named, from the package, as symbols. */
const symbol = (name: string): string => {
  const svg = readFileSync(fileURLToPath(import.meta.resolve(`@tabler/icons/outline/${name}.svg`)), 'utf8');
  const inner = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1];
  if (inner === undefined) throw new Error(`${name}: no drawing in this file`);
  return `<symbol id="${name}" viewBox="0 0 24 24">${inner.replace(/\s*\n\s*/g, '').replaceAll(' />', '/>')}</symbol>`;
};

const sprite = `<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true">\n${iconNames.map(symbol).join('\n')}\n</svg>\n`;
writeFileSync(fileURLToPath(new URL('../src/theme/icons.svg', import.meta.url)), sprite);
console.log(`${iconNames.length} icons, ${sprite.length} bytes`);
