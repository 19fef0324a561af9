import { visitedOverview } from '@straatwijs/monitor';
import { placePage } from '#web/place/place-page.server.ts';
import { readStoryWish } from '#web/place/story-wish.ts';
import { whoReads } from '#web/reading/who-reads.server.ts';
import { refused } from '#web/refusing/refused.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
  const { language, visit } = locals;
  const { ports } = visit;
  const asked = {
    period: url.searchParams.get('periode') ?? undefined,
    wish: readStoryWish(url.searchParams),
    origin: url.origin,
  };
  return ports.atOneMoment(async () => {
    const place = await ports.places.place(params.place);
    if (!place) return refused({ code: 'place-unknown' }, language);
    const overview = await visitedOverview(ports, place, asked.period);
    if (!overview.ok) return refused(overview.refusal, language);
    const [page, reads] = await Promise.all([
      placePage(ports, overview.value, language, asked),
      whoReads(ports, place, language),
    ]);
    return { page, ...reads };
  });
};
