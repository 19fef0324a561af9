import { timeLinePage } from '#web/place/time-line.server.ts';
import { refused } from '#web/refusing/refused.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { language, visit } = locals;
  const place = await visit.ports.places.place(params.place);
  if (!place) return refused({ code: 'place-unknown' }, language);
  return { page: await timeLinePage(visit.ports, place, language) };
};
