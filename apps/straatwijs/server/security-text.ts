import type { ServerResponse } from 'node:http';
import type { Settings } from '../settings/settings.ts';

export const securityTextPath = '/.well-known/security.txt';

const dayMs = 86_400_000;
/** Nobody should trust it longer; it is made anew for whoever asks. */
const validDays = 90;

/**
 * Where to report a weakness (RFC 9116). Undefined when nobody was named: an address that nobody reads is worse than none.
 * @param now epoch milliseconds
 */
export const securityText = (
  { securityContact, origin }: Pick<Settings, 'securityContact' | 'origin'>,
  now: number,
): string | undefined => {
  if (securityContact === undefined) return undefined;
  const expires = new Date(Math.floor(now / dayMs) * dayMs + validDays * dayMs).toISOString().replace('.000', '');
  const lines = [
    `Contact: ${securityContact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    ...(origin?.startsWith('https:') ? [`Canonical: ${new URL(securityTextPath, origin).href}`] : []),
  ];
  return `${lines.join('\n')}\n`;
};

/** Answers with the text; whether there is one. */
export const answerSecurityText = (
  settings: Pick<Settings, 'securityContact' | 'origin'>,
  response: ServerResponse,
): boolean => {
  const text = securityText(settings, Date.now());
  if (text === undefined) return false;
  response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'max-age=86400' }).end(text);
  return true;
};
