import type { Ports } from '@straatwijs/monitor';
import pg from 'pg';
import { openInstallation } from '../../apps/straatwijs/installation/installation.ts';
import { readSettings } from '../../apps/straatwijs/settings/settings.ts';
import { lookedCity, looksAndTaps } from './looked-city.ts';
import { newDataDirectory, serverOf } from './monitor-process.ts';

type Installation = Awaited<ReturnType<typeof openInstallation>>;

/** A city with a year of looking and telling in it, folded and analysed. */
export interface FullCity {
  readonly installation: Installation;
  readonly ports: Ports;
  readonly server: Awaited<ReturnType<typeof serverOf>>;
  readonly client: pg.Client;
}

/** A directory of the data: loading takes most of the time, so it can be kept for the next time. */
const cityDirectory = async (): Promise<{ readonly dataDir: string; readonly dispose: () => Promise<void> }> => {
  const kept = process.env.STRAATWIJS_CITY;
  return kept === undefined ? newDataDirectory() : { dataDir: kept, dispose: async () => undefined };
};

/**
 * Does something in a whole city: 6,000 streets and a million contributions, loaded when they are not there yet.
 * @param again what is done first when the city was kept
 */
export const inFullCity = async <T>(
  { count, streets, again }: { readonly count: number; readonly streets: number; readonly again?: string },
  work: (city: FullCity) => Promise<T>,
): Promise<T> => {
  const { dataDir, dispose } = await cityDirectory();
  try {
    const installation = await openInstallation(readSettings({ STRAATWIJS_DATA: dataDir }), { log: () => undefined });
    const [ports] = installation.all;
    if (!ports) throw new Error('there is no municipality');
    const server = await serverOf(dataDir);
    const client = new pg.Client({ host: server.host, port: server.port, user: server.user, database: 'postgres' });
    try {
      await client.connect();
      if ((await ports.places.current()) === undefined) {
        await ports.places.save(lookedCity(streets));
        await ports.contributions.load(looksAndTaps(ports, streets, count));
        while ((await ports.counts.fold()) > 0);
      } else if (again !== undefined) await client.query(again);
      await client.query('VACUUM (ANALYZE)');
      return await work({ installation, ports, server, client });
    } finally {
      await client.end();
      await installation.close();
    }
  } finally {
    await dispose();
  }
};
