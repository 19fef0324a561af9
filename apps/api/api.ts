import { OpenAPIHono } from '@hono/zod-openapi';
import { preferredLanguage, refuse, screenLanguages } from '@straatwijs/monitor';
import { HTTPException } from 'hono/http-exception';
import { matchedRoutes } from 'hono/route';
import { description } from './description.ts';
import { isDatabaseAway, traceOf } from './exchange/failure.ts';
import { fieldErrorsOf } from './exchange/issues.ts';
import { problemOf, problemWithout } from './exchange/problem.ts';
import { type Api, type ApiEnv, type ApiVisit, type Host, refused, sendProblem } from './exchange/visit.ts';
import { mayCall } from './route-rights.ts';
import { routes } from './routes/index.ts';

export const apiVersion = '1.0.0';
export const basePath = '/api/v1';

const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

/** Another method on an address that exists: say which there are. */
const refuseOtherMethods = (api: Api): void => {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of api.routes)
    if (method !== 'ALL') methods.set(path, (methods.get(path) ?? new Set()).add(method));
  for (const [path, known] of methods) {
    const allow = [...known, ...(known.has('GET') ? ['HEAD'] : [])].join(', ');
    api.all(path.slice(basePath.length), (c) => {
      c.header('Allow', allow);
      return sendProblem(c, problemWithout('method-not-allowed', 405, c.get('language')));
    });
  }
};

const build = (host: Host): Api => {
  const api = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) =>
      result.success
        ? undefined
        : refused(
            c,
            refuse('invalid', {
              errors: fieldErrorsOf(result.error.issues, 'data' in result ? result.data : undefined),
            }).refusal,
          ),
  }).basePath(basePath);
  api.use('*', async (c, next) => {
    c.set('language', preferredLanguage(c.req.header('accept-language'), screenLanguages));
    c.set('host', host);
    c.header('API-Version', apiVersion);
    c.header('X-Content-Type-Options', 'nosniff');
    // Sentences of problems and names follow the reader's language.
    c.header('Vary', 'Accept-Language', { append: true });
    // Public figures may be read by any page; what needs a code or changes something may not.
    if ((c.req.method === 'GET' || c.req.method === 'HEAD') && !c.req.path.startsWith(`${basePath}/follow`))
      c.header('Access-Control-Allow-Origin', '*');
    await next();
  });
  api.use('*', async (c, next) => {
    const called = matchedRoutes(c).find((r) => r.method === (c.req.method === 'HEAD' ? 'GET' : c.req.method));
    if (called && !mayCall(`${called.method} ${called.path.slice(basePath.length)}`, c.env.staff))
      return refused(c, refuse(c.env.staff ? 'not-allowed' : 'sign-in-needed').refusal);
    return next();
  });
  for (const add of routes) add(api);
  let document: string | undefined;
  api.get('/openapi.json', (c) => {
    document ??= JSON.stringify(describe(api));
    return c.body(document, 200, { 'Content-Type': 'application/json' });
  });
  refuseOtherMethods(api);
  api.notFound((c) => refused(c, refuse('page-unknown').refusal));
  api.onError((error, c) => {
    const language = c.get('language') ?? 'nl';
    if (error instanceof HTTPException && error.status < 500)
      return sendProblem(c, problemOf(refuse('not-json').refusal, language, error.status));
    if (isDatabaseAway(error)) return sendProblem(c, problemOf(refuse('database-away').refusal, language));
    const id = hex(c.env.ports.randomBytes(8));
    host.log({ id, method: c.req.method, route: c.req.path.split('/').slice(0, 4).join('/'), ...traceOf(error) });
    return sendProblem(c, problemWithout('unexpected', 500, language, { instance: `urn:straatwijs:failure:${id}` }));
  });
  return api;
};

const describe = (api: Api): ReturnType<Api['getOpenAPI31Document']> =>
  api.getOpenAPI31Document(description(apiVersion));

/** The HTTP API: a web-standard handler; the server hands it a request and who comes to the door. */
export const createApi = (host: Host): { fetch(request: Request, visit: ApiVisit): Promise<Response> } => {
  const api = build(host);
  return { fetch: async (request, visit) => api.fetch(request, visit) };
};

const withoutDatabase = () =>
  build({
    version: apiVersion,
    engine: () => Promise.reject(new Error('there is no database behind a description')),
    log: () => undefined,
  });

/** Every route that there is, as `GET /places`. */
export const apiRoutes = (): readonly string[] => [
  ...new Set(
    withoutDatabase()
      .routes.filter((r) => r.method !== 'ALL')
      .map((r) => `${r.method} ${r.path.slice(basePath.length)}`),
  ),
];

/** The description of the API (OpenAPI 3.1), as `/api/v1/openapi.json` serves it. */
export const describeApi = (): ReturnType<Api['getOpenAPI31Document']> => describe(withoutDatabase());
