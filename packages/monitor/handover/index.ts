export * from './bundle.ts';
export * from './hand-over.ts';
export * from './handover.ts';
export type * from './handover-store.ts';
