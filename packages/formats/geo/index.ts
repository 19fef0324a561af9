export { type CoordinateSystem, coordinateSystemOf, type Pair, toPoint } from './coordinates.ts';
export { type DecodedText, decodeText } from './decode-text.ts';
export type { AreaScale } from './identity.ts';
export { looksLikeRd, rdToWgs84 } from './rd.ts';
export { type AreaCounts, type AreaOptions, type AreasRead, readAreas } from './read-areas.ts';
