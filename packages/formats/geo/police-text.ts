import type { Pair } from './coordinates.ts';
import type { RawCollection } from './features.ts';

const line = /^(\d{5,6}),([^|]+)((?:\|-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?)*)$/;

/**
 * The text form of the police's local-crime site: one area per line, `code,name|lat,lon|lat,lon…`, the code of a
 * wijk without its leading zero (51836 is WK051836). `undefined` when the first line is something else.
 */
export function readPoliceText(text: string): RawCollection | undefined {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '');
  if (!line.test(rows[0]?.trim() ?? '')) return undefined;
  const features = rows.map((row) => {
    const [, code = '', name = '', corners = ''] = line.exec(row.trim()) ?? [];
    const ring = corners
      .split('|')
      .slice(1)
      .map((corner): Pair => {
        const [lat = '', lon = ''] = corner.split(',');
        return [Number(lon), Number(lat)];
      });
    const properties = code === '' ? {} : { statcode: `WK${code.padStart(6, '0')}`, statnaam: name.trim() };
    return { properties, polygons: ring.length > 0 ? [[ring]] : [], points: [] };
  });
  return { format: 'police-text', features };
}
