export * from './at-desk.ts';
export * from './evaluate.ts';
export * from './helped.ts';
export * from './released-things.ts';
export * from './suggest.ts';
export { fewestWeeks, type MeasuredWeeks } from './weeks.ts';
