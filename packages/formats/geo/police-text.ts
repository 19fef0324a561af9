import type { Pair } from './coordinates.ts';
import type { RawCollection } from './features.ts';

const line = /^(\d{5,6}),([^|]+)\|([\d.,|^-]+)$/;

/**
 * The text form of the police's local-crime site: one area per line, `code,name|lat,lon|lat,lon…`, the code of a
 * wijk without its leading zero (51836 is WK051836), `^` before each further part of an area. `undefined` when the
 * first line is something else.
 */
export function readPoliceText(text: string): RawCollection | undefined {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '');
  if (!line.test(rows[0]?.trim() ?? '')) return undefined;
  const features = rows.map((row) => {
    const [, code = '', name = '', parts = ''] = line.exec(row.trim()) ?? [];
    const properties = code === '' ? {} : { statcode: `WK${code.padStart(6, '0')}`, statnaam: name.trim() };
    return { properties, polygons: parts.split('^').map((part) => [ringOf(part)]), points: [] };
  });
  return { format: 'police-text', features };
}

function ringOf(part: string): Pair[] {
  const corners = part.split('|').filter((corner) => corner !== '');
  return corners.flatMap((corner): Pair[] => {
    const [lat, lon, ...more] = corner.split(',').map(Number);
    const isPair = lat !== undefined && lon !== undefined && more.length === 0;
    return isPair && Number.isFinite(lat) && Number.isFinite(lon) ? [[lon, lat]] : [];
  });
}
