import { randomInt } from 'node:crypto';
import type { EntryStore } from '@straatwijs/monitor';
import type { InMunicipality } from '../connection/in-municipality.ts';

// No 0/o, 1/i/l, u: readable aloud and from a poster at a distance.
const alphabet = '23456789abcdefghjkmnpqrstvwxyz';
const codeLength = 6;
/** What can be a code at all: anything may stand in an address, also what no text of PostgreSQL can hold. */
const looksLikeCode = /^[0-9a-z]{1,20}$/i;

/** Entry codes on PostgreSQL. */
export const entryStore = (inMunicipality: InMunicipality): EntryStore => ({
  find: (code) =>
    inMunicipality(async (scope) => {
      if (!looksLikeCode.test(code)) return undefined;
      const [row] = await scope.rows<{ place_id: string; instrument: string }>(
        'SELECT place_id, instrument FROM entry_code WHERE municipality_id = $1 AND code = lower($2)',
        [scope.municipality, code],
      );
      return row && { placeId: row.place_id, instrument: row.instrument };
    }, 'read'),
  codeFor: (placeId, instrument) =>
    inMunicipality(async (scope) => {
      const code = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('');
      await scope.run(
        'INSERT INTO entry_code (municipality_id, code, place_id, instrument) VALUES ($1, $2, $3, $4) ON CONFLICT (municipality_id, place_id, instrument) DO NOTHING',
        [scope.municipality, code, placeId, instrument],
      );
      const [row] = await scope.rows<{ code: string }>(
        'SELECT code FROM entry_code WHERE municipality_id = $1 AND place_id = $2 AND instrument = $3',
        [scope.municipality, placeId, instrument],
      );
      if (!row) throw new Error('an entry code that was just written is gone');
      return row.code;
    }),
});
