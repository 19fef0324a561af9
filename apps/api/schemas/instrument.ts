import { z } from '@hono/zod-openapi';
import {
  type Instrument,
  type InstrumentTexts,
  type Language,
  languages,
  type ScreenLanguage,
} from '@straatwijs/monitor';

export const languageQuery = z.strictObject({
  lang: z.enum(languages).optional().openapi({ description: 'Else by Accept-Language.' }),
});

const summary = {
  id: z.string(),
  version: z.int(),
  effort: z.enum(['none', 'visit']).openapi({ description: '`visit`: each contribution is one occasion of looking.' }),
  promisedSeconds: z.number(),
  languages: z.array(z.enum(languages)),
};
export const instrumentLine = z.object({ ...summary, name: z.string(), language: z.enum(languages) });

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
  })
  .openapi('Question');

export const instrumentSchema = z
  .object({
    ...summary,
    questions: z.array(question).openapi({ description: 'In order.' }),
    language: z
      .enum(languages)
      .openapi({ description: 'Of the texts: English where the language asked for is not there.' }),
    texts: z.object({
      name: z.string(),
      why: z.string(),
      questions: z.record(z.string(), z.object({ ask: z.string(), help: z.string().optional() })),
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
});
