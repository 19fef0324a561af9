import { randomBytes } from 'node:crypto';
import { instruments } from '@straatwijs/instruments';
import { localClock, type Ports } from '@straatwijs/monitor';
import { type Connection, openStorage, type Storage } from '@straatwijs/storage';
import pg from 'pg';
import { inject } from 'vitest';
import { openDarkroom } from '../darkroom/darkroom.ts';
import { pictureMaker } from '../pictures/picture-maker.ts';
import { sealsOf } from '../settings/seals.ts';
import { type TestCluster, templateDatabase, templateWithPlaces } from './clusters.ts';

export interface TestInstallation {
  readonly storage: Storage;
  readonly ports: Ports;
  readonly cluster: TestCluster;
  readonly database: string;
  /** How a thread of ours reaches it. */
  readonly connection: Connection;
  /** The clock of the test; set it to travel. */
  now: number;
  portsOf(municipality: number): Ports;
  close(): Promise<void>;
}

const noon = Date.UTC(2026, 10, 23, 11, 0, 0);

/**
 * A real, empty database of its own on a cluster of this run, with The Hague's places unless told otherwise.
 * @param on which server: the embedded one, or the oldest that is supported (undefined where that is not installed)
 */
export const testInstallation = async ({
  on = 'embedded',
  places = true,
}: {
  on?: 'embedded' | 'oldest';
  places?: boolean;
} = {}): Promise<TestInstallation> => {
  const cluster = inject(on);
  if (!cluster) throw new Error('this server is not installed');
  const database = `t_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ ...cluster, database: 'postgres' });
  await admin.connect();
  // Copied as files: by way of the log, as is usual, takes the processor several times as long, and there are thousands.
  const template = places ? templateWithPlaces : templateDatabase;
  await admin.query(`CREATE DATABASE ${database} TEMPLATE ${template} STRATEGY FILE_COPY`);
  const self = { now: noon };
  const clock = () => self.now;
  const connection = { ...cluster, database };
  const storage = await openStorage(connection, () => {}, clock);
  const darkroom = openDarkroom(() => {});
  const portsOf = (id: number): Ports => ({
    municipality: {
      id,
      code: `GM${String(id).padStart(4, '0')}`,
      name: 'Den Haag',
      timeZone: 'Europe/Amsterdam',
      demo: true,
      readWithinDays: 5,
    },
    ...storage.stores(id),
    atOneMoment: storage.atOneMoment(id),
    darkroom,
    pictures: pictureMaker,
    instruments,
    now: clock,
    local: localClock('Europe/Amsterdam'),
    seal: sealsOf(Buffer.from('a secret that only tests know, 32+'), id),
    randomBytes: (length) => randomBytes(length),
  });
  const ports = portsOf(518);
  return Object.assign(self, {
    storage,
    ports,
    cluster,
    database,
    connection,
    portsOf,
    close: async () => {
      darkroom.close();
      await storage.close();
      await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
      await admin.end();
    },
  });
};

/** Servers that contract suites run on here. */
export const servers = (): readonly ('embedded' | 'oldest')[] =>
  inject('oldest') ? ['embedded', 'oldest'] : ['embedded'];
