import type { FrameData } from '#web/frame/frame-data.ts';
import { count } from '#web/language/fill.ts';
import { pathMark } from '#web/shell/begin.ts';
import { frameTexts } from '#web/texts/frame.server.ts';
import { tourView } from '#web/tour/tour-view.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url }): Promise<FrameData> => {
  const { language, prefix, path } = locals;
  const { name, timeZone, demo, readWithinDays } = locals.visit.ports.municipality;
  const frame = frameTexts(language);
  return {
    language,
    prefix,
    // In a shell the worker writes where somebody is, so that the other languages lead to the same form.
    path: path === '/schil' || path.startsWith('/schil/') ? pathMark : path + url.search,
    municipality: name,
    timeZone,
    demo,
    notReadAtOnce: count(language, frame.notReadAtOnce, readWithinDays),
    frame,
    tour: await tourView(locals, url.searchParams),
  };
};
