/** Name, buurten (the main one first) and a point on it, rounded to about 100 metres. */
export type StreetFact = readonly [name: string, buurten: readonly string[], lon: number, lat: number];
