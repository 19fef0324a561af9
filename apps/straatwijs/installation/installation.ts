import { randomBytes } from 'node:crypto';
import { instruments } from '@straatwijs/instruments';
import { localClock, type Ports } from '@straatwijs/monitor';
import { openStorage, type Storage, startEmbedded } from '@straatwijs/storage';
import { openDarkroom } from '../darkroom/darkroom.ts';
import { mailerFrom } from '../mail/mailer.ts';
import { municipalityIdOf } from '../settings/municipality-id.ts';
import { readSecret, sealsOf } from '../settings/seals.ts';
import type { MunicipalitySettings, Settings } from '../settings/settings.ts';
import { identityProvider } from '../sign-in/identity-provider.ts';

/** A sentence for the operator; nothing was changed. */
export class InstallationError extends Error {}

/** A running installation: its database and, per municipality, everything that a use case may touch. */
export interface Installation {
  readonly storage: Storage;
  readonly settings: Settings;
  portsOf(municipality: MunicipalitySettings): Ports;
  /** By host name; the first municipality is the default. */
  portsForHost(host: string | undefined): Ports;
  readonly all: readonly Ports[];
  /** Brings the embedded database back when it died; returns a sentence when that does not work. Absent with a server of somebody else. */
  readonly revive?: () => Promise<string | undefined>;
  close(): Promise<void>;
}

export interface InstallationOptions {
  readonly log: (line: string) => void;
  readonly now?: () => number;
  readonly demo?: boolean;
}

/** What the use cases know of a municipality: all that is set but its addresses. */
const ofMunicipality = ({ hosts: _, ...known }: MunicipalitySettings) => known;

const openDatabase = async (settings: Settings, log: (line: string) => void, now: () => number) => {
  if (settings.databaseUrl) {
    const storage = await openStorage({ connectionString: settings.databaseUrl }, log, now);
    return { storage, stop: async () => {} };
  }
  const started = await startEmbedded({ dataDir: settings.dataDir, explicitDataDir: settings.explicitData, log });
  if (!started.ok) throw new InstallationError(started.refusal.sentence);
  const { server } = started;
  try {
    const storage = await openStorage(
      { host: server.host, port: server.port, user: server.superuser, database: 'postgres' },
      log,
      now,
    );
    const revive = async () => {
      const up = await server.ensureRunning();
      return up.ok ? undefined : up.refusal.sentence;
    };
    return { storage, stop: () => server.stop(), dataDir: server.dataDir, revive };
  } catch (error) {
    await server.stop();
    throw error;
  }
};

/**
 * Start or find the database, bring it up to date and hand out ports.
 * @throws InstallationError with a sentence when the database cannot be used
 */
export const openInstallation = async (
  given: Settings,
  { log, now = Date.now, demo = false }: InstallationOptions,
): Promise<Installation> => {
  const { storage, stop, dataDir, revive } = {
    dataDir: given.dataDir,
    revive: undefined,
    ...(await openDatabase(given, log, now)),
  };
  const settings = { ...given, dataDir };
  const secret = readSecret(settings);
  const darkroom = openDarkroom(log);
  const mailer = mailerFrom(settings, demo, log);
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret } = settings;
  const provider =
    issuer && clientId && clientSecret ? identityProvider({ issuer, clientId, clientSecret }, now) : undefined;
  const portsOf = (m: MunicipalitySettings): Ports => {
    const id = municipalityIdOf(m.code);
    return {
      municipality: { id, demo, ...ofMunicipality(m) },
      ...storage.stores(id),
      ...(mailer ? { mailer } : {}),
      ...(provider ? { identityProvider: provider } : {}),
      darkroom,
      instruments,
      now,
      local: localClock(m.timeZone),
      seal: sealsOf(secret, id),
      randomBytes: (length) => randomBytes(length),
    };
  };
  const hosted = settings.municipalities.map((m) => ({ hosts: new Set(m.hosts), ports: portsOf(m) }));
  const [first] = hosted;
  if (!first) throw new InstallationError('No municipality is set up.');
  return {
    storage,
    settings,
    portsOf,
    portsForHost: (host) => (host === undefined ? first : (hosted.find((h) => h.hosts.has(host)) ?? first)).ports,
    all: hosted.map((h) => h.ports),
    ...(revive ? { revive } : {}),
    close: async () => {
      darkroom.close();
      await storage.close();
      await stop();
    },
  };
};
