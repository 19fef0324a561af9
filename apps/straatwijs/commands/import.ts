import type { Command, Kind } from './command.ts';
import { importPlacesKind } from './import-places.ts';
import { importReportsKind } from './import-reports.ts';
import { importStreetsKind } from './import-streets.ts';
import { byKind } from './kinds.ts';

const kinds: readonly Kind[] = [importPlacesKind, importStreetsKind, importReportsKind];

/** Bring in what exists elsewhere. */
export const importCommand: Command = byKind({
  name: 'import',
  summary: 'bring in areas, streets, or reports from elsewhere',
  kinds,
  words: '<file…>',
});
