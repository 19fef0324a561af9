export { apiVersion, basePath, createApi, describeApi } from './api.ts';
export type { ApiVisit, Host } from './exchange/visit.ts';
