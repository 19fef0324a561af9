import { randomBytes } from 'node:crypto';
import { instruments } from '@straatwijs/instruments';
import { localClock, type Ports } from '@straatwijs/monitor';
import { type Connection, openStorage, type Storage, startEmbedded } from '@straatwijs/storage';
import { openDarkroom } from '../darkroom/darkroom.ts';
import { mailerFrom } from '../mail/mailer.ts';
import { pictureMaker } from '../pictures/picture-maker.ts';
import { pusherFrom } from '../pushing/pusher-from.ts';
import { readMovedKeys } from '../settings/moved-keys.ts';
import { municipalityIdOf } from '../settings/municipality-id.ts';
import { sealsOf } from '../settings/seals.ts';
import { openToOthers, readSecrets, type Secrets } from '../settings/secrets.ts';
import type { MunicipalitySettings, Settings } from '../settings/settings.ts';
import { identityProvider } from '../sign-in/identity-provider.ts';
import { ledgerOf } from './ledger.ts';
import { secretsThatDiffer } from './turn-secrets.ts';

/** A sentence for the operator; nothing was changed. */
export class InstallationError extends Error {}

/** A running installation: its database and, per municipality, everything that a use case may touch. */
export interface Installation {
  readonly storage: Storage;
  /** How a thread of ours reaches the same database. */
  readonly connection: Connection;
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
  /** Also when the database has not been turned to the newest secret yet: to do just that. */
  readonly anySecrets?: boolean;
}

/** What the use cases know of a municipality: all that is set but its addresses. */
const ofMunicipality = ({
  hosts: _,
  controller,
  deskMinutes,
  instruments: named,
  retention,
  runningActions,
  steps,
  ...known
}: MunicipalitySettings): Omit<Ports['municipality'], 'id' | 'demo'> => ({
  ...known,
  ...(controller || named
    ? { processing: { ...(controller ? { controller } : {}), ...(named ? { instruments: named } : {}) } }
    : {}),
  ...(retention ? { retention } : {}),
  ...(deskMinutes === undefined ? {} : { deskMinutes }),
  ...(runningActions ? { runningActions } : {}),
  ...(steps ? { steps } : {}),
});

const openDatabase = async (settings: Settings, log: (line: string) => void, now: () => number) => {
  if (settings.databaseUrl) {
    const ledger = ledgerOf(settings);
    const connection = { connectionString: settings.databaseUrl };
    const storage = await openStorage(connection, log, now, ledger);
    return { storage, connection, stop: async () => {} };
  }
  const started = await startEmbedded({ dataDir: settings.dataDir, explicitDataDir: settings.explicitData, log });
  if (!started.ok) throw new InstallationError(started.refusal.sentence);
  const { server } = started;
  try {
    const ledger = ledgerOf({ ...settings, dataDir: server.dataDir });
    const connection = { host: server.host, port: server.port, user: server.superuser, database: 'postgres' };
    const storage = await openStorage(connection, log, now, ledger);
    const revive = async () => {
      const up = await server.ensureRunning();
      return up.ok ? undefined : up.refusal.sentence;
    };
    return { storage, connection, stop: () => server.stop(), dataDir: server.dataDir, revive };
  } catch (error) {
    await server.stop();
    throw error;
  }
};

/** Everything that a use case may touch of one municipality, but mail, web push and sign-in by a provider. */
export const portsOver = (
  storage: Storage,
  settings: Settings,
  secrets: Secrets,
  m: MunicipalitySettings,
  {
    now = Date.now,
    demo = false,
    darkroom = openDarkroom(() => {}),
  }: Omit<InstallationOptions, 'log'> & { readonly darkroom?: Ports['darkroom'] } = {},
): Ports => {
  const id = municipalityIdOf(m.code);
  return {
    municipality: { id, demo, ...ofMunicipality(m) },
    ...storage.stores(id),
    atOneMoment: storage.atOneMoment(id),
    darkroom,
    pictures: pictureMaker,
    instruments,
    now,
    local: localClock(m.timeZone),
    seal: sealsOf(secrets, id, readMovedKeys(settings, id)),
    randomBytes: (length) => randomBytes(length),
  };
};

/**
 * Start or find the database, bring it up to date and hand out ports.
 * @throws InstallationError with a sentence when the database cannot be used
 */
export const openInstallation = async (
  given: Settings,
  { log, now = Date.now, demo = false, anySecrets = false }: InstallationOptions,
): Promise<Installation> => {
  const { storage, connection, stop, dataDir, revive } = {
    dataDir: given.dataDir,
    revive: undefined,
    ...(await openDatabase(given, log, now)),
  };
  const settings = { ...given, dataDir };
  const secrets = readSecrets(settings);
  const open = openToOthers(settings);
  if (open) log(open);
  const darkroom = openDarkroom(log);
  const mailer = mailerFrom(settings, demo, log);
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret } = settings;
  const provider =
    issuer && clientId && clientSecret ? identityProvider({ issuer, clientId, clientSecret }, now) : undefined;
  const portsOf = (m: MunicipalitySettings): Ports => {
    const pusher = pusherFrom(settings, secrets, municipalityIdOf(m.code));
    return {
      ...portsOver(storage, settings, secrets, m, { now, demo, darkroom }),
      ...(mailer ? { mailer } : {}),
      ...(pusher ? { pusher } : {}),
      ...(provider ? { identityProvider: provider } : {}),
    };
  };
  const hosted = settings.municipalities.map((m) => ({ hosts: new Set(m.hosts), ports: portsOf(m) }));
  const [first] = hosted;
  if (!first) throw new InstallationError('No municipality is set up.');
  const close = async () => {
    darkroom.close();
    await storage.close();
    await stop();
  };
  const ids = hosted.map((h) => h.ports.municipality.id);
  const differ = anySecrets
    ? undefined
    : await secretsThatDiffer(storage, ids, secrets, (id) => readMovedKeys(settings, id));
  if (differ !== undefined) {
    await close();
    throw new InstallationError(differ);
  }
  return {
    storage,
    connection,
    settings,
    portsOf,
    portsForHost: (host) => (host === undefined ? first : (hosted.find((h) => h.hosts.has(host)) ?? first)).ports,
    all: hosted.map((h) => h.ports),
    ...(revive ? { revive } : {}),
    close,
  };
};
