export { type ContextNear, contextNear } from './context-near.ts';
export type * from './context-store.ts';
export * from './figures.ts';
export { type Fitted, fitEdition, type NamedPlace, type PlaceApart } from './fit-edition.ts';
export { policeKindOf, policeKinds, policeMeasure, policeSource } from './police.ts';
