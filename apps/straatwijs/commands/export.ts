import type { Command } from './command.ts';
import { exportDpiaKind, exportRegisterKind } from './export-privacy.ts';
import { byKind } from './kinds.ts';

/** Write out what is here. */
export const exportCommand: Command = byKind({
  name: 'export',
  summary: 'write out the register of processing, or a DPIA to work on',
  kinds: [exportRegisterKind, exportDpiaKind],
  words: '',
});
