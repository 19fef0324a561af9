import {
  type Ambition,
  describePeriod,
  type FrozenFigure,
  localeOf,
  type Ports,
  type PublicAgenda,
  parsePeriod,
  publicAttention,
  publishedPeriods,
  type ScreenLanguage,
} from '@straatwijs/monitor';
import { writeDay } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { readIn } from '#web/rounds/round-view.server.ts';
import { agendaTexts } from '#web/texts/agenda.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { attentionView } from './attention-view.server.ts';

const written = (figure: number, language: ScreenLanguage): string => figure.toLocaleString(localeOf(language));
/** A period as people say it: of a plan the weeks do not matter. */
export const periodName = (key: string, language: ScreenLanguage): string => {
  const period = parsePeriod(key);
  return period && period.kind !== 'year' ? describePeriod(period, language) : key;
};
const dayOf = (date: string, language: ScreenLanguage) => writeDay(language, 'UTC', Date.parse(date));

const figureView = (baseline: FrozenFigure | undefined, language: ScreenLanguage) => {
  const t = agendaTexts(language);
  if (!baseline) return [t.noFigure];
  const { figure, period, source } = baseline;
  return [
    fill(t.was, { period: periodName(period, language), figure: written(figure, language) }),
    fill(t.source, { source }),
  ];
};

const ambitionView = (a: Ambition, language: ScreenLanguage, timeZone: string) => {
  const t = agendaTexts(language);
  const until = a.until === undefined ? undefined : dayOf(a.until, language);
  return {
    words: readIn(a.words, language),
    watched: a.watched.nl === undefined ? undefined : readIn(a.watched, language),
    figures: a.watched.nl === undefined && !a.baseline ? [] : figureView(a.baseline, language),
    target:
      a.target !== undefined
        ? fill(t.target, { figure: written(a.target, language), day: until ?? '' })
        : until === undefined
          ? undefined
          : fill(t.until, { day: until }),
    measures: a.measures.map((m) => ({ ...readIn(m.words, language), state: t.states[m.state] })),
    version: fill(t.version, { name: a.writtenBy, day: writeDay(language, timeZone, a.writtenAt) }),
  };
};

/** What was asked for of late in the place, as it was released: of the newest year of which enough may be shown, else of the newest quarter. */
const askedView = async (ports: Ports, placeId: string, language: ScreenLanguage) => {
  const place = await ports.places.place(placeId);
  if (!place) return undefined;
  const t = agendaTexts(language);
  for (const asked of [...(await publishedPeriods(ports, 'year')), ...(await publishedPeriods(ports, 'quarter'))]) {
    const found = await publicAttention(ports, place, asked);
    if (!found) continue;
    const period = describePeriod(asked, language);
    const isAsked = found.what === 'asked';
    return {
      title: isAsked ? t.asked : t.told,
      lead: fill(isAsked ? t.askedLead : t.toldLead, { period, place: place.name }),
      ...attentionView(found, language, isAsked ? undefined : t.toldOf),
    };
  }
  return undefined;
};

/** Everything on the page of an agenda, in words of one language. */
export const agendaView = async (
  ports: Ports,
  { agenda, ambitions, round }: PublicAgenda,
  language: ScreenLanguage,
) => {
  const t = agendaTexts(language);
  const names = nameTexts(language).themes;
  return {
    t,
    title: fill(t.title, { place: agenda.placeName }),
    period: fill(t.period, { period: periodName(agenda.period, language) }),
    isOver: agenda.state === 'over',
    place: { id: agenda.placeId, name: agenda.placeName },
    toPlace: fill(t.toPlace, { place: agenda.placeName }),
    why: readIn(agenda.words, language),
    themes: agenda.themes.map((theme) => {
      const ambition = ambitions.find((a) => a.theme === theme);
      return {
        theme,
        name: names[theme],
        ambition: ambition && ambitionView(ambition, language, ports.municipality.timeZone),
      };
    }),
    round: round && { id: round.id, label: round.state === 'open' ? t.roundOpen : t.round },
    asked: await askedView(ports, `${agenda.placeId}@${agenda.edition}`, language),
  };
};
