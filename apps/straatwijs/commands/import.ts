import type { Command, Kind } from './command.ts';
import { importContextKind } from './import-context.ts';
import { importPlacesKind } from './import-places.ts';
import { importReportsKind } from './import-reports.ts';
import { importStreetsKind } from './import-streets.ts';
import { byKind } from './kinds.ts';

const kinds: readonly Kind[] = [importPlacesKind, importStreetsKind, importReportsKind, importContextKind];

/** Bring in what exists elsewhere. */
export const importCommand: Command = byKind({
  name: 'import',
  summary: 'bring in areas, streets, reports, or figures of others',
  kinds,
  words: '<file…>',
});
