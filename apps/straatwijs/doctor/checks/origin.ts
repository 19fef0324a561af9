import { connect } from 'node:tls';
import { attention, type Check, type Finding, ok, reasonOf, wrong } from '../check.ts';

const dayMs = 86_400_000;

/** Days that the certificate at this address is still good for. @throws when there is none that can be trusted */
const daysLeft = (origin: URL): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = connect(
      { host: origin.hostname, port: Number(origin.port || 443), servername: origin.hostname, timeout: 10_000 },
      () => {
        const { valid_to } = socket.getPeerCertificate();
        socket.end();
        resolve((Date.parse(valid_to) - Date.now()) / dayMs);
      },
    );
    socket.once('timeout', () => socket.destroy(new Error('no answer within ten seconds')));
    socket.once('error', reject);
  });

const lookAtCertificate = async (origin: URL): Promise<Finding> => {
  try {
    const days = Math.floor(await daysLeft(origin));
    if (days < 7)
      return wrong(
        `the certificate is good for ${days} days`,
        'Renew it now, and see why that did not happen by itself.',
      );
    if (days < 21) return attention(`the certificate is good for ${days} days`, 'See to it that it is renewed.');
    return ok(`the certificate is good for ${days} days`);
  } catch (error) {
    return wrong(
      `no certificate that can be trusted: ${reasonOf(error)}`,
      'Give the proxy before the monitor a good certificate.',
    );
  }
};

/** What browsers must be told; the monitor says all but the first, unless something before it takes them away. */
const wanted: readonly (readonly [header: string, test: (value: string) => boolean])[] = [
  ['strict-transport-security', (v) => Number(/max-age=(\d+)/.exec(v)?.[1] ?? 0) >= 15_552_000],
  ['content-security-policy', (v) => v.includes('script-src') && !/script-src[^;]*'unsafe-inline'/.test(v)],
  ['x-content-type-options', (v) => v === 'nosniff'],
  ['referrer-policy', (v) => v !== 'unsafe-url'],
];

const lookAtHeaders = (headers: Headers): Finding => {
  const missing = wanted.filter(([name, test]) => !test(headers.get(name) ?? '')).map(([name]) => name);
  if (missing.length === 0) return ok('all headers that keep browsers safe are there');
  return attention(
    `missing or too weak: ${missing.join(', ')}`,
    missing[0] === 'strict-transport-security'
      ? 'Let the proxy add Strict-Transport-Security: max-age=31536000. It passes on what the monitor sends.'
      : 'See what the proxy before the monitor takes away.',
  );
};

/** The address that people type: whether it leads here, over https, with the headers that belong to it. */
export const originCheck: Check = {
  name: 'address',
  async look({ settings: { origin: given, port, host } }) {
    if (given === undefined)
      return [
        attention(
          `ORIGIN is not set: this is a trial on ${host}:${port}`,
          'Set ORIGIN to the address that people type, with https://.',
        ),
      ];
    const origin = new URL(given);
    const isSecure = origin.protocol === 'https:';
    const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(origin.hostname);
    const found: Finding[] = [];
    if (isSecure) found.push(await lookAtCertificate(origin));
    else if (!isHere)
      found.push(
        wrong(
          `${given} is without https`,
          'Put a proxy with https before the monitor: phones keep nothing for later without it, and what people tell can be read on the way.',
        ),
      );
    try {
      const health = await fetch(new URL('/api/v1/health', origin), { signal: AbortSignal.timeout(10_000) });
      const body: unknown = await health.json().catch(() => undefined);
      const status = typeof body === 'object' && body !== null && 'status' in body ? body.status : undefined;
      found.push(
        status === 'ok'
          ? ok(`${given} leads to a monitor that is well`)
          : wrong(
              `${given} answers ${health.status} where a monitor would tell its health`,
              'See whether the monitor runs, and whether the proxy passes everything on.',
            ),
      );
      const page = await fetch(origin, { signal: AbortSignal.timeout(10_000) });
      if (isSecure) found.push(lookAtHeaders(page.headers));
    } catch (error) {
      found.push(
        wrong(
          `${given} cannot be reached: ${reasonOf(error)}`,
          'Start the monitor, and see to its name and the proxy before it.',
        ),
      );
    }
    return found;
  },
};
