import {
  actionPointsOf,
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
import { actionFields, lineIn, messagesIn, readActionFilter } from '#web/desk-actions/filter.ts';
import { actionListForms } from '#web/desk-actions/list-forms.server.ts';
import { actionItem, boardOf, namesOfOwners, ownersOf } from '#web/desk-actions/list-view.server.ts';
import { actionTexts } from '#web/texts/actions.server.ts';
import { deskActionTexts } from '#web/texts/desk-actions.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { fullWeek } from '#web/triage/full-week.server.ts';
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
  const line = lineIn(url.searchParams);
  const form = url.searchParams.has('nieuw') || ids.length > 0 || line !== undefined;
  const [names, places, people, told, points] = await Promise.all([
    namesOfOwners(ports, found.value),
    placeChoices(ports, within),
    form ? ownersToChoose(ports, staff) : undefined,
    ids[0] ? messageFor(ports, staff, 'read-messages', ids[0]) : undefined,
    line ? actionPointsOf(ports, staff, line.talkId) : undefined,
  ]);
  const point = points?.ok ? points.value.find((p) => p.line.id === line?.lineId) : undefined;
  const pointPlace = point && (await ports.places.place(point.command.placeId));
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
    from: point && line ? { talk: line.talkId, line: line.lineId } : undefined,
    first: {
      content: point?.command ?? {
        ...{ title: '', words: '', language, owner: { role: 'municipality' } },
        theme: message && message.theme !== 'unsaid' ? message.theme : '',
      },
      kind: point?.command.kind ?? 'quick',
      steps: point?.command.steps ?? [],
      place: pointPlace?.name ?? message?.placeName ?? '',
      placeId: point?.command.placeId ?? message?.placeId,
    },
    people: people?.ok ? people.value : [],
    mayBegin: mayStartActions(staff),
    fullWeek: mayStartActions(staff) ? await fullWeek(ports, staff, language) : undefined,
    limit: { ...limitOf(ports.municipality) },
    newId: point?.command.id ?? randomUuid(ports.randomBytes(16)),
    roles: actionTexts(language).roles,
    states: actionTexts(language).states,
    names: { themes, perspectives },
    done: t.done[url.searchParams.get('klaar') ?? ''],
  };
};
