import {
  actionStates,
  actionsAtDesk,
  limitOf,
  mayStartActions,
  messageFor,
  ownersToChoose,
  randomUuid,
} from '@straatwijs/monitor';
import { placeChoices } from '#web/desk/places.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { actionFields, messagesIn, readActionFilter } from '#web/desk-actions/filter.ts';
import { actionListForms } from '#web/desk-actions/list-forms.server.ts';
import { actionItem, boardOf, namesOfOwners, ownersOf } from '#web/desk-actions/list-view.server.ts';
import { actionTexts } from '#web/texts/actions.server.ts';
import { deskActionTexts } from '#web/texts/desk-actions.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import type { PageServerLoad } from './$types';

export const actions = actionListForms;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { language, visit } = locals;
  const { ports } = visit;
  const staff = signedIn(locals);
  const filter = readActionFilter(url.searchParams);
  const { place: within, theme, state, owner, late } = filter;
  const states = state === 'alles' || (filter.board && !state) ? actionStates : state ? [state] : undefined;
  const found = await actionsAtDesk(ports, staff, {
    ...(within ? { within } : {}),
    ...(theme ? { theme } : {}),
    ...(owner ? { owner } : {}),
    ...(states ? { states } : {}),
    overdue: late,
  });
  if (!found.ok) return refusePage(found.refusal, language);
  const ids = messagesIn(url.searchParams);
  const form = url.searchParams.has('nieuw') || ids.length > 0;
  const [names, places, people, told] = await Promise.all([
    namesOfOwners(ports, found.value),
    placeChoices(ports, within),
    form ? ownersToChoose(ports, staff) : undefined,
    ids[0] ? messageFor(ports, staff, 'read-messages', ids[0]) : undefined,
  ]);
  const t = deskActionTexts(language);
  const items = found.value.map((a) => actionItem(a, ports, names, language));
  const message = told?.ok ? told.value : undefined;
  const { themes, perspectives } = nameTexts(language);
  return {
    t,
    filter,
    fields: actionFields(filter),
    places,
    owners: ownersOf(names, staff, t.mine),
    items,
    board: filter.board ? boardOf(items, language) : undefined,
    form,
    sources: ids,
    first: {
      theme: message && message.theme !== 'unsaid' ? message.theme : '',
      place: message?.placeName ?? '',
      placeId: message?.placeId,
    },
    people: people?.ok ? people.value : [],
    mayBegin: mayStartActions(staff),
    limit: { ...limitOf(ports.municipality) },
    newId: randomUuid(ports.randomBytes(16)),
    roles: actionTexts(language).roles,
    states: actionTexts(language).states,
    names: { themes, perspectives },
    done: t.done[url.searchParams.get('klaar') ?? ''],
  };
};
