/**
 * Servers that bring messages to browsers: of Chrome and all that are made of it, of Firefox, Safari and Edge. An address to
 * write to comes from whoever subscribes, so nothing else is written to unless the operator adds it.
 */
export const usualPushHosts: readonly string[] = [
  'fcm.googleapis.com',
  'jmt17.google.com',
  '*.push.services.mozilla.com',
  '*.push.apple.com',
  '*.notify.windows.com',
];

/** A name, or with `*.` before it everything below that name. */
export const isPushHost = (text: string): boolean => /^(\*\.)?([a-z0-9-]+\.)+[a-z]{2,}$/.test(text);

/** Whether a host is one of these; `*.` stands for one label or more. */
export const isAmong = (hosts: readonly string[], host: string): boolean =>
  hosts.some((known) => (known.startsWith('*.') ? host.endsWith(known.slice(1)) : host === known));
