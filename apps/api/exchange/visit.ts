import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Refusal, refuse, type ScreenLanguage, type Sender, type Staff, type Visit } from '@straatwijs/monitor';
import type { Context, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Answered, problemOf } from './problem.ts';
import { readJson } from './read-body.ts';

/** What the server hands along with every request. */
export type ApiVisit = Visit & { readonly staff?: Staff };

/** What the host of the API knows and a request does not. */
export interface Host {
  /** Version of the software, for `/health`. */
  readonly version: string;
  /** Rejects when the database does not answer. */
  readonly engine: () => Promise<{ readonly engine: string; readonly version: string }>;
  /** One entry per unexpected failure; never holds text of a person. */
  readonly log: (entry: Readonly<Record<string, unknown>>) => void;
}

export type ApiEnv = { Bindings: ApiVisit; Variables: { language: ScreenLanguage; host: Host } };
export type Api = OpenAPIHono<ApiEnv>;

export const senderOf = (visit: ApiVisit): Sender => ({
  ...(visit.network === undefined ? {} : { network: visit.network }),
  ...(visit.staff === undefined ? {} : { staff: visit.staff }),
});

export const sendProblem = (c: Context<ApiEnv>, answered: Answered): Response => {
  // The statuses of problems all carry a body; the type of Hono lists them one by one.
  const status = answered.status as ContentfulStatusCode;
  return c.body(JSON.stringify(answered.body), status, {
    ...answered.headers,
    'Content-Type': 'application/problem+json',
  });
};

/**
 * Answer with a problem. Typed as `never`: each route declares its problems by `problems(...)`, and which of them can
 * occur is decided by the use case, not by the compiler.
 */
export const refused = (c: Context<ApiEnv>, refusal: Refusal): never =>
  sendProblem(c, problemOf(refusal, c.get('language'))) as never;

/**
 * Work that waited on a phone names the person who made it. It is received from that very person only: not from nobody,
 * now that the sign-in ran out, nor from a colleague who uses the same phone.
 */
export const samePerson: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const named = c.req.header('Straatwijs-Person');
  if (named !== undefined && named !== c.env.staff?.id) return refused(c, refuse('sign-in-needed').refusal);
  return next();
};

/** Runs before a body is validated: reads it, once and not beyond its limit. */
export const jsonBody: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const read = await readJson(c.req.raw);
  if (read.ok === 'unsupported') return sendProblem(c, problemOf(read.refusal, c.get('language'), 415));
  if (!read.ok) return refused(c, read.refusal);
  // Where Hono keeps what it has read, so that the validator finds it.
  Object.assign(c.req.bodyCache, { text: Promise.resolve(read.value) });
  return next();
};
