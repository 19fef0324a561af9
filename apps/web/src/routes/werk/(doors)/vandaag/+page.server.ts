import {
  actionsDue,
  describePeriod,
  deskLanguageOf,
  deskWeek,
  languages,
  may,
  mayStartActions,
  noStreets,
  openMessage,
  parsePeriod,
  randomUuid,
  streetsHere,
  today,
} from '@straatwijs/monitor';
import { todayActions } from '#web/desk/actions.server.ts';
import { ago, languageName, monthOf } from '#web/desk/ago.ts';
import { messageChain } from '#web/desk/chain.server.ts';
import { filterFields, openedIn, readFilter, todayPath } from '#web/desk/filter.ts';
import { photoViews } from '#web/desk/photo-views.server.ts';
import { placeChoices } from '#web/desk/places.server.ts';
import { unsettledToday } from '#web/desk/privacy.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { listItem, opened } from '#web/desk/shown.ts';
import { signalsToday } from '#web/desk/signals-today.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { standardChoices } from '#web/desk/standard-choices.ts';
import { allOfFilter, similarView, togetherView } from '#web/desk/together.server.ts';
import { deskActionTexts } from '#web/texts/desk-actions.server.ts';
import { deskChainTexts } from '#web/texts/desk-chain.server.ts';
import { deskInboxTexts } from '#web/texts/desk-inbox.server.ts';
import { deskLanguagesTexts } from '#web/texts/desk-languages.server.ts';
import { deskModerationTexts } from '#web/texts/desk-moderation.server.ts';
import { deskPhotoTexts } from '#web/texts/desk-photos.server.ts';
import { tourCookie } from '#web/tour/tour-cookie.server.ts';
import { tourInvitation } from '#web/tour/tour-view.server.ts';
import { fullWeekOf } from '#web/triage/full-week.server.ts';
import { triageActions } from '#web/triage/triage-forms.server.ts';
import { triageToday, triageView } from '#web/triage/triage-view.server.ts';
import type { PageServerLoad } from './$types';

export const actions = { ...todayActions, ...triageActions };

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  const { ports } = locals.visit;
  const staff = signedIn(locals);
  const deskLanguage = deskLanguageOf(locals.language);
  const { timeZone, name } = ports.municipality;
  const reader = { now: ports.now(), language: deskLanguage, timeZone };
  const { place: within, ...filter } = readFilter(url.searchParams);
  const asked = { ...filter, ...(within ? { within } : {}) };
  const plain = { ...filter, ...(within ? { place: within } : {}) };
  // Opened first, so that the list already shows them as read. What was withdrawn meanwhile is left out.
  const found = await Promise.all(openedIn(url.searchParams).map((id) => openMessage(ports, staff, { id })));
  const messages = found.flatMap((f) => (f.ok ? [f.value] : []));
  const [due, inbox, triage, week, places, answers, together, similar, streets, photos, changes, way] =
    await Promise.all([
      actionsDue(ports, staff),
      today(ports, staff, asked),
      triageView(ports, staff, messages.length === 1 ? messages[0] : undefined, locals.language),
      deskWeek(ports, staff),
      placeChoices(ports, within),
      Promise.all(messages.map((m) => ports.feedback.answersTo(m.id))),
      url.searchParams.has('alles') ? togetherView(ports, staff, asked, reader) : undefined,
      similarView(ports, staff, messages.length === 1 ? messages[0] : undefined, plain, reader),
      messages.length > 0 ? streetsHere(ports) : noStreets,
      photoViews(ports, messages.length === 1 ? messages[0] : undefined, staff, deskLanguage),
      signalsToday(ports, staff, locals.language),
      messageChain(ports, staff, messages.length === 1 ? messages[0] : undefined, locals.language),
    ]);
  if (!inbox.ok) return refusePage(inbox.refusal, locals.language);
  const { load: inLoad, next, reviewsDue, tapsAnswered } = inbox.value;
  const period = filter.period === undefined ? undefined : parsePeriod(filter.period);
  const { date } = ports.local(ports.now());
  return {
    municipalityName: name,
    filter: plain,
    fields: filterFields(plain),
    places,
    load: { open: inLoad.open, taps: inLoad.taps, late: inLoad.late, waited: inLoad.waited },
    inbox: deskInboxTexts(locals.language),
    period: period && describePeriod(period, locals.language),
    together,
    similar,
    all: allOfFilter(plain, inbox.value.matching, staff, locals.language),
    oldest: inLoad.oldest === undefined ? undefined : ago(inLoad.oldest, reader.now, reader.language, timeZone),
    promisedDays: ports.municipality.readWithinDays,
    reviewsDue,
    unsettled: unsettledToday(ports, locals.language),
    tapsMonth: monthOf(tapsAnswered, locals.language),
    list: inbox.value.messages.map((m) => listItem(m, reader)),
    older: next ? todayPath({ ...plain, after: next }) : undefined,
    opened: messages.map((m, n) => opened(m, answers[n] ?? [], staff, date, reader, streets)),
    moderation: deskModerationTexts(locals.language),
    photos,
    way,
    wayDone: deskChainTexts(locals.language).done,
    changes,
    triage,
    triageToday: triageToday(inbox.value, week.ok ? week.value : undefined, locals.language),
    fullWeek: await fullWeekOf(ports, week, locals.language),
    mayRoute: may(staff, 'manage-routing'),
    photoTexts: deskPhotoTexts(locals.language),
    actions: {
      t: deskActionTexts(locals.language),
      mayBegin: mayStartActions(staff),
      late: due.late.length,
      doubted: due.doubted.map(({ id, title, language }) => ({ id, title, language })),
    },
    mayAnswer: may(staff, 'answer'),
    mayHold: may(staff, 'hold-talks'),
    mayHandle: may(staff, 'handle-signals'),
    mayTranslate: may(staff, 'translate'),
    choices: standardChoices(deskLanguage),
    words: deskLanguagesTexts(deskLanguage),
    answerId: randomUuid(ports.randomBytes(16)),
    languages: languages.map((l) => ({ code: l, name: languageName(l, locals.language) })),
    today: date,
    invitation: cookies.get(tourCookie) ? undefined : tourInvitation(staff, locals.language),
    done: { what: url.searchParams.get('klaar') ?? '', n: Number(url.searchParams.get('n')) || 1 },
  };
};
