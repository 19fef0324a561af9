import { may, type Ports, type ScreenLanguage, type Staff } from '@straatwijs/monitor';
import { pageRights } from '#web/desk/page-rights.ts';
import { fill } from '#web/language/fill.ts';
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

/** A place that shows much: the first that people look at together, else the whole municipality. */
export const examplePlace = async (ports: Ports): Promise<string> => {
  const [together] = await ports.places.list({ scale: 'priority-area', limit: 1 });
  return together?.id ?? ports.municipality.code;
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

/** What a newcomer reads before the tour: on *Today*, as long as the tour was neither walked nor waved away. */
export const tourInvitation = (language: ScreenLanguage) => {
  const { invite, start, later } = tourTexts(language);
  return { invite, start: { path: '/werk/rondleiding', label: start }, later: { path: endPath, label: later } };
};
export type TourInvitation = ReturnType<typeof tourInvitation>;
