/** The screens of the tour, in the order in which they explain each other: what residents see, what one reads and answers, what one notes, how people hear of it. */
export const tourSteps = ['place', 'today', 'taps', 'events', 'print'] as const;
export type TourStep = (typeof tourSteps)[number];

/** The page of each step, as the table of rights names it. */
export const routeOf: Readonly<Record<TourStep, string>> = {
  place: '/plek/[place]',
  today: '/werk/vandaag',
  taps: '/werk/tikken',
  events: '/werk/gebeurtenissen',
  print: '/werk/plek/[place]/drukwerk',
};

/** In the address of a page: which step of the tour is being looked at, by name. */
export const tourParameter = 'rondleiding';

/** The step that an address asks for; undefined for anything else. */
export const stepIn = (query: URLSearchParams): TourStep | undefined => {
  const given = query.get(tourParameter);
  return tourSteps.find((step) => step === given);
};

/** Where a step of the tour is. @param place an example of a place, to look at */
export const pathOf = (step: TourStep, place: string): string => {
  const paths: Readonly<Record<TourStep, string>> = {
    place: `/plek/${place}`,
    today: '/werk/vandaag',
    taps: '/werk/tikken',
    events: '/werk/gebeurtenissen',
    print: `/werk/plek/${place}/drukwerk`,
  };
  const path = paths[step];
  return `${path}?${tourParameter}=${step}`;
};
