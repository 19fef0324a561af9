import type {
  AskWay,
  Language,
  NewOffer,
  Offer,
  OfferFilter,
  OfferKind,
  OfferOutcome,
  OfferState,
  OffersStore,
  Theme,
} from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import type { OnErased } from './erased.ts';
import { leaveTrail } from './trail.ts';

interface StepRow {
  state: OfferState;
  at: number;
  by: string | null;
  words: string | null;
  language: Language;
}
interface OfferRow {
  offer_id: string;
  edition: number;
  place_id: string;
  place_name: string;
  within: string[];
  kind: OfferKind | null;
  theme: Theme | null;
  state: OfferState;
  language: string;
  received_at: Date;
  corrected_at: Date | null;
  ways: AskWay[] | null;
  words: string | null;
  phone: string | null;
  mail: string | null;
  steps: StepRow[] | null;
}
const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex');

const offerOf = (r: OfferRow): Offer => ({
  id: r.offer_id,
  edition: r.edition,
  placeId: r.place_id,
  placeName: r.place_name,
  within: r.within,
  state: r.state,
  language: r.language,
  receivedAt: r.received_at.getTime(),
  ways: r.ways ?? [],
  ...(r.corrected_at === null ? {} : { correctedAt: r.corrected_at.getTime() }),
  ...(r.kind === null ? {} : { kind: r.kind }),
  ...(r.theme === null ? {} : { theme: r.theme }),
  ...(r.words === null ? {} : { words: r.words }),
  ...(r.phone === null ? {} : { phone: r.phone }),
  ...(r.mail === null ? {} : { mail: r.mail }),
  steps: (r.steps ?? []).map(({ state, at, by, words, language }) => ({
    state,
    at,
    by: by ?? '',
    language,
    ...(words === null ? {} : { words }),
  })),
});

const offerQuery = `
SELECT o.*, p.name AS place_name, t.ways, t.words, t.phone, t.mail,
  (SELECT array_agg(c.ancestor) FROM closure c WHERE c.municipality_id = $1 AND c.edition = o.edition AND c.descendant = o.place_id) AS within,
  (SELECT json_agg(json_build_object('state', x.state, 'words', x.words, 'language', x.language, 'by', s.name,
     'at', (extract(epoch FROM x.taken_at) * 1000)::float8) ORDER BY x.n)
   FROM offer_step x LEFT JOIN staff s ON s.municipality_id = $1 AND s.staff_id = x.staff_id
   WHERE x.municipality_id = $1 AND x.offer_id = o.offer_id) AS steps
FROM offer o
JOIN place p ON p.municipality_id = $1 AND p.edition = o.edition AND p.id = o.place_id
LEFT JOIN offer_text t ON t.municipality_id = $1 AND t.offer_id = o.offer_id`;

const reachBefore = async (scope: Scope, offerId: string): Promise<boolean> =>
  (
    await scope.rows(
      'SELECT FROM offer_text WHERE municipality_id = $1 AND offer_id = $2 AND (phone IS NOT NULL OR mail IS NOT NULL)',
      [scope.municipality, offerId],
    )
  ).length > 0;

const keepOffer = async (scope: Scope, offer: NewOffer, onErased: OnErased): Promise<OfferOutcome> => {
  const couldBeReached = await reachBefore(scope, offer.id);
  const isNew = await scope.run(
    `INSERT INTO offer (municipality_id, offer_id, edition, place_id, kind, theme, state, language, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'new', $7, to_timestamp($8::float8 / 1000)) ON CONFLICT DO NOTHING`,
    [
      scope.municipality,
      offer.id,
      offer.edition,
      offer.placeId,
      offer.kind ?? null,
      offer.theme ?? null,
      offer.language,
      offer.at,
    ],
  );
  if (isNew === 1) {
    const free = await scope.run(
      `INSERT INTO offer_code (municipality_id, code_hash, offer_id)
       SELECT $1::int, $2::bytea, $3::uuid WHERE NOT EXISTS (SELECT 1 FROM follow_code f WHERE f.municipality_id = $1 AND f.code_hash = $2)
       ON CONFLICT DO NOTHING`,
      [scope.municipality, bytesOf(offer.codeHash), offer.id],
    );
    if (free === 0) {
      await scope.run('DELETE FROM offer WHERE municipality_id = $1 AND offer_id = $2', [scope.municipality, offer.id]);
      return 'code-taken';
    }
  } else {
    const [mine] = await scope.rows<{ state: OfferState }>(
      `SELECT o.state FROM offer o JOIN offer_code c ON c.municipality_id = $1 AND c.offer_id = o.offer_id
       WHERE o.municipality_id = $1 AND o.offer_id = $2 AND c.code_hash = $3 FOR UPDATE OF o`,
      [scope.municipality, offer.id, bytesOf(offer.codeHash)],
    );
    if (!mine) return 'other-content';
    if (mine.state === 'withdrawn') return 'withdrawn';
    await scope.run(
      `UPDATE offer SET kind = $3, theme = $4, language = $5, corrected_at = to_timestamp($6::float8 / 1000)
       WHERE municipality_id = $1 AND offer_id = $2`,
      [scope.municipality, offer.id, offer.kind ?? null, offer.theme ?? null, offer.language, offer.at],
    );
  }
  await scope.run(
    `INSERT INTO offer_text (municipality_id, offer_id, ways, words, phone, mail) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (municipality_id, offer_id) DO UPDATE SET ways = excluded.ways, words = excluded.words, phone = excluded.phone, mail = excluded.mail`,
    [scope.municipality, offer.id, offer.ways, offer.words ?? null, offer.phone ?? null, offer.mail ?? null],
  );
  const stops = couldBeReached && offer.phone === undefined && offer.mail === undefined;
  const deed = isNew === 1 ? 'offered' : stops ? 'reach stopped' : 'offer changed';
  await leaveTrail(scope, offer.at, 'giver', deed, [offer.id]);
  if (stops) await onErased({ what: 'reach', ids: [offer.id], at: offer.at });
  return 'kept';
};

