import { type Connection, joinEmbedded, startEmbedded } from '@straatwijs/storage';
import type { Settings } from '../settings/settings.ts';
import { InstallationError } from './installation.ts';

/** The database as its owner reaches it, without bringing it up to date. */
export interface OwnerDatabase {
  readonly connection: Connection;
  readonly settings: Settings;
  /** Undefined with a server of somebody else. */
  readonly clusterDir?: string;
  /** Stops what was started for this; a monitor that was running goes on. */
  close(): Promise<void>;
}

const connectionOf = ({ host, port, superuser }: { host: string; port: number; superuser: string }): Connection => ({
  host,
  port,
  user: superuser,
  database: 'postgres',
});

/**
 * Finds the database. The embedded one is joined when a monitor is running on it and `beside` says that reading is enough;
 * otherwise it is started for us alone, and refused when it is in use.
 * @throws InstallationError with a sentence
 */
export const ownerDatabase = async (
  settings: Settings,
  log: (line: string) => void,
  { beside }: { readonly beside: boolean },
): Promise<OwnerDatabase> => {
  if (settings.databaseUrl)
    return { connection: { connectionString: settings.databaseUrl }, settings, close: async () => undefined };
  const options = { dataDir: settings.dataDir, explicitDataDir: settings.explicitData, log };
  if (beside) {
    const joined = await joinEmbedded(options);
    if (!joined.ok) throw new InstallationError(joined.refusal.sentence);
    if (joined.value) {
      const { dataDir } = joined.value;
      return {
        connection: connectionOf(joined.value),
        settings: { ...settings, dataDir },
        clusterDir: dataDir,
        close: async () => undefined,
      };
    }
  }
  const started = await startEmbedded(options);
  if (!started.ok) throw new InstallationError(started.refusal.sentence);
  const { server } = started;
  return {
    connection: connectionOf(server),
    settings: { ...settings, dataDir: server.dataDir },
    clusterDir: server.dataDir,
    close: () => server.stop(),
  };
};
