/** The screens of the tour, in the order in which they explain each other: what comes out, what goes in, what one does. */
export const tourSteps = ['place', 'telling', 'today', 'events', 'print'] as const;
export type TourStep = (typeof tourSteps)[number];

/** In the address of a page: which step of the tour is being looked at, from 1. */
export const tourParameter = 'rondleiding';

/** The step that an address asks for; undefined for anything else. */
export const stepIn = (query: URLSearchParams): TourStep | undefined => {
  const given = query.get(tourParameter) ?? '';
  return /^[1-9]$/.test(given) ? tourSteps[Number(given) - 1] : undefined;
};

/** Where a step of the tour is. @param place an example of a place, to look at */
export const pathOf = (step: TourStep, place: string): string => {
  const paths: Readonly<Record<TourStep, string>> = {
    place: `/plek/${place}`,
    telling: `/meedoen?plek=${encodeURIComponent(place)}`,
    today: '/werk/vandaag',
    events: '/werk/gebeurtenissen',
    print: `/werk/plek/${place}/drukwerk`,
  };
  const path = paths[step];
  return `${path}${path.includes('?') ? '&' : '?'}${tourParameter}=${tourSteps.indexOf(step) + 1}`;
};
