export {
  type KnownThing,
  longestMeasureTitle,
  longestParagraph,
  type MeasureCommand,
} from './check-measure.ts';
export * from './comparison.ts';
export * from './measure.ts';
export * from './measures.ts';
export type * from './measures-store.ts';
export * from './side-effect.ts';
export * from './side-effects.ts';
export * from './things.ts';
