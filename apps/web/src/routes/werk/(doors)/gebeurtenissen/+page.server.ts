import { eventAtDesk, eventsAtDesk, randomUuid } from '@straatwijs/monitor';
import { dateInWords } from '#web/desk/ago.ts';
import { eventActions } from '#web/desk/events.server.ts';
import { eventFields, readEventFilter } from '#web/desk/events.ts';
import { placeChoices } from '#web/desk/places.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { deskEventTexts } from '#web/texts/desk-events.server.ts';
import { eventTexts } from '#web/texts/events.server.ts';
import type { PageServerLoad } from './$types';

export const actions = eventActions;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { ports } = locals.visit;
  const staff = signedIn(locals);
  const filter = readEventFilter(url.searchParams);
  const { place: within, from, to, ...rest } = filter;
  const between = from || to ? { between: { from: from ?? '2000-01-01', to: to ?? '9999-12-31' } } : {};
  const found = await eventsAtDesk(ports, staff, { ...rest, ...(within ? { within } : {}), ...between });
  if (!found.ok) return refusePage(found.refusal, locals.language);
  const wanted = url.searchParams.get('wijzig');
  const change = wanted ? await eventAtDesk(ports, staff, { id: wanted }) : undefined;
  const day = (date: string) => dateInWords(date, locals.language);
  return {
    filter,
    fields: eventFields(filter),
    places: await placeChoices(ports, within),
    events: found.value.events.map((e) => ({ ...e, when: e.to ? `${day(e.from)} – ${day(e.to)}` : day(e.from) })),
    older: found.value.next ? eventFields({ ...filter, after: found.value.next }) : undefined,
    form: url.searchParams.has('nieuw') || wanted !== null,
    change: change?.ok ? change.value : undefined,
    newId: randomUuid(ports.randomBytes(16)),
    today: ports.local(ports.now()).date,
    done: url.searchParams.get('klaar') ?? '',
    t: deskEventTexts(locals.language),
    kinds: eventTexts(locals.language).kinds,
  };
};
