import { isDecided } from '../actions/action.ts';
import type { Agenda, Ambition, CandidateMeasure } from '../agenda/agenda.ts';
import type { ScreenLanguage } from '../languages/languages.ts';
import type { Measure } from '../measures/measure.ts';
import type { Staff } from '../people/people.ts';
import { may } from '../people/rights.ts';
import { type LocalDate, startOfWeek } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import type { WordsIn } from '../rounds/round.ts';
import type { Theme } from '../themes/themes.ts';
import { inWordsFor, linksOfAction } from './action-links.ts';
import { type ChainLink, type ChainPart, chainFrom, middleOf } from './chain.ts';
import { linksOfTalk } from './talk-links.ts';

/** An item of an agenda: one theme of it, with how people want it to become, for whoever reads in a language. */
export interface AgendaItem {
  readonly agenda: Agenda;
  readonly theme: Theme;
  readonly ambition?: Ambition | undefined;
  readonly language: ScreenLanguage;
}

const most = 20;
const mostSignals = 5;

const inWords = (words: WordsIn, language: ScreenLanguage): ChainLink['words'] => {
  const own = words[language];
  const text = own ?? words.nl ?? '';
  return text === '' ? undefined : { text, language: own ? language : 'nl' };
};

const ofRound = async (ports: Ports, { roundId }: Agenda): Promise<readonly ChainLink[]> => {
  const round = roundId === undefined ? undefined : await ports.rounds.round(roundId);
  if (round?.state !== 'closed') return [];
  return [
    {
      ...({ step: 'received', about: { kind: 'round', id: round.id } } as const),
      ...(round.closedAt === undefined ? {} : { at: round.closedAt }),
    },
  ];
};

const ofSignals = async (ports: Ports, staff: Staff | undefined, place: Place, theme: Theme) => {
  if (!staff || !may(staff, 'see-figures', place)) return [];
  const found = await ports.signals.signals({ edition: place.edition, within: place.id, theme, limit: mostSignals });
  return found
    .filter((s) => s.state !== 'explained')
    .map(
      ({ id, week }): ChainLink => ({
        ...{ step: 'received', at: middleOf(startOfWeek(week)), about: { kind: 'signal', id } },
      }),
    );
};

/** The talks of the area at which something was said of this theme, and the ones to come. */
const ofTalks = async (ports: Ports, place: Place, theme: Theme): Promise<readonly ChainLink[]> => {
  const talks = await ports.talks.list({ placeId: place.id, limit: most });
  const lines = await ports.minutes.lines(talks.map((t) => t.id));
  const said = new Set(lines.filter((l) => l.theme === theme).map((l) => l.talkId));
  return talks
    .filter((t) => said.has(t.id) || t.state === 'planned' || t.state === 'prepared')
    .flatMap((t) => linksOfTalk(t));
};

const ofActions = async (
  ports: Ports,
  { edition, id: within }: Place,
  { theme, language }: Pick<AgendaItem, 'theme' | 'language'>,
): Promise<readonly ChainLink[]> =>
  (await ports.actions.list({ edition, within, theme, limit: most }))
    .filter(isDecided)
    .flatMap((action) => inWordsFor(linksOfAction(action), action, language))
    // That it was taken up is decided by the agenda; an action only says how it goes.
    .filter((l) => l.step !== 'decided');

const ofMeasure =
  (today: LocalDate, isDesk: boolean) =>
  (m: Measure): readonly ChainLink[] => {
    const about = { kind: 'measure', id: m.id } as const;
    const words = { text: m.title, language: m.language };
    const over = m.to !== undefined && m.to < today ? m.to : undefined;
    const judged = m.steps.findLast((s) => s.state === 'judged');
    return [
      { step: 'doing', at: middleOf(m.from), about, words },
      ...(over === undefined ? [] : [{ step: 'done', at: middleOf(over), about, words } as const]),
      ...(judged
        ? [
            {
              ...({ step: 'effect', at: judged.at, about } as const),
              // Why it was judged so is written for colleagues.
              ...(isDesk ? { words: { text: judged.why, language: m.language } } : {}),
            },
          ]
        : []),
    ];
  };

const ofMeasures = async (ports: Ports, staff: Staff | undefined, place: Place, theme: Theme) => {
  const { date } = ports.local(ports.now());
  const { edition, id: around } = place;
  const isDesk = staff !== undefined && may(staff, 'manage-measures', place);
  const found = await ports.measures.measures({ edition, around, openOnly: !isDesk, limit: most });
  return found
    .filter((m) => m.expected.theme === theme && m.state !== 'planned' && m.from <= date)
    .flatMap(ofMeasure(date, isDesk));
};

const ofCandidate =
  (language: ScreenLanguage) =>
  ({ words, state }: CandidateMeasure): readonly ChainLink[] => {
    const said = inWords(words, language);
    if (said === undefined || (state !== 'doing' && state !== 'done')) return [];
    return [{ step: state, words: said }];
  };

/**
 * The chain of one item of an agenda: what it came from, where it was talked over, why it was chosen and by whom, what is done
 * in that area about that theme, and what came of it.
 * @param staff somebody who may manage the agenda; without, only what everybody may know
 */
export const chainOfTheme = async (ports: Ports, item: AgendaItem, staff?: Staff): Promise<readonly ChainPart[]> => {
  const { agenda, theme, ambition, language } = item;
  const place = await ports.places.place(`${agenda.placeId}@${agenda.edition}`);
  const why = inWords(agenda.words, language);
  const decided: readonly ChainLink[] =
    agenda.state === 'draft'
      ? []
      : [
          {
            ...({ step: 'decided', at: agenda.madeAt, decision: 'we-do' } as const),
            ...(staff ? { by: agenda.madeBy } : {}),
            ...(why ? { words: why } : {}),
          },
        ];
  const found = place
    ? await Promise.all([
        ofRound(ports, agenda),
        ofSignals(ports, staff, place, theme),
        ofTalks(ports, place, theme),
        ofActions(ports, place, item),
        ofMeasures(ports, staff, place, theme),
      ])
    : [];
  const candidates = (ambition?.measures ?? []).flatMap(ofCandidate(language));
  return chainFrom([...found.flat(), ...decided, ...candidates]);
};
