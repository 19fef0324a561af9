import { atSmallest, may, randomUuid, signalsAtDesk } from '@straatwijs/monitor';
import { dayAndTime } from '#web/desk/ago.ts';
import { placeChoices } from '#web/desk/places.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signalLine, weekName } from '#web/desk/signal-view.server.ts';
import { raiseActions } from '#web/desk/signals.server.ts';
import { readSignalFilter, signalFields } from '#web/desk/signals.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { fill, writeNumber } from '#web/language/fill.ts';
import { listed } from '#web/language/marks.ts';
import { deskSignalTexts } from '#web/texts/desk-signals.server.ts';
import type { PageServerLoad } from './$types';

export const actions = raiseActions;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { ports } = locals.visit;
  const staff = signedIn(locals);
  const { language } = locals;
  const t = deskSignalTexts(language);
  const filter = readSignalFilter(url.searchParams);
  const { place: within, state, ...rest } = filter;
  const found = await signalsAtDesk(ports, staff, {
    ...rest,
    ...(within ? { within } : {}),
    ...(state === 'all' ? {} : { state }),
  });
  if (!found.ok) return refusePage(found.refusal, language);
  const { signals, next, falseAYear, run } = found.value;
  // Only where there is any, and somebody is not looking at it already.
  const past = state === 'open' ? await signalsAtDesk(ports, staff, { state: 'past', grade: 'signal' }) : undefined;
  const also = new Map(atSmallest(signals).map(({ signal, alsoIn }) => [signal.id, alsoIn]));
  const { now, local, municipality } = ports;
  const budget = fill(t.budget, { n: writeNumber(language, Math.ceil(falseAYear)) });
  return {
    filter,
    fields: signalFields(filter),
    places: await placeChoices(ports, within),
    lines: signals.map((signal) => {
      const names = (also.get(signal.id) ?? []).map((s) => s.placeName);
      return {
        ...signalLine(ports, signal, language),
        alsoIn: names.length > 0 ? `${t.alsoIn}: ${listed(language, [...new Set(names)])}` : undefined,
      };
    }),
    older: next ? signalFields({ ...filter, after: next }) : undefined,
    hasPast: past?.ok === true && past.value.signals.length > 0,
    budget: filter.grade === 'attention' ? `${budget} ${t.budgetAll}` : budget,
    run: run
      ? fill(t.lastRun, {
          when: dayAndTime(run.at, language, municipality.timeZone),
          week: weekName(run.through, local(now()).week),
          series: writeNumber(language, run.series),
        })
      : t.nothingYet,
    mayHandle: may(staff, 'handle-signals'),
    newId: randomUuid(ports.randomBytes(16)),
    t,
  };
};
