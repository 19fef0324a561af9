import {
  findInstrument,
  type Ports,
  type ScreenLanguage,
  type Signal,
  type Week,
  weekLabel,
} from '@straatwijs/monitor';
import { capital, fill } from '#web/language/fill.ts';
import { deskTexts } from '#web/texts/desk.server.ts';
import { deskSignalTexts } from '#web/texts/desk-signals.server.ts';

/** A week as one says it: 46 of this year, 2025-W46 of another. */
export const weekName = (week: Week, now: Week): string =>
  Math.floor(week / 100) === Math.floor(now / 100) ? String(week % 100) : weekLabel(week);

/** What a signal is about, in a few words: the thing that was looked for, or a theme and a side of it. */
const whatOf = (ports: Ports, { watched }: Signal, language: ScreenLanguage): string => {
  const t = deskSignalTexts(language);
  const theme = capital(deskTexts(language).message.themes[watched.theme], language);
  if (watched.indicator === '') return watched.kind === 'reports' ? theme : `${theme}: ${t.sides[watched.valence]}`;
  const instrument = findInstrument(ports.instruments, watched.series.split('@')[0] ?? '');
  const questions = (instrument?.texts[language] ?? instrument?.texts.nl)?.questions ?? {};
  return questions[watched.indicator]?.ask ?? watched.indicator;
};

/** One signal as a line: a sentence first, then how sure, when, and what it hangs on. */
export const signalLine = (ports: Ports, signal: Signal, language: ScreenLanguage) => {
  const t = deskSignalTexts(language);
  const now = ports.local(ports.now()).week;
  const { id, direction, grade, byHand, state, marks, faded, week, lastWeek } = signal;
  const sentences = t.sentence[byHand ? 'hand' : signal.watched.kind];
  const [from, last] = [weekName(week, now), weekName(lastWeek, now)];
  return {
    id,
    sentence: fill(sentences[direction], { place: signal.placeName, what: whatOf(ports, signal, language) }),
    certainty: grade ? t.certainty[grade] : undefined,
    grade: grade ? t.grades[grade] : t.byHand,
    state: t.states[state],
    when: week === lastWeek ? fill(t.when, { week: from }) : fill(t.whenLast, { week: from, last }),
    marks: marks.map((m) => t.shortMarks[m]),
    faded: faded ? t.faded : undefined,
    placeName: signal.placeName,
    direction,
  };
};
export type SignalLine = ReturnType<typeof signalLine>;
