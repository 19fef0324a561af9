import { join } from 'node:path';
import { ledgerPath } from '../../installation/ledger.ts';
import { modeOfFile, secretFile } from '../../settings/secrets.ts';
import { attention, type Check, type Finding, ok, wrong } from '../check.ts';

/** Whether the keys are there and for the monitor's eyes only, and whether what was erased is kept. */
export const secretsCheck: Check = {
  name: 'keys',
  async look({ settings }) {
    const found: Finding[] = [];
    const path = join(settings.dataDir, secretFile);
    if (settings.secret) found.push(ok('the secret comes from STRAATWIJS_SECRET'));
    else {
      const open = modeOfFile(path)?.open;
      if (open === undefined) found.push(attention(`there is no ${path} yet`, 'Start the monitor once: it makes it.'));
      else if (open) found.push(wrong(`others on this machine can read ${path}`, `chmod 0600 ${path}`));
      else found.push(ok(`${path} is there, for its owner only`));
    }
    const ledger = ledgerPath(settings);
    const open = modeOfFile(ledger)?.open;
    if (open === true) found.push(attention(`others on this machine can read ${ledger}`, `chmod 0600 ${ledger}`));
    else found.push(ok(open === undefined ? 'nothing was erased yet' : `what was erased is kept in ${ledger}`));
    if (settings.databaseUrl && settings.ledger === undefined)
      found.push(
        attention(
          'each machine keeps a ledger of its own',
          'With several machines on one database: set STRAATWIJS_LEDGER to a file that all of them share.',
        ),
      );
    return found;
  },
};
