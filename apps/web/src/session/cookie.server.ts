/** The cookie that holds the opaque token of somebody who signed in. */
export const sessionCookie = 'sw-sessie';
