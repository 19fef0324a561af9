import { addWeeks, may, type Ports, type ScreenLanguage, type Staff } from '@straatwijs/monitor';
import { pageRights } from '#web/desk/page-rights.ts';
import { count, fill } from '#web/language/fill.ts';
import { tourTexts } from '#web/texts/desk-tour.server.ts';
import { pathOf, routeOf, stepIn, type TourStep, tourSteps } from './tour.ts';

/** The bar above a screen of the tour, in words. */
export interface TourView {
  readonly name: string;
  readonly step: string;
  readonly title: string;
  readonly text: string;
  readonly back?: { readonly path: string; readonly label: string };
  readonly next: { readonly path: string; readonly label: string };
  readonly stop?: { readonly path: string; readonly label: string };
}

/** Leads back to the desk and remembers that the tour was seen. */
export const endPath = '/werk/rondleiding?klaar';

const manyWeeks = 52;

/** A place that shows much: of those where something happened the one that was looked at most, else the whole municipality. */
export const examplePlace = async (ports: Ports): Promise<string> => {
  const edition = (await ports.places.current())?.edition;
  if (edition === undefined) return ports.municipality.code;
  const { week } = ports.local(ports.now());
  const happened = await ports.events.events({ edition, openOnly: true, limit: 20 });
  const places = [...new Set(happened.map((event) => event.placeId))];
  const looked = await Promise.all(
    places.map(async (placeId) => {
      const visits = await ports.counts.visits({
        edition,
        placeId,
        firstWeek: addWeeks(week, -manyWeeks),
        lastWeek: week,
      });
      return { placeId, visits: visits.reduce((sum, v) => sum + (v.theme === undefined ? v.visits : 0), 0) };
    }),
  );
  const [most] = looked.sort((a, b) => b.visits - a.visits || (a.placeId < b.placeId ? -1 : 1));
  return most?.placeId ?? ports.municipality.code;
};

/** Only screens that somebody may open: a tour does not end at a closed door. */
const stepsFor = (staff: Staff): readonly TourStep[] =>
  tourSteps.filter((step) => {
    const need = pageRights[routeOf[step]]?.see;
    return need === 'anyone' || need === 'signed-in' || (need !== undefined && may(staff, need));
  });

/** The bar of the tour for whoever is signed in and walks it; nothing on any other page. */
export const tourView = async (
  { staff, visit, language }: Pick<App.Locals, 'staff' | 'visit' | 'language'>,
  query: URLSearchParams,
): Promise<TourView | undefined> => {
  const step = stepIn(query);
  if (!step || !staff) return undefined;
  const t = tourTexts(language);
  const place = await examplePlace(visit.ports);
  const steps = stepsFor(staff);
  const at = steps.indexOf(step);
  const before = steps[at - 1];
  const after = steps[at + 1];
  return {
    name: t.name,
    step: fill(t.step, { n: at + 1, of: steps.length }),
    ...t.steps[step],
    ...(before ? { back: { path: pathOf(before, place), label: t.back } } : {}),
    next: after
      ? { path: pathOf(after, place), label: fill(t.next, { title: t.steps[after].title }) }
      : { path: endPath, label: t.end },
    ...(after ? { stop: { path: endPath, label: t.stop } } : {}),
  };
};

/** What a newcomer reads before the tour, as long as it was neither walked nor waved away: as many screens as they may open. */
export const tourInvitation = (staff: Staff, language: ScreenLanguage) => {
  const { invite, start, later } = tourTexts(language);
  return {
    invite: count(language, invite, stepsFor(staff).length),
    start: { path: '/werk/rondleiding', label: start },
    later: { path: endPath, label: later },
  };
};
export type TourInvitation = ReturnType<typeof tourInvitation>;
