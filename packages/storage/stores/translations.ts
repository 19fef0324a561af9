import type { TranslationSource, TranslationsStore } from '@straatwijs/monitor';
import type { InMunicipality } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';

/** SQL for the translations of a row as `{ar: "…"}`, or null; `id` is the column that names the source. */
export const translationsOf = (source: TranslationSource, id: string): string =>
  `(SELECT jsonb_object_agg(tr.language, tr.words) FROM translation tr
     WHERE tr.municipality_id = $1 AND tr.source = '${source}' AND tr.source_id = ${id})`;

/** Translations on PostgreSQL. */
export const translationsStore = (inMunicipality: InMunicipality): TranslationsStore => ({
  save: (t) =>
    inMunicipality(async (scope) => {
      // What was told is held, so that a correction at the same moment cannot leave a translation behind.
      const there = await scope.run(
        t.source === 'told'
          ? 'SELECT FROM message WHERE municipality_id = $1 AND current_id = $2::uuid AND root_id = $3::uuid FOR UPDATE'
          : 'SELECT FROM answer_to WHERE municipality_id = $1 AND answer_id = $2::uuid AND root_id = $3::uuid FOR UPDATE',
        [scope.municipality, t.sourceId, t.messageId],
      );
      if (there === 0) return false;
      await scope.run(
        `INSERT INTO translation AS tr (municipality_id, source, source_id, language, words, staff_id, translated_at)
         VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000))
         ON CONFLICT (municipality_id, source, source_id, language) DO UPDATE
         SET words = excluded.words, staff_id = excluded.staff_id, translated_at = excluded.translated_at`,
        [scope.municipality, t.source, t.sourceId, t.language, t.words, t.staffId, t.at],
      );
      await leaveTrail(scope, t.at, t.staffId, 'translated', [t.sourceId, t.messageId]);
      return true;
    }),
  saveOfAction: (t) =>
    inMunicipality(async (scope) => {
      await scope.run(
        `INSERT INTO action_translation (municipality_id, action_id, part, language, source_words, words, staff_id, translated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8::float8 / 1000))
         ON CONFLICT (municipality_id, action_id, part, language) DO UPDATE
         SET source_words = excluded.source_words, words = excluded.words, staff_id = excluded.staff_id, translated_at = excluded.translated_at`,
        [scope.municipality, t.actionId, t.part, t.language, t.source, t.words, t.staffId, t.at],
      );
      await leaveTrail(scope, t.at, t.staffId, 'translated', [t.actionId]);
    }),
});
