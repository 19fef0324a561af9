import { closeSession, openSession, type SignInWay, type Staff, sessionCookieName } from '@straatwijs/monitor';
import type { RequestEvent } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { returnPath } from './return-path.ts';

/** Opens the session of somebody who proved who they are, and says where to go. */
export const enter = async (
  event: RequestEvent,
  staff: Staff,
  by: SignInWay,
  back: string | null,
  providerSession?: string,
): Promise<string> => {
  const { ports } = event.locals.visit;
  const https = event.url.protocol === 'https:';
  const cookie = sessionCookieName(https);
  // Whoever was signed in here before is not any more: that token is worth nothing from now on.
  await closeSession(ports, event.cookies.get(cookie));
  const { token, expiresAt } = await openSession(ports, staff, by, providerSession);
  event.cookies.set(cookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: https,
    // How long, not until when: the clock of a phone may be days off.
    maxAge: Math.max(0, Math.round((expiresAt - ports.now()) / 1000)),
  });
  return returnPath(back) ?? linkIn(event.locals.prefix)('/werk');
};
