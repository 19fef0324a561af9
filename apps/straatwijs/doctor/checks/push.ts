import { pushHostsOf } from '../../pushing/pusher-from.ts';
import { type Check, ok } from '../check.ts';

/** Whether phones are told that there is an answer, and by whose servers. Nothing is asked of these: they answer only to whoever has an address. */
export const pushCheck: Check = {
  name: 'web push',
  look({ settings }) {
    const hosts = pushHostsOf(settings);
    const sentence = hosts
      ? `phones are told of an answer when people ask for it, by ${hosts.join(', ')}`
      : settings.pushHosts === 'off'
        ? 'no phone is told of an answer (PUSH_HOSTS=off); mail and codes are as ever'
        : 'no phone is told of an answer: that needs an ORIGIN with https; mail and codes are as ever';
    return Promise.resolve([ok(sentence)]);
  },
};
