export * from './canonical.ts';
export * from './cells.ts';
export * from './contribution.ts';
export * from './contributions-store.ts';
export * from './correct-to.ts';
export * from './prepare.ts';
export * from './prepare-report.ts';
export * from './take-part.ts';
