import {
  type FormScreen,
  screensOf as formScreens,
  type InstrumentDefinition,
  type InstrumentTexts,
  type Perspective,
  perspectives,
  type Question,
  type ScreenLanguage,
  type Sharing,
} from '@straatwijs/monitor';
import { writeTime } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import type { TakingPartTexts } from '#web/texts/taking-part.nl.ts';
import { type Draft, fieldsOf } from './draft.ts';
import type { FoundWords } from './proposal.ts';
import { screensOf, whoScreen } from './screens.ts';
import { type TallyAsking, tallyAsking } from './tally.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly pictogram: string;
  readonly chosen: boolean;
}

/** What one screen asks, whatever the instrument. */
export type Asking =
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | {
      readonly kind: 'text';
      readonly maxLength: number;
      readonly value: string;
      readonly sharing: Sharing;
      readonly language: ScreenLanguage;
      /** Asked back before the words go: what may have to be left out. */
      readonly found?: readonly FoundWords[];
    }
  | { readonly kind: 'count'; readonly min: number; readonly max: number; readonly value: string }
  | { readonly kind: 'yes-no'; readonly value: boolean | undefined }
  | TallyAsking
  | { readonly kind: 'who'; readonly options: readonly { readonly value: Perspective; readonly label: string }[] };

export interface ScreenView {
  readonly key: string;
  readonly ask: string;
  readonly help: string | undefined;
  readonly asking: Asking;
  readonly isFirst: boolean;
  readonly required: boolean;
  readonly fields: readonly (readonly [string, string])[];
  /** What was chosen on the screens before this one, as a line above it. */
  readonly chosen: readonly { readonly pictogram: string; readonly label: string }[];
  /** Sentence with the time; undefined while the server has nothing. */
  readonly received: string | undefined;
}

/** An instrument as phones get it: its questions, and its texts in one language. Plain data. */
export interface Questionnaire {
  readonly definition: InstrumentDefinition;
  readonly texts: InstrumentTexts;
}

/** Everything that the screens of one telling need, handed in: the same on the server and on a phone without network. */
export interface Telling {
  readonly instrument: Questionnaire;
  readonly language: ScreenLanguage;
  readonly timeZone: string;
  readonly whoIsKnown: boolean;
  readonly t: TakingPartTexts;
}

export const receivedLine = (received: string, { language, timeZone, t }: Telling): string | undefined =>
  received === '' ? undefined : fill(t.received, { time: writeTime(language, timeZone, Date.parse(received)) });

const askingOf = (
  question: Question,
  draft: Draft,
  { instrument, language }: Telling,
  found: readonly FoundWords[],
): Asking => {
  const labels = instrument.texts.options;
  const given = draft.answers[question.key];
  switch (question.kind) {
    case 'choice':
      return {
        kind: 'choice',
        options: question.options.map(({ value, pictogram }) => ({
          value,
          pictogram,
          label: labels[`${question.key}.${value}`] ?? value,
          chosen: given === value,
        })),
      };
    case 'text':
      return {
        kind: 'text',
        maxLength: question.maxLength,
        value: String(given ?? ''),
        sharing: draft.sharing,
        language,
        ...(found.length > 0 ? { found } : {}),
      };
    case 'count':
      return { kind: 'count', min: question.min, max: question.max, value: String(given ?? '') };
    case 'yes-no':
      return { kind: 'yes-no', value: typeof given === 'boolean' ? given : undefined };
  }
};

/** The choices made before the screen `key`: a person who is interrupted sees again what the sentence is about. */
const chosenOf = ({ definition, texts }: Questionnaire, draft: Draft, key: string) => {
  const first = formScreens(definition, draft.answers).find((s) => s.key === key)?.questions[0]?.key ?? key;
  const here = definition.questions.findIndex((q) => q.key === first);
  const before = here === -1 ? definition.questions : definition.questions.slice(0, here);
  return before.flatMap((question) => {
    if (question.kind !== 'choice') return [];
    const option = question.options.find((o) => o.value === draft.answers[question.key]);
    if (!option) return [];
    return [{ pictogram: option.pictogram, label: texts.options[`${question.key}.${option.value}`] ?? option.value }];
  });
};

/** What a screen asks: one question, several together, or how somebody is here. */
const askedOn = (screen: FormScreen | undefined, draft: Draft, telling: Telling, found: readonly FoundWords[]) => {
  const { instrument, t } = telling;
  const { texts } = instrument;
  const [question] = screen?.questions ?? [];
  if (!screen || !question) {
    const options = perspectives.map((value) => ({ value, label: t.who.options[value] ?? value }));
    return { ask: t.who.ask, help: t.who.help, required: false, asking: { kind: 'who', options } as const };
  }
  const words = texts.questions[question.key];
  const required = question.required === true;
  if (screen.layout === 'tally')
    return { ask: words?.ask ?? '', help: undefined, required, asking: tallyAsking(screen.questions, draft, texts) };
  return {
    ask: words?.ask ?? question.key,
    help: words?.help,
    required,
    asking: askingOf(question, draft, telling, found),
  };
};

/** The keys whose fields are in the form itself; a choice by itself keeps its hidden field, which a tap overrides. */
const keysIn = (asking: Asking, screen: FormScreen | undefined): readonly string[] =>
  asking.kind === 'choice' ? [] : (screen?.questions.map((q) => q.key) ?? []);

/** The screen `key` of an instrument, or its first one. @param found what to ask back before its words go */
export const screenView = (
  telling: Telling,
  draft: Draft,
  key: string,
  found: readonly FoundWords[] = [],
): ScreenView => {
  const { instrument } = telling;
  const { definition } = instrument;
  const first = screensOf(definition, draft.answers, telling.whoIsKnown)[0] ?? whoScreen;
  const screen = formScreens(definition, draft.answers).find((s) => s.key === key);
  const { asking, ...words } = askedOn(screen, draft, telling, found);
  return {
    key,
    ...words,
    asking,
    isFirst: key === first,
    fields: fieldsOf(draft, { keys: keysIn(asking, screen), sharing: asking.kind === 'text' }),
    chosen: key === first ? [] : chosenOf(instrument, draft, key),
    received: receivedLine(draft.received, telling),
  };
};
