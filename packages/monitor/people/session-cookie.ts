/**
 * The cookie that holds the opaque token of somebody who signed in. Under https its name promises that this very host set
 * it for itself: another site of the same municipality cannot put one of its own in its place.
 */
export const sessionCookieName = (https: boolean): string => (https ? '__Host-sw-sessie' : 'sw-sessie');
