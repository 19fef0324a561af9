import {
  describePeriod,
  type Overview,
  type Place,
  type Ports,
  perspectives,
  type ScreenLanguage,
  themes,
} from '@straatwijs/monitor';
import { capital, count, fill, type Plural } from '#web/language/fill.ts';
import { allPlaces } from '#web/places/all-places.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import type { PlaceTexts } from '#web/texts/place.nl.ts';
import { placeTexts } from '#web/texts/place.server.ts';
import { answerView, saysWhatIsDone } from './answers.ts';
import { periodChoice } from './periods.ts';
import { reportsView } from './reports.ts';
import { storyView } from './stories.ts';
import { answersNear, belowBuurt, storiesOf, storyPlacesOf } from './story-places.server.ts';
import { mostTold, type ToldView, toldView } from './told.ts';

/** What lies in a place, one step down: a buurt's streets, the buurten of anything larger. */
const insideOf = async (ports: Ports, place: Place) => {
  if (belowBuurt.includes(place.scale)) return { kind: 'parts' as const, places: [] };
  const streets = async () => {
    const [s, q] = await Promise.all([
      allPlaces(ports.places, { scale: 'street', within: place.id }),
      allPlaces(ports.places, { scale: 'square', within: place.id }),
    ]);
    return [...s, ...q].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  };
  if (place.scale === 'buurt') return { kind: 'streets' as const, places: await streets() };
  if (place.scale === 'priority-area') {
    const areas = await allPlaces(ports.places, { scale: 'buurt', within: place.id });
    return { kind: 'parts' as const, places: areas.length > 0 ? areas : await streets() };
  }
  return { kind: 'areas' as const, places: await allPlaces(ports.places, { scale: 'buurt', within: place.id }) };
};

/** Everything on the public page of a place, in words of one language. */
export const placePage = async (ports: Ports, overview: Overview, language: ScreenLanguage) => {
  const { place, period } = overview;
  const { timeZone, readWithinDays } = ports.municipality;
  const t = placeTexts(language);
  const names = nameTexts(language);
  const storyPlaces = await storyPlacesOf(ports, place);
  const [stories, answers, inside] = await Promise.all([
    storiesOf(ports, place.edition, storyPlaces, 12),
    answersNear(ports, place.edition, storyPlaces, 20),
    insideOf(ports, place),
  ]);
  const periodName = describePeriod(period, language);
  const when = fill(t.when[period.kind], { period: periodName });
  const nameOf = (known: Readonly<Record<string, string>>) => (key: string) =>
    key === 'rest' ? names.rest : key === 'everything' ? names.everything : (known[key] ?? key);
  const byTheme = toldView(overview.told.byTheme, nameOf(names.themes), themes, language);
  const byPerspective = toldView(overview.told.byPerspective, nameOf(names.perspectives), perspectives, language);
  const elsewhere = storyPlaces.some((p) => p.id === place.id) ? [] : storyPlaces;
  const storyViews = stories.map((s) => storyView(s, t, names, language, elsewhere.length > 0));
  const answerViews = answers.map((a) => answerView(a, names.answers, language, timeZone));
  const highlight = (column: 'positive' | 'negative', text: Plural, total: Plural, missing: string) => {
    const told = mostTold(byTheme, column, 3).map((m) => ({
      key: m.key,
      name: m.name,
      text: count(language, text, m.value),
    }));
    const together = (byTheme.split ?? byPerspective.split)?.[column];
    return {
      themes: told,
      // Said as one figure when it is too little to say what it was about.
      total: told.length === 0 && together ? capital(count(language, total, together)) : undefined,
      missing: byTheme.state === 'value' && together === undefined ? t.undivided : missing,
    };
  };
  return {
    id: place.id,
    name: place.name,
    scaleName: names.scales[place.scale],
    parents: place.parents.map((p) => ({ id: p.id, name: p.name })),
    isCity: place.scale === 'city',
    period: { key: period.key, name: periodName },
    periods: periodChoice(period, ports.local(ports.now()).date, language),
    lead: fill(byTheme.state === 'value' ? t.lead : t.leadNothing, { period: periodName, when }),
    good: {
      ...highlight('positive', t.toldGood, t.totalGood, t.goodMissing),
      stories: storyViews.filter((s) => s.mark === 'good').slice(0, 2),
    },
    better: {
      ...highlight('negative', t.toldBetter, t.totalBetter, t.betterMissing),
      stories: storyViews.filter((s) => s.mark === 'better' || s.mark === 'both').slice(0, 2),
    },
    doingOf: elsewhere.length > 0 ? fill(t.doingOf, { places: elsewhere.map((p) => p.name).join(', ') }) : undefined,
    doing: answerViews.filter((a) => saysWhatIsDone(a.kind)),
    otherAnswers: answerViews.filter((a) => !saysWhatIsDone(a.kind)),
    steps: {
      told:
        byTheme.state === 'value'
          ? count(language, t.steps.told, byTheme.total)
          : byTheme.state === 'too-few'
            ? t.steps.toldFew
            : t.steps.toldNothing,
      isTold: byTheme.state !== 'not-looked',
      read: count(language, t.steps.read, readWithinDays),
      answered: answerViews.length > 0 ? count(language, t.steps.answered, answerViews.length) : undefined,
      newest: answerViews[0] ? fill(t.steps.answeredSince, { day: answerViews[0].day }) : undefined,
    },
    byTheme,
    byPerspective,
    sentences: sentencesOf(byTheme, byPerspective, t, language, when),
    reports: overview.reports.map((r) => reportsView(r, t, nameOf(names.themes), language, when)),
    stories: storyViews,
    storyPlaces: elsewhere,
    inside: { title: t.inside[inside.kind], places: inside.places.map((p) => ({ id: p.id, name: p.name })) },
    t,
  };
};

/** The sentence that is enough by itself. Both tables count the same: the split is known as soon as one of them has it. */
const sentencesOf = (
  byTheme: ToldView,
  byPerspective: ToldView,
  t: PlaceTexts,
  language: ScreenLanguage,
  when: string,
): readonly string[] => {
  if (byTheme.state !== 'value') return [];
  const write = (n: number) => n.toLocaleString(language);
  const total = count(language, t.total, byTheme.total, { When: capital(when) });
  const split = byTheme.split ?? byPerspective.split;
  if (!split) return [total];
  const { positive, negative, mixed } = split;
  return [
    total,
    fill(byTheme.joined ? t.splitJoined : t.split, {
      good: write(positive),
      better: write(negative),
      both: write(mixed),
    }),
  ];
};

export type PlacePage = Awaited<ReturnType<typeof placePage>>;
