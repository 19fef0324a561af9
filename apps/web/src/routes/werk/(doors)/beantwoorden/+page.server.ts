import {
  answersToSets,
  deskLanguageOf,
  endOfWeek,
  languages,
  lastClosed,
  may,
  mostInSet,
  randomUuid,
  reachOfSet,
  startOfWeek,
} from '@straatwijs/monitor';
import { languageName } from '#web/desk/ago.ts';
import { placeChoices } from '#web/desk/places.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { draftView, setActions, setIn } from '#web/desk/sets.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { standardChoices } from '#web/desk/standard-choices.ts';
import { deskTexts } from '#web/texts/desk.server.ts';
import { deskLanguagesTexts } from '#web/texts/desk-languages.server.ts';
import { deskSetsTexts } from '#web/texts/desk-sets.server.ts';
import type { PageServerLoad } from './$types';

export const actions = setActions;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { ports } = locals.visit;
  const staff = signedIn(locals);
  const language = deskLanguageOf(locals.language);
  const found = await answersToSets(ports, staff);
  if (!found.ok) return refusePage(found.refusal, locals.language);
  const { date } = ports.local(ports.now());
  const quarter = lastClosed('quarter', date);
  const isAsked = url.searchParams.has('plek');
  const asked = isAsked
    ? setIn(url.searchParams, ports.municipality.code)
    : { placeId: '', from: startOfWeek(quarter.firstWeek), to: endOfWeek(quarter.lastWeek) };
  const reach = isAsked ? await reachOfSet(ports, staff, asked) : undefined;
  const t = deskSetsTexts(language);
  const view = {
    staff,
    fourEyes: ports.municipality.fourEyes === true,
    language,
    timeZone: ports.municipality.timeZone,
    t,
    texts: deskTexts(language),
  };
  const drafts = found.value.map((d) => draftView(d, view));
  const corrected = url.searchParams.get('verbeter');
  return {
    t,
    asked,
    places: await placeChoices(ports, asked.placeId || undefined, (place) => may(staff, 'answer', place)),
    everywhere: ports.municipality.name,
    reach: reach?.ok ? reach.value.reach : undefined,
    isWrong: reach !== undefined && !reach.ok,
    tooMany: reach?.ok === true && reach.value.reach.words + reach.value.reach.taps > mostInSet,
    correcting: drafts.find((d) => d.id === corrected && !d.isDraft),
    waiting: drafts.filter((d) => d.isDraft),
    given: drafts.filter((d) => !d.isDraft),
    query: `&${url.searchParams}`,
    answerId: randomUuid(ports.randomBytes(16)),
    choices: standardChoices(language),
    words: deskLanguagesTexts(language),
    languages: languages.map((l) => ({ code: l, name: languageName(l, locals.language) })),
    today: date,
    done: url.searchParams.get('klaar') ?? '',
  };
};
