import { type DatabaseLook, lookAtDatabase, openStorage, type Storage } from '@straatwijs/storage';
import { InstallationError, portsOver } from '../installation/installation.ts';
import { type OwnerDatabase, ownerDatabase } from '../installation/owner-database.ts';
import { knownSecrets } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import { type Check, type Finding, type Patient, reasonOf, wrong } from './check.ts';

export interface Examined extends Finding {
  readonly check: string;
}

interface Beds {
  readonly database?: OwnerDatabase;
  readonly look?: DatabaseLook;
  readonly storage?: Storage;
  readonly trouble?: string;
}

// A database of another version is looked at from outside only: opening it would change it.
const findDatabase = async (settings: Settings): Promise<Beds> => {
  try {
    const database = await ownerDatabase(settings, () => undefined, { beside: true });
    try {
      const look = await lookAtDatabase(database.connection);
      const fits = look.pending.length === 0 && look.unknown.length === 0;
      return { database, look, ...(fits ? { storage: await openStorage(database.connection, () => undefined) } : {}) };
    } catch (error) {
      return { database, trouble: reasonOf(error) };
    }
  } catch (error) {
    if (error instanceof InstallationError) return { trouble: error.message };
    throw error;
  }
};

/** Looks at everything, one after the other; what fails while looking is itself a finding. */
export async function* examine(given: Settings, checks: readonly Check[]): AsyncGenerator<Examined> {
  const { database, look, storage, trouble } = await findDatabase(given);
  try {
    const settings = database?.settings ?? given;
    // Nothing is sealed here: without a secret there is nothing to lose by having none.
    const secrets = knownSecrets(settings) ?? ([Buffer.alloc(32)] as const);
    const patient: Patient = {
      settings,
      database: look,
      all: storage ? settings.municipalities.map((m) => portsOver(storage, settings, secrets, m)) : [],
      now: Date.now,
    };
    if (trouble !== undefined) yield { check: 'database', ...wrong(trouble, 'What follows was looked at without it.') };
    for (const { name, look: lookWith } of checks) {
      const found = await lookWith(patient).catch((error: unknown): readonly Finding[] => [
        wrong(`could not be looked at: ${reasonOf(error)}`, 'Solve that first, then run the doctor again.'),
      ]);
      for (const finding of found) yield { check: name, ...finding };
    }
  } finally {
    await storage?.close();
    await database?.close();
  }
}
