export { apiRoutes, apiVersion, basePath, createApi, describeApi } from './api.ts';
export { problemOf } from './exchange/problem.ts';
export type { ApiVisit, Host } from './exchange/visit.ts';
export { type Need, routeRights } from './route-rights.ts';
