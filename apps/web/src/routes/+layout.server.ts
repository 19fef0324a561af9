import { isDeskPath } from '#web/desk/gate.server.ts';
import { navigationFor } from '#web/desk/navigation.ts';
import type { FrameData } from '#web/frame/frame-data.ts';
import { count } from '#web/language/fill.ts';
import { pathMark } from '#web/shell/begin.ts';
import { deskTexts } from '#web/texts/desk.server.ts';
import { frameTexts } from '#web/texts/frame.server.ts';
import { tourView } from '#web/tour/tour-view.server.ts';
import type { LayoutServerLoad } from './$types';

const doorsOf = ({
  staff,
  path,
  language,
}: Pick<App.Locals, 'staff' | 'path' | 'language'>): Pick<FrameData, 'desk'> => {
  if (!staff || !isDeskPath(path)) return {};
  const texts = deskTexts(language);
  const { more, back } = texts.navigation;
  return { desk: { navigation: navigationFor(staff, texts), more, back } };
};

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
    ...doorsOf(locals),
  };
};
