import type { ServerResponse } from 'node:http';

/** A year, for this name only: a municipality has other names that may not have https. */
const onlyHttps = 'max-age=31536000';

/**
 * What holds for whatever is not a page: nothing from elsewhere, no frame around it. Pages bring a stricter policy of
 * their own; the worker works under this one.
 */
export const policyOfOthers =
  "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * Headers of every answer of this server, set before anybody answers: files, redirects and refusals have them too.
 * Whoever answers may replace one by its own.
 */
export const setHeaders = (response: ServerResponse, { https, api }: { https: boolean; api: boolean }): void => {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // What says nothing of itself, a short refusal of a library, is read as what it is.
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Content-Security-Policy', api ? "default-src 'none'; frame-ancestors 'none'" : policyOfOthers);
  // Public figures may be shown by any page; everything else is ours.
  response.setHeader('Cross-Origin-Resource-Policy', api ? 'cross-origin' : 'same-origin');
  if (https) response.setHeader('Strict-Transport-Security', onlyHttps);
};
