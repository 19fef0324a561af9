import type { Pusher } from '@straatwijs/monitor';
import { readMovedKeys } from '../settings/moved-keys.ts';
import { usualPushHosts } from '../settings/push-hosts.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import { pushKeysOf } from './push-keys.ts';
import { pusherOf } from './pusher.ts';

type PushSettings = Pick<Settings, 'origin' | 'pushHosts' | 'dataDir'>;

/** The servers that phones may be written to by; undefined when web push is off, by choice or for want of an address on https. */
export const pushHostsOf = ({ origin, pushHosts }: Omit<PushSettings, 'dataDir'>): readonly string[] | undefined => {
  if (!origin?.startsWith('https://') || pushHosts === 'off') return undefined;
  return pushHosts ?? usualPushHosts;
};

/** What writes to phones for a municipality; undefined when that is off. */
export const pusherFrom = (settings: PushSettings, secrets: Secrets, municipality: number): Pusher | undefined => {
  const hosts = pushHostsOf(settings);
  if (!hosts || settings.origin === undefined) return undefined;
  const keys = pushKeysOf(secrets, municipality, readMovedKeys(settings, municipality));
  return pusherOf({ keys, contact: settings.origin, hosts });
};
