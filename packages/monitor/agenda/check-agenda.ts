import { isLocalDate, parsePeriod } from '../periods/index.ts';
import type { KnownStreets } from '../personal-data/index.ts';
import { done, type FieldError, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { tellsOfSomebody, trimmedWords, wordsErrors } from '../rounds/check-round.ts';
import { isShortId, type WordsIn } from '../rounds/round.ts';
import { isTheme, type Theme } from '../themes/themes.ts';
import {
  type Agenda,
  type Ambition,
  type CandidateState,
  type FrozenFigure,
  isCandidateState,
  longestCandidate,
  longestSource,
  longestWords,
  mostCandidates,
  mostThemes,
} from './agenda.ts';

export interface AgendaCommand {
  readonly id: string;
  readonly placeId: string;
  readonly period: string;
  readonly themes: readonly string[];
  readonly roundId?: string;
  readonly words: WordsIn;
  readonly sure?: boolean;
}

const stillRecognisable = () => refuse('still-recognisable', { errors: [{ path: 'sure', code: 'missing' }] });

/** Whether an agenda is complete: where, when, which few themes, and why these. Pure. */
export const checkAgenda = (
  command: AgendaCommand,
  streets: KnownStreets,
): Result<Pick<Agenda, 'id' | 'placeId' | 'period' | 'themes' | 'roundId' | 'words'>> => {
  const words = trimmedWords(command.words);
  const themes = [...new Set(command.themes)].filter(isTheme);
  const period = parsePeriod(command.period);
  const roundId = command.roundId ?? '';
  const errors: FieldError[] = [
    ...(isShortId(command.id) ? [] : [{ path: 'id', code: 'not-an-option' } as const]),
    ...(period?.kind === 'year' || period?.kind === 'quarter'
      ? []
      : [{ path: 'period', code: 'not-an-option' } as const]),
    ...(themes.length === 0 ? [{ path: 'themes', code: 'missing' } as const] : []),
    ...(themes.length > mostThemes ? [{ path: 'themes', code: 'out-of-range' } as const] : []),
    ...(roundId === '' || isShortId(roundId) ? [] : [{ path: 'round', code: 'not-an-option' } as const]),
    ...wordsErrors('words', words, longestWords),
  ];
  if (errors.length > 0 || !period) return invalid(errors);
  if (command.sure !== true && tellsOfSomebody([words], streets)) return stillRecognisable();
  return done({
    id: command.id,
    placeId: command.placeId.trim(),
    period: period.key,
    themes,
    words,
    ...(roundId === '' ? {} : { roundId }),
  });
};

export interface AmbitionCommand {
  readonly agendaId: string;
  readonly theme: string;
  /** The version that was read; 0 for the first. */
  readonly after: number;
  readonly words: WordsIn;
  readonly watched: WordsIn;
  /** As typed; empty where nothing is known. */
  readonly baseline: { readonly figure: string; readonly period: string; readonly source: string };
  readonly target: string;
  readonly until: string;
  readonly measures: readonly { readonly words: WordsIn; readonly state: string }[];
  readonly sure?: boolean;
}

const numberOf = (text: string): number | undefined => {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) || Math.abs(value) > 1e9 ? undefined : value;
};

const figureErrors = (path: string, text: string): FieldError[] =>
  text.trim() !== '' && numberOf(text) === undefined ? [{ path, code: 'wrong-type' }] : [];

const baselineOf = ({ baseline }: AmbitionCommand): FrozenFigure | undefined => {
  const figure = numberOf(baseline.figure);
  return figure === undefined ? undefined : { figure, period: baseline.period.trim(), source: baseline.source.trim() };
};

const baselineErrors = (baseline: FrozenFigure | undefined): FieldError[] =>
  baseline === undefined
    ? []
    : [
        // A figure without its time and its source is no figure.
        ...(parsePeriod(baseline.period) ? [] : [{ path: 'baselinePeriod', code: 'not-a-time' } as const]),
        ...(baseline.source === '' ? [{ path: 'baselineSource', code: 'missing' } as const] : []),
        ...(baseline.source.length > longestSource ? [{ path: 'baselineSource', code: 'too-long' } as const] : []),
      ];

const untilErrors = (until: string, today: string, target: number | undefined): FieldError[] => {
  if (until === '') return target === undefined ? [] : [{ path: 'until', code: 'missing' }];
  if (!isLocalDate(until)) return [{ path: 'until', code: 'not-a-time' }];
  return until <= today ? [{ path: 'until', code: 'out-of-range' }] : [];
};

/** Whether an ambition is complete: words there must be; figures may come later, and then whole. Pure. @param today local date */
export const checkAmbition = (
  command: AmbitionCommand,
  agenda: Pick<Agenda, 'themes'>,
  streets: KnownStreets,
  today: string,
): Result<Omit<Ambition, 'writtenBy' | 'writtenAt'>> => {
  const [words, watched] = [trimmedWords(command.words), trimmedWords(command.watched)];
  const measures = command.measures
    .map((m) => ({ words: trimmedWords(m.words), state: m.state }))
    .filter((m) => Object.keys(m.words).length > 0);
  const baseline = baselineOf(command);
  const target = numberOf(command.target);
  const until = command.until.trim();
  const isChosen = (theme: string): theme is Theme => isTheme(theme) && agenda.themes.includes(theme);
  const { theme } = command;
  const errors: FieldError[] = [
    ...wordsErrors('words', words, longestWords),
    ...(Object.keys(watched).length === 0 ? [] : wordsErrors('watched', watched, longestWords)),
    ...figureErrors('baseline', command.baseline.figure),
    ...baselineErrors(baseline),
    ...figureErrors('target', command.target),
    ...untilErrors(until, today, target),
    ...(measures.length > mostCandidates ? [{ path: 'measures', code: 'out-of-range' } as const] : []),
    ...measures.flatMap((m, n) => [
      ...wordsErrors(`measure-${n}`, m.words, longestCandidate),
      ...(isCandidateState(m.state) ? [] : [{ path: `measure-${n}`, code: 'not-an-option' } as const]),
    ]),
  ];
  if (!isChosen(theme)) return invalid([...errors, { path: 'theme', code: 'not-an-option' }]);
  if (errors.length > 0) return invalid(errors);
  const texts = [words, watched, ...measures.map((m) => m.words), { nl: baseline?.source ?? '' }];
  if (command.sure !== true && tellsOfSomebody(texts, streets)) return stillRecognisable();
  return done({
    theme,
    version: command.after + 1,
    words,
    watched,
    ...(baseline ? { baseline } : {}),
    ...(target === undefined ? {} : { target }),
    ...(until === '' ? {} : { until }),
    measures: measures.map((m) => ({ words: m.words, state: m.state as CandidateState })), // looked at above
  });
};
