export type { Cells } from './columns.ts';
export { cellReader } from './columns.ts';
export { type AboutMade, gatherPlaces, type PlaceGathering } from './made-places.ts';
export { type ReadReport, type ReportReader, reportReader } from './read-report.ts';
export { timePattern } from './read-time.ts';
export { type Rejection, rejections } from './rejection.ts';
export { type Hash, identityText, reportId } from './report-id.ts';
export { type CreateRule, columnsOf, type Meaning, type PlaceRule, type ReportMap } from './report-map.ts';
