import { atSmallestPlace, falseSignalsPerYear, type Grade, thresholdForBudget } from '@straatwijs/statistics';
import { isUuid } from '../contributions/prepare.ts';
import type { Message } from '../desk/desk.ts';
import type { PlaceEvent } from '../events/event.ts';
import type { Staff } from '../people/people.ts';
import { areasOf, may, permit } from '../people/rights.ts';
import { addWeeks, endOfWeek, startOfWeek } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { done, type Result, refuse } from '../refusals/refusal.ts';
import { pictureOf, type SignalPicture } from './picture.ts';
import type { WatchRun } from './seismograph-store.ts';
import { type Signal, type SignalStep, sameChange } from './signal.ts';
import type { SignalFilter } from './signals-store.ts';
import { historyWeeks } from './watch-weeks.ts';
import { largeScales, watchedKey } from './watched.ts';

export const signalsPerPage = 50;
const dayMs = 86_400_000;

export interface SignalPage {
  readonly signals: readonly Signal[];
  readonly next?: Pick<NonNullable<SignalFilter['after']>, 'week' | 'id'>;
  /** At most how many signals a year are expected by chance alone, of the areas of this list. */
  readonly falseAYear: number;
  readonly run?: WatchRun;
}

/** How many areas with a budget of their own lie in these, and what they give by chance in a year at most. */
const falseIn = async (ports: Ports, areas: readonly (readonly string[] | undefined)[]): Promise<number> => {
  const [{ model }, places] = await Promise.all([
    ports.seismograph.last(),
    ports.places.list({ scales: largeScales, limit: 5000 }),
  ]);
  const within = new Map(places.map((p) => [p.id, p.within]));
  return Object.entries(model?.followed ?? {})
    .filter(([area]) => areas.every((limit) => !limit || limit.some((a) => within.get(area)?.includes(a))))
    .reduce((sum, [, n]) => sum + falseSignalsPerYear(n, 'week', thresholdForBudget(n, 'week')), 0);
};

/** Signals of the own areas, the last found first. */
export const signalsAtDesk = async (
  ports: Ports,
  staff: Staff,
  filter: Omit<SignalFilter, 'edition' | 'areas' | 'limit'>,
): Promise<Result<SignalPage>> => {
  const permitted = permit(staff, 'see-figures');
  if (!permitted.ok) return permitted;
  const current = await ports.places.current();
  if (!current) return done({ signals: [], falseAYear: 0 });
  const areas = areasOf(staff, 'see-figures');
  const [found, falseAYear, { run }] = await Promise.all([
    ports.signals.signals({
      ...filter,
      edition: current.edition,
      ...(areas ? { areas } : {}),
      limit: signalsPerPage + 1,
    }),
    falseIn(ports, [areas, filter.within === undefined ? undefined : [filter.within]]),
    ports.seismograph.last(),
  ]);
  const signals = found.slice(0, signalsPerPage);
  const last = signals.at(-1);
  return done({
    signals,
    falseAYear: falseAYear * ((filter.grade ?? 'attention') === 'attention' ? 3 : 1),
    ...(found.length > signals.length && last ? { next: { week: last.lastWeek, id: last.id } } : {}),
    ...(run ? { run } : {}),
  });
};

export interface NamedSignal {
  readonly signal: Signal;
  /** Larger places that show the same change. */
  readonly alsoIn: readonly Signal[];
}

const strongEnough: Grade = 'signal';
const onToday = 5;

/** Whether two signals are of the same theme and side, so that one may be the other seen from further away. */
const alike = (a: Signal, b: Signal): boolean =>
  a.direction === b.direction &&
  a.watched.kind === b.watched.kind &&
  a.watched.theme === b.watched.theme &&
  a.watched.valence === b.watched.valence;

/** Signals at the smallest place where they show, each with the larger places that show them too. */
export const atSmallest = (signals: readonly Signal[]): readonly NamedSignal[] => {
  const left = [...signals];
  const named: NamedSignal[] = [];
  for (let [first] = left; first; [first] = left) {
    const group = left.filter((s) => first && alike(s, first));
    const byPlace = new Map(group.map((s) => [s.placeId, s.within]));
    for (const { place, alsoIn } of atSmallestPlace(new Set(byPlace.keys()), (id) =>
      (byPlace.get(id) ?? []).filter((w) => w !== id),
    ))
      for (const signal of group.filter((s) => s.placeId === place))
        named.push({ signal, alsoIn: group.filter((s) => alsoIn.includes(s.placeId)) });
    for (const s of group) left.splice(left.indexOf(s), 1);
  }
  return named.sort((a, b) => b.signal.lastWeek - a.signal.lastWeek || (a.signal.id < b.signal.id ? 1 : -1));
};

