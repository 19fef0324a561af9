import type { CountedTheme, DeskStore, PublishedStory, StoryPhoto, StoryState, StoryStep } from '@straatwijs/monitor';
import { periodOf } from '@straatwijs/monitor';
import type { Scope } from '../connection/in-municipality.ts';
import { leaveTrail } from './trail.ts';
import { translationsOf } from './translations.ts';

/** Takes a story one step on, when it is still where the one who decided saw it. */
export const takeStoryStep = async (scope: Scope, step: StoryStep): Promise<boolean> => {
  // Locked first and looked at afterwards: whoever had to wait must see what the one before decided.
  const locked = await scope.run(
    'SELECT FROM message WHERE municipality_id = $1 AND root_id = $2 AND current_id = $3 FOR UPDATE',
    [scope.municipality, step.messageId, step.currentId],
  );
  if (locked === 0) return false;
  const [judged] = await scope.rows<{ current: StoryState; week: number; text: string | null }>(
    `SELECT coalesce(s.state, 'new') AS current, k.week,
       coalesce(s.text, (SELECT string_agg(v, E'\\n\\n') FROM jsonb_each_text(t.texts) AS e(k, v))) AS text FROM message m
     LEFT JOIN contribution_text t ON t.municipality_id = $1 AND t.contribution_id = m.current_id
     JOIN contribution k ON k.municipality_id = $1 AND k.id = m.current_id
     LEFT JOIN story s ON s.municipality_id = $1 AND s.root_id = m.root_id
     WHERE m.municipality_id = $1 AND m.root_id = $2`,
    [scope.municipality, step.messageId],
  );
  if (judged === undefined || !step.from.includes(judged.current)) return false;
  await scope.run(
    `INSERT INTO story AS s (municipality_id, root_id, state, text, language, edition, place_id, theme, valence, perspective, month, reason, review_date, public_id)
     SELECT $1::int, m.root_id, $3, coalesce($4, (SELECT string_agg(v, E'\\n\\n') FROM jsonb_each_text(t.texts) AS e(k, v)), ''), m.language, m.edition,
       coalesce($8, m.place_id), m.theme, m.valence, m.perspective, $9, $5, $6::date, $7::uuid
     FROM message m LEFT JOIN contribution_text t ON t.municipality_id = $1 AND t.contribution_id = m.current_id
     WHERE m.municipality_id = $1 AND m.root_id = $2
     ON CONFLICT (municipality_id, root_id) DO UPDATE SET state = excluded.state, text = coalesce($4, s.text), reason = excluded.reason,
       review_date = excluded.review_date, public_id = coalesce(excluded.public_id, s.public_id),
       place_id = coalesce($8, s.place_id)`,
    [
      scope.municipality,
      step.messageId,
      step.to,
      step.text ?? null,
      step.reason ?? null,
      step.reviewDate ?? null,
      step.publicId ?? null,
      step.placeId ?? null,
      periodOf(judged.week, 'month').key,
    ],
  );
  // A translation is of the text as it was: an edited one is translated anew.
  if (step.text !== undefined && step.text !== judged.text)
    await scope.run(`DELETE FROM translation WHERE municipality_id = $1 AND source = 'told' AND source_id = $2`, [
      scope.municipality,
      step.currentId,
    ]);
  await leaveTrail(scope, step.at, step.actor, `story ${step.to}`, [step.messageId]);
  return true;
};

interface StoryRow {
  public_id: string;
  text: string;
  language: string;
  place_id: string;
  place_name: string;
  theme: CountedTheme;
  valence: string;
  perspective: string;
  month: string;
  translations: Record<string, string> | null;
  photos: StoryPhoto[] | null;
}
const storyOf = (r: StoryRow): PublishedStory => ({
  publicId: r.public_id,
  text: r.text,
  language: r.language,
  placeId: r.place_id,
  placeName: r.place_name,
  theme: r.theme,
  valence: r.valence,
  perspective: r.perspective,
  month: r.month,
  ...(r.translations ? { translations: r.translations } : {}),
  ...(r.photos ? { photos: r.photos } : {}),
});

/** Photos that may stand with a published story, in the order of their numbers. */
const shownPhotos = `(SELECT jsonb_agg(jsonb_build_object('id', f.photo_id, 'width', f.width, 'height', f.height,
  'description', jsonb_build_object('text', f.description, 'language', f.description_language)) ORDER BY f.n)
  FROM photo f WHERE f.municipality_id = $1 AND f.root_id = s.root_id AND f.state = 'shown' AND f.description IS NOT NULL
    AND m.sharing = 'public')`;

/** Stories that are on the page of a place or of anything in it. */
export const publishedStories = async (
  scope: Scope,
  q: Parameters<DeskStore['publishedStories']>[0],
): Promise<readonly PublishedStory[]> =>
  (
    await scope.rows<StoryRow>(
      // By random id: the order tells nothing of time.
      `SELECT s.*, p.name AS place_name, ${translationsOf('told', 'm.current_id')} AS translations, photos FROM story s
     JOIN message m ON m.municipality_id = $1 AND m.root_id = s.root_id
     CROSS JOIN LATERAL (SELECT ${shownPhotos} AS photos) shown
             JOIN closure c ON c.municipality_id = $1 AND c.edition = s.edition AND c.descendant = s.place_id AND c.ancestor = $3
             JOIN place p ON p.municipality_id = $1 AND p.edition = s.edition AND p.id = s.place_id
             WHERE s.municipality_id = $1 AND s.edition = $2 AND s.state = 'published'
               AND (s.text <> '' OR photos IS NOT NULL)
               AND ($4::text IS NULL OR s.theme = $4) AND ($5::text IS NULL OR s.perspective = $5) AND ($6::uuid IS NULL OR s.public_id > $6::uuid)
             ORDER BY s.public_id LIMIT $7`,
      [scope.municipality, q.edition, q.within, q.theme ?? null, q.perspective ?? null, q.after ?? null, q.limit],
    )
  ).map(storyOf);
