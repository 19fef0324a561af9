import { findInstrument, type Ports, type Readers, type ScreenLanguage, type WhatBecame } from '@straatwijs/monitor';
import { writeDay, writeTime } from '#web/language/dates.ts';
import { count, fill } from '#web/language/fill.ts';
import { directionOfText } from '#web/language/quoted.ts';
import { answerWords } from '#web/place/answers.ts';
import { tapAnswerView } from '#web/place/tap-answers.server.ts';
import { saysWhoReads } from '#web/reading/who-reads.server.ts';
import { inLanguage } from '#web/taking-part/questionnaire.ts';
import { followingTexts } from '#web/texts/following.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { readingTexts } from '#web/texts/reading.server.ts';
import { takingPartTexts } from '#web/texts/taking-part.server.ts';
import { watchingTexts } from '#web/texts/watching.server.ts';
import { wordsTexts } from '#web/texts/words.server.ts';

/** What was told, as lines: the question's own words for choices, the teller's own words for text. */
export const toldLines = (ports: Ports, { told }: WhatBecame, language: ScreenLanguage) => {
  const instrument = findInstrument(ports.instruments, told.instrument, told.version);
  if (!instrument) return [];
  const { options, questions } = inLanguage(instrument, language).texts;
  const t = takingPartTexts(language);
  return instrument.definition.questions.flatMap((q) => {
    const given = told.facts[q.key] ?? told.texts[q.key];
    if (given === undefined) return [];
    const own = q.kind === 'text';
    const text =
      q.kind === 'count' && q.watched && given === 0
        ? watchingTexts(language).nothing
        : q.kind === 'choice'
          ? (options[`${q.key}.${given}`] ?? String(given))
          : given === true
            ? t.yes
            : given === false
              ? t.no
              : String(given);
    const pictogram = q.kind === 'choice' ? q.options.find((o) => o.value === given)?.pictogram : undefined;
    return [
      {
        key: q.key,
        question: questions[q.key]?.ask ?? q.key,
        text,
        pictogram,
        quoted: own,
        language: own ? told.language : language,
        direction: own ? directionOfText(told.language) : undefined,
      },
    ];
  });
};

// The screens of one telling are kept one by one, as corrections: to the teller those are no corrections.
const oneTelling = 600_000;
const wasCorrected = (told: WhatBecame['told']): told is WhatBecame['told'] & { correctedAt: number } =>
  told.correctedAt !== undefined && told.correctedAt - told.receivedAt > oneTelling;

/** Everything behind a follow code, in words of one language. */
export const followView = (
  ports: Ports,
  became: WhatBecame,
  readers: Readers | undefined,
  language: ScreenLanguage,
  {
    hasPhotos = false,
    discussed,
  }: { readonly hasPhotos?: boolean; readonly discussed?: 'reached' | 'planned' | undefined } = {},
) => {
  const t = followingTexts(language);
  const names = nameTexts(language);
  const { timeZone } = ports.municipality;
  const moment = (at: number) =>
    fill(t.at, { day: writeDay(language, timeZone, at), time: writeTime(language, timeZone, at) });
  const { told, state, story } = became;
  const onlyTap = !hasPhotos && Object.keys(told.texts).length === 0 && state === 'received';
  return {
    isWithdrawn: state === 'withdrawn',
    hasWords: Object.keys(told.texts).length > 0,
    steps: became.steps
      .map((s) => (s.state === 'discussed' && discussed === 'reached' ? { ...s, reached: true } : s))
      // Bare taps are never read one by one: only what is true of them is said.
      .filter(
        (s) =>
          (s.state === 'received' || !onlyTap) &&
          (s.reached || s.state !== 'discussed' || state !== 'decided' || discussed === 'planned'),
      )
      .map((s) => ({
        state: s.state,
        reached: s.reached,
        text: s.reached ? t.steps[s.state].done : t.steps[s.state].todo,
        at: s.at === undefined ? undefined : moment(s.at),
      })),
    onlyTap: onlyTap ? t.onlyTap : undefined,
    notReadAtOnce: saysWhoReads(readers, language),
    waiting: readers ? count(language, t.noAnswers, readers.withinDays) : readingTexts(language).nobodyWaiting,
    answers: became.answers.map((a, n) => ({
      key: n,
      kind: names.answers[a.kind],
      ...answerWords(a, language, timeZone),
      by: fill(t.answeredBy, { who: a.by, day: writeDay(language, timeZone, a.at) }),
    })),
    asWritten: wordsTexts(language).asWritten,
    reading: takingPartTexts(language).readAloud,
    tapAnswer: became.tapAnswer && tapAnswerView(became.tapAnswer, language, timeZone),
    place: became.place,
    lines: toldLines(ports, became, language),
    sharing: t.sharing[told.sharing] ?? '',
    corrected: wasCorrected(told) ? fill(t.corrected, { day: moment(told.correctedAt) }) : undefined,
    story:
      story === undefined
        ? undefined
        : {
            state: story.state,
            text: story.text ?? '',
            language: told.language,
            direction: directionOfText(told.language),
          },
    // What somebody looked at is of their own choice, which a code does not tell: it is taken back, and looked at anew.
    correctAt: findInstrument(ports.instruments, told.instrument, told.version)?.definition.choosing
      ? undefined
      : `/meedoen/${told.instrument}?plek=${encodeURIComponent(told.placeId)}&verbeter`,
  };
};
export type FollowView = ReturnType<typeof followView>;
