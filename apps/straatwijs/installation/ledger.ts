import { join, resolve } from 'node:path';
import { type Ledger, ledgerIn } from '@straatwijs/storage';
import type { Settings } from '../settings/settings.ts';

/** The ledger lies beside the database, not in it: what is restored from an older backup is erased again by it. */
export const ledgerPath = ({ ledger, dataDir }: Pick<Settings, 'ledger' | 'dataDir'>): string =>
  ledger === undefined ? join(dataDir, 'erased.ledger') : resolve(ledger);

export const ledgerOf = (settings: Pick<Settings, 'ledger' | 'dataDir'>): Ledger => ledgerIn(ledgerPath(settings));
