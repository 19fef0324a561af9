import { isTheme } from '@straatwijs/monitor';
import { themeOverTime } from '#web/place/theme-over-time.server.ts';
import { refused } from '#web/refusing/refused.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { language, visit } = locals;
  const place = await visit.ports.places.place(params.place);
  if (!place) return refused({ code: 'place-unknown' }, language);
  if (!isTheme(params.theme)) return refused({ code: 'page-unknown' }, language);
  return { page: await themeOverTime(visit.ports, place, params.theme, language) };
};
