export type { HandedRequest, ReadRequest } from './handed-request.ts';
export { readOpen311, writeOpen311 } from './open311.ts';
export { readSignalen, writeSignalen } from './signalen.ts';
