import { visitedOverview } from '@straatwijs/monitor';
import { placePage } from '#web/place/place-page.server.ts';
import { readStoryWish } from '#web/place/story-wish.ts';
import { whoReads } from '#web/reading/who-reads.server.ts';
import { refused } from '#web/refusing/refused.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { language, visit } = locals;
  const place = await visit.ports.places.place(params.place);
  if (!place) return refused({ code: 'place-unknown' }, language);
  const asked = {
    period: url.searchParams.get('periode') ?? undefined,
    wish: readStoryWish(url.searchParams),
    origin: url.origin,
  };
  const overview = await visitedOverview(visit.ports, place, asked.period);
  if (!overview.ok) return refused(overview.refusal, language);
  const [page, reads] = await Promise.all([
    placePage(visit.ports, overview.value, language, asked),
    whoReads(visit.ports, place, language),
  ]);
  return { page, ...reads };
};