/** What is new on *Today*: open signals of the own areas, not those of the weakest grade, at the smallest place. */
export const signalsOfToday = async (
  ports: Ports,
  staff: Staff,
): Promise<{ readonly signals: readonly NamedSignal[]; readonly more: number }> => {
  const found = await signalsAtDesk(ports, staff, { state: 'open', grade: strongEnough });
  const named = found.ok ? atSmallest(found.value.signals) : [];
  return { signals: named.slice(0, onToday), more: Math.max(0, named.length - onToday) };
};

export interface SignalAtDesk {
  readonly signal: Signal;
  readonly steps: readonly SignalStep[];
  readonly picture?: SignalPicture;
  /** Others of the same theme and direction around it, to link it to, and larger places where it shows too. */
  readonly near: readonly Signal[];
  readonly alsoIn: readonly Signal[];
  readonly events: readonly PlaceEvent[];
  /** What was told in the weeks that it rests on; absent when it is not for this reader. */
  readonly messages?: readonly Message[];
  readonly mayHandle: boolean;
}

const messagesOf = async (ports: Ports, staff: Staff, signal: Signal): Promise<readonly Message[] | undefined> => {
  if (!may(staff, 'read-messages', { within: signal.within })) return undefined;
  const weeks = new Set(signal.weeks.map((w) => w.week));
  if (weeks.size === 0) weeks.add(signal.week);
  const [first, last] = [Math.min(...weeks), Math.max(...weeks)];
  const areas = areasOf(staff, 'read-messages');
  const found = await ports.desk.messages({
    within: signal.placeId,
    theme: signal.watched.theme,
    received: { from: Date.parse(startOfWeek(first)) - dayMs, before: Date.parse(endOfWeek(last)) + 15 * dayMs },
    ...(areas ? { areas } : {}),
    limit: 100,
  });
  return found.filter((m) => weeks.has(m.week)).slice(0, 20);
};

/** The picture of a signal, made of what is kept of its series. */
const pictureFor = async (ports: Ports, signal: Signal): Promise<SignalPicture | undefined> => {
  const [kept, { model, run }, { places, open }] = await Promise.all([
    ports.seismograph.kept(signal.edition, [signal.placeId]),
    ports.seismograph.last(),
    ports.seismograph.ground(signal.edition, [signal.placeId]),
  ]);
  const series = kept.find((s) => watchedKey(s) === watchedKey(signal.watched));
  const place = places.find((p) => p.id === signal.placeId);
  if (!series || !place || !model || !run) return undefined;
  const { through, marked } = run;
  const span = { first: addWeeks(through, 1 - historyWeeks), marked, through };
  return pictureOf(series, place, model, { span, open }, signal.direction);
};

/** One signal with everything that helps to judge it. */
export const signalAtDesk = async (
  ports: Ports,
  staff: Staff,
  { id }: { readonly id: string },
): Promise<Result<SignalAtDesk>> => {
  const permitted = permit(staff, 'see-figures');
  if (!permitted.ok) return permitted;
  const signal = isUuid(id) ? await ports.signals.signal(id) : undefined;
  if (!signal || !may(staff, 'see-figures', { within: signal.within })) return refuse('page-unknown');
  const { edition, placeId, watched } = signal;
  const areas = areasOf(staff, 'see-figures');
  const [steps, picture, messages, events, others] = await Promise.all([
    ports.signals.steps(id),
    pictureFor(ports, signal),
    messagesOf(ports, staff, signal),
    ports.events.events({
      ...{ edition, around: placeId, limit: 20 },
      between: { from: startOfWeek(addWeeks(signal.lastWeek, -51)), to: endOfWeek(addWeeks(signal.lastWeek, 4)) },
    }),
    ports.signals.signals({ edition, theme: watched.theme, ...(areas ? { areas } : {}), limit: 200 }),
  ]);
  const around = others.filter(
    (o) => o.id !== id && (signal.within.includes(o.placeId) || o.within.includes(signal.placeId)),
  );
  return done({
    signal,
    steps,
    ...(picture ? { picture } : {}),
    near: around.filter((o) => !sameChange(o, signal)),
    alsoIn: around.filter((o) => o.state !== 'explained' && alike(o, signal) && signal.within.includes(o.placeId)),
    events: [...events].reverse(),
    ...(messages ? { messages } : {}),
    mayHandle: may(staff, 'handle-signals', { within: signal.within }),
  });
};
