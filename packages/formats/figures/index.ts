export { figureColumns, figuresCsv } from './figures-csv.ts';
export { type FigureProperties, figureFeatures } from './figures-geojson.ts';
