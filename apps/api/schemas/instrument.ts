import { z } from '@hono/zod-openapi';
import {
  type Instrument,
  type InstrumentTexts,
  type Language,
  languages,
  type ScreenLanguage,
  themes,
} from '@straatwijs/monitor';

export const languageQuery = z.strictObject({
  lang: z.enum(languages).optional().openapi({ description: 'Else by Accept-Language.' }),
});

const audience = z.enum(['anyone', 'volunteer', 'staff']).openapi({ description: 'For whom it is.' });

const summary = {
  id: z.string(),
  version: z.int(),
  effort: z.enum(['none', 'visit']).openapi({ description: '`visit`: each contribution is one occasion of looking.' }),
  promisedSeconds: z.number(),
  languages: z.array(z.enum(languages)),
  for: audience,
};
export const instrumentLine = z.object({ ...summary, name: z.string(), language: z.enum(languages) });

const watched = z
  .object({
    theme: z.enum(themes),
    valence: z.enum(['positive', 'negative']),
    group: z.enum(['good', 'physical', 'social']),
    pointsAtHome: z.literal(true).optional().openapi({
      description:
        'Points at a household: off by default, never for less than a street, never with words, never public.',
    }),
  })
  .openapi('Watched', { description: 'Seen in the street: 0 is looked and not seen, left out is not looked.' });

const question = z
  .object({
    key: z.string(),
    kind: z.enum(['choice', 'text', 'count', 'yes-no']),
    required: z.boolean().optional(),
    when: z.json().optional().openapi({
      type: 'object',
      description:
        'On which earlier answers it is asked: `{question, is}`, `{question, answered}`, `{all}` or `{any}`.',
    }),
    options: z.array(z.object({ value: z.string(), pictogram: z.string() })).optional(),
    maxLength: z.int().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    pictogram: z.string().optional(),
    within: z
      .string()
      .optional()
      .openapi({ description: 'The count that this one is a part of: never more than that.' }),
    watched: watched.optional(),
  })
  .openapi('Question');

const questionTexts = z.object({
  ask: z.string(),
  help: z.string().optional(),
  why: z.string().optional(),
  yourself: z.string().optional(),
  whom: z.string().optional(),
});

export const instrumentSchema = z
  .object({
    ...summary,
    questions: z.array(question).openapi({ description: 'In order.' }),
    screens: z
      .array(z.object({ key: z.string(), layout: z.enum(['tally', 'watch']), questions: z.array(z.string()) }))
      .optional()
      .openapi({ description: 'Questions that stand together; one that is not named here stands by itself.' }),
    choosing: z
      .object({ most: z.int(), leastGood: z.int(), months: z.int() })
      .optional()
      .openapi({ description: 'How many watched things one chooses, how many of them good, and for how long.' }),
    language: z
      .enum(languages)
      .openapi({ description: 'Of the texts: English where the language asked for is not there.' }),
    texts: z.object({
      name: z.string(),
      why: z.string(),
      questions: z.record(z.string(), questionTexts),
      options: z.record(z.string(), z.string()).openapi({ description: 'Keyed `<question>.<option value>`.' }),
    }),
  })
  .openapi('Instrument');

export const textsIn = (
  instrument: Instrument,
  asked: Language | undefined,
  reader: ScreenLanguage,
): { readonly language: Language; readonly texts: InstrumentTexts } => {
  const language = asked ?? reader;
  const texts = instrument.texts[language];
  return texts ? { language, texts } : { language: 'en', texts: instrument.texts.en };
};

export const summaryOf = ({ definition, texts }: Instrument) => ({
  id: definition.id,
  version: definition.version,
  effort: definition.effort,
  promisedSeconds: definition.promisedSeconds,
  languages: languages.filter((l) => texts[l] !== undefined),
  for: definition.for ?? 'anyone',
});
