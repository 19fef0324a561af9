export * from './comparison.ts';
export * from './course-note.ts';
export * from './courses-store.ts';
export * from './days.ts';
export * from './logged-visit.ts';
export * from './tally.ts';
export * from './target.ts';
export * from './week-sheet.ts';