/**
 * Erase what somebody offered and how to reach them, once; that there was an offer stays.
 * @returns whether it stood until now
 */
export const eraseOffer = async (scope: Scope, offerId: string, at: number, actor: string): Promise<boolean> => {
  const which = [scope.municipality, offerId];
  const first = await scope.run(
    `UPDATE offer SET state = 'withdrawn', kind = NULL, theme = NULL WHERE municipality_id = $1 AND offer_id = $2 AND state <> 'withdrawn'`,
    which,
  );
  if (first === 0) return false;
  await scope.run('DELETE FROM offer_text WHERE municipality_id = $1 AND offer_id = $2', which);
  // What the desk wrote may name what was offered, or by whom.
  await scope.run('DELETE FROM offer_step WHERE municipality_id = $1 AND offer_id = $2', which);
  await scope.run('DELETE FROM action_offer WHERE municipality_id = $1 AND offer_id = $2', which);
  await scope.run('UPDATE action_step SET thanks_for = NULL WHERE municipality_id = $1 AND thanks_for = $2', which);
  await leaveTrail(scope, at, actor, 'offer withdrawn', [offerId]);
  return true;
};

const withdrawOffer = async (scope: Scope, codeHash: string, at: number, onErased: OnErased): Promise<boolean> => {
  const [found] = await scope.rows<{ offer_id: string }>(
    `SELECT o.offer_id FROM offer_code c JOIN offer o ON o.municipality_id = $1 AND o.offer_id = c.offer_id
     WHERE c.municipality_id = $1 AND c.code_hash = $2 FOR UPDATE OF o`,
    [scope.municipality, bytesOf(codeHash)],
  );
  if (!found) return false;
  if (await eraseOffer(scope, found.offer_id, at, 'giver'))
    await onErased({ what: 'offer', ids: [found.offer_id], at });
  return true;
};

const listOffers = (scope: Scope, f: OfferFilter): Promise<OfferRow[]> =>
  scope.rows<OfferRow>(
    `${offerQuery} WHERE o.municipality_id = $1 AND o.state = ANY($2::text[])
       AND ($3::text IS NULL OR o.theme = $3)
       AND ($4::text IS NULL OR EXISTS (SELECT 1 FROM closure c WHERE c.municipality_id = $1 AND c.edition = o.edition AND c.descendant = o.place_id AND c.ancestor = $4))
       AND ($5::text[] IS NULL OR EXISTS (SELECT 1 FROM closure c WHERE c.municipality_id = $1 AND c.edition = o.edition AND c.descendant = o.place_id AND c.ancestor = ANY($5)))
     ORDER BY o.received_at DESC, o.offer_id LIMIT $6`,
    [scope.municipality, f.states, f.theme ?? null, f.within ?? null, f.areas ?? null, f.limit],
  );

/** Offers on PostgreSQL. */
export const offersStore = (inMunicipality: InMunicipality, onErased: OnErased): OffersStore => ({
  keep: (offer) => inMunicipality((scope) => keepOffer(scope, offer, onErased)),
  behind: (codeHash) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<OfferRow>(
        `${offerQuery} JOIN offer_code k ON k.municipality_id = $1 AND k.offer_id = o.offer_id WHERE o.municipality_id = $1 AND k.code_hash = $2`,
        [scope.municipality, bytesOf(codeHash)],
      );
      return row && offerOf(row);
    }, 'read'),
  withdraw: (codeHash, at) => inMunicipality((scope) => withdrawOffer(scope, codeHash, at, onErased)),
  offer: (id) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<OfferRow>(
        `${offerQuery} WHERE o.municipality_id = $1 AND o.offer_id::text = lower($2)`,
        [scope.municipality, id],
      );
      return row && offerOf(row);
    }, 'read'),
  list: (filter) => inMunicipality(async (scope) => (await listOffers(scope, filter)).map(offerOf), 'read'),
  step: ({ id, from, to, words, language, staffId, at }) =>
    inMunicipality(async (scope) => {
      const moved = await scope.run(
        'UPDATE offer SET state = $3 WHERE municipality_id = $1 AND offer_id = $2 AND state = ANY($4::text[])',
        [scope.municipality, id, to, from],
      );
      if (moved === 0) return false;
      await scope.run(
        `INSERT INTO offer_step (municipality_id, offer_id, n, state, words, language, staff_id, taken_at)
         SELECT $1::int, $2::uuid, 1 + (SELECT count(*) FROM offer_step WHERE municipality_id = $1 AND offer_id = $2), $3, $4, $5, $6, to_timestamp($7::float8 / 1000)`,
        [scope.municipality, id, to, words ?? null, language, staffId, at],
      );
      await leaveTrail(scope, at, staffId, `offer ${to}`, [id]);
      return true;
    }),
});
