import { readFileSync } from 'node:fs';

const versionOfProgram = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
};

/** Version of this program. */
export const version = versionOfProgram();
