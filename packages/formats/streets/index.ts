export { readStreets, type StreetCounts, type StreetOptions, type StreetsRead } from './read-streets.ts';
export { isSquareName } from './street-name.ts';
