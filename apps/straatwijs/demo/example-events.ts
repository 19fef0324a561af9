import { addWeeks, type EventKind, startOfWeek, weekOf } from '@straatwijs/monitor';

/** What happened, as the desk noted it: it matches what was planted. The newest first. */
export interface ExampleEvent {
  readonly kind: EventKind;
  readonly title: string;
  readonly place: string;
  readonly weeksAgo: number;
  readonly weeksLong: number;
}

export const exampleEvents: readonly ExampleEvent[] = [
  {
    kind: 'change',
    title: 'De oversteek bij de school is opnieuw geverfd',
    place: 'beeklaan',
    weeksAgo: 16,
    weeksLong: 0,
  },
  {
    kind: 'change',
    title: 'De containers worden twee keer per week geleegd',
    place: 'jan-luykenlaan',
    weeksAgo: 14,
    weeksLong: 0,
  },
  { kind: 'finished', title: 'Het plein heeft een bank en lampen', place: 'tesselseplein', weeksAgo: 18, weeksLong: 0 },
  {
    kind: 'works',
    title: 'De straat ligt open voor nieuwe leidingen',
    place: 'van-baerlestraat',
    weeksAgo: 22,
    weeksLong: 3,
  },
  { kind: 'activity', title: 'Buurtfeest op het plein', place: 'kaapseplein', weeksAgo: 25, weeksLong: 0 },
  {
    kind: 'works',
    title: 'De containers zijn weg door werk aan de straat',
    place: 'jan-luykenlaan',
    weeksAgo: 30,
    weeksLong: 4,
  },
];

/** From and to of an event, as local dates. @param today local date */
export const datesOf = (event: ExampleEvent, today: string): { readonly from: string; readonly to?: string } => {
  const day = (weeksAgo: number) => startOfWeek(addWeeks(weekOf(today), -weeksAgo));
  return {
    from: day(event.weeksAgo),
    ...(event.weeksLong > 0 ? { to: day(event.weeksAgo - event.weeksLong) } : {}),
  };
};
