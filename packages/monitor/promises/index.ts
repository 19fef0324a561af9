export { type PromiseMeter, promiseMeter, tenthsInTime } from './meter.ts';
export * from './promises.ts';
export type * from './promises-store.ts';
