import type { Staff } from '@straatwijs/monitor';
import { linkIn } from '#web/language/link.ts';
import { mayVisit, pageRights, rightsKey } from './page-rights.ts';

/** Pages for staff only. Form actions run before any layout is loaded, so the door is here and nowhere else. */
const staffForms = ['/meedoen/logbook'];
export const isDeskPath = (path: string): boolean =>
  path === '/werk' || path.startsWith('/werk/') || staffForms.includes(path);
/** The page of who works in the street. */
const isFieldPath = (path: string): boolean => path === '/veld' || path.startsWith('/veld/');
/** What was handed on, behind a link: for a desk elsewhere, without an account. */
const isServiceDeskPath = (path: string): boolean => path.startsWith('/loket/');
/** The desk and its door: in the languages of the desk, and out of every cache. */
export const isForStaff = (path: string): boolean =>
  isDeskPath(path) || isFieldPath(path) || path.startsWith('/inloggen') || isServiceDeskPath(path);

/**
 * Sends whoever is not signed in to the door, with the way back. Data requests of the pages follow the same path.
 * @returns nothing when the visitor may pass
 */
export const deskGate = (
  at: { readonly path: string; readonly prefix: string; readonly search: string; readonly method: string },
  staff: Staff | undefined,
): Response | undefined => {
  if (!(isDeskPath(at.path) || isFieldPath(at.path)) || staff) return undefined;
  // A form that was sent after the session ended cannot be repeated by following a link: back to its page.
  const search = at.method === 'GET' ? at.search : at.search.replace(/^\?\/[^&]*&?/, '?').replace(/^\?$/, '');
  const link = linkIn(at.prefix);
  const back = new URLSearchParams({ naar: link(at.path) + search });
  return new Response(null, {
    status: 303,
    headers: { location: `${link('/inloggen')}?${back}`, 'cache-control': 'no-store' },
  });
};

interface Asked {
  readonly path: string;
  readonly routeId: string | null;
  readonly request: {
    readonly url: URL;
    readonly request: Request;
    readonly isDataRequest: boolean;
  };
}

/**
 * Whether a page of the desk is not for who is signed in: `page` when a whole page can say so, `at-once` for forms, data
 * and endpoints. An address that does not exist is left to whoever says so.
 */
export const turnedAway = (
  { path, routeId, request: { url, request, isDataRequest } }: Asked,
  staff: Staff | undefined,
): 'page' | 'at-once' | undefined => {
  if (!isDeskPath(path) || routeId === null) return undefined;
  if (mayVisit(routeId, { method: request.method, search: url.searchParams }, staff)) return undefined;
  const rights = pageRights[rightsKey(routeId)];
  const asPage = rights !== undefined && !rights.endpoint && request.method === 'GET' && !isDataRequest;
  return asPage ? 'page' : 'at-once';
};
