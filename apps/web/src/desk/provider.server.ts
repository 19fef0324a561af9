import { sameText, type Visit } from '@straatwijs/monitor';
import type { Cookies } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';

const keptCookie = 'sw-organisatie';
const tokenCookie = 'sw-organisatie-weg';
const minutes = 10;
/** More than this a browser may drop; leaving then ends here only. */
const longestToken = 3500;

/** The address to which the provider sends people back: without a language, because it is registered there. */
export const callbackOf = (url: URL): string => new URL('/inloggen/organisatie/terug', url.origin).href;

/**
 * What must be known again when somebody comes back from the provider travels in a cookie, sealed with its end, so that a
 * started sign-in needs no row. It is taken away at the first answer.
 */
export const keptSignIn = ({ ports, doorkeeper }: Visit, cookies: Cookies) => {
  const sealOf = (text: string) => ports.seal('session', `provider ${text}`);
  return {
    put: (kept: string, back: string, prefix: string): void => {
      const until = ports.now() + minutes * 60_000;
      const text = Buffer.from(JSON.stringify({ kept, back, prefix, until })).toString('base64url');
      // Lax: the way back comes from another site.
      cookies.set(keptCookie, `${text}.${sealOf(text)}`, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        maxAge: minutes * 60,
      });
    },
    take: (): { readonly kept: string; readonly back: string; readonly link: (path: string) => string } | undefined => {
      const [text = '', seal = ''] = (cookies.get(keptCookie) ?? '').split('.');
      cookies.delete(keptCookie, { path: '/' });
      if (text === '' || !sameText(seal, sealOf(text)) || !doorkeeper.firstTime(seal)) return undefined;
      // Sealed by us: it has the form that `put` gave it.
      const { kept, back, prefix, until } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
      return until > ports.now() ? { kept, back, link: linkIn(prefix) } : undefined;
    },
  };
};

/** The provider wants its own token back when somebody leaves. It stays with the browser, for as long as the session. */
export const leavingToken = (cookies: Cookies) => ({
  put: (token: string, hours: number): void => {
    if (token.length <= longestToken)
      cookies.set(tokenCookie, token, { path: '/inloggen', httpOnly: true, sameSite: 'lax', maxAge: hours * 3600 });
  },
  take: (): string | undefined => {
    const token = cookies.get(tokenCookie);
    if (token !== undefined) cookies.delete(tokenCookie, { path: '/inloggen' });
    return token;
  },
});
