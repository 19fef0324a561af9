import { z } from '@hono/zod-openapi';
import {
  type AllHeld,
  answerKinds,
  messageStates,
  type Photo,
  type RetentionKind,
  retentionKinds,
  sharings,
  standardSentence,
  storyStates,
  type WhatBecame,
} from '@straatwijs/monitor';
import { ownPhoto, ownPhotoJson } from './photo.ts';
import { moment, momentOf } from './text.ts';

/** Not validated: a missing, malformed and unknown code get the same answer. */
export const codeHeader = z.object({
  'Follow-Code': z
    .string()
    .optional()
    .openapi({
      param: { name: 'Follow-Code', in: 'header', required: true },
      description: 'Four words and three digits, or 16 digits. Case, spaces and dashes do not matter.',
      example: '3174 0925 6618 4042',
    }),
});

/** Nothing behind a code may be kept by anything in between. */
export const unkept = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };

export const followSchema = z
  .object({
    state: z.enum(messageStates),
    steps: z.array(z.object({ state: z.enum(messageStates), reached: z.boolean(), at: moment.optional() })),
    place: z.object({ id: z.string(), name: z.string() }),
    told: z.object({
      instrument: z.string(),
      version: z.int(),
      receivedAt: moment,
      correctedAt: moment.optional(),
      withdrawnAt: moment.optional(),
      observedAt: moment,
      perspective: z.string(),
      sharing: z.enum(sharings),
      language: z.string(),
      answers: z.record(z.string(), z.unknown()).openapi({ description: 'Empty once withdrawn.' }),
    }),
    answers: z.array(
      z.object({
        kind: z.enum(answerKinds),
        words: z.string().openapi({ description: 'Own words, else the standard answer in Dutch.' }),
        language: z.string(),
        standard: z
          .object({ id: z.string(), fillIn: z.record(z.string(), z.string()) })
          .optional()
          .openapi({ description: 'An answer that exists in every language.' }),
        translations: z
          .record(z.string(), z.string())
          .optional()
          .openapi({ description: 'The own words per language, translated by a person.' }),
        by: z.string().openapi({ description: 'Who answered, as they present themselves.' }),
        at: moment,
      }),
    ),
    photos: z.array(ownPhoto).optional().openapi({ description: 'Absent when there are none.' }),
    story: z
      .object({
        state: z.enum(storyStates),
        text: z.string().optional().openapi({ description: 'As proposed to the teller, or as published.' }),
      })
      .optional(),
    kept: z
      .array(
        z.object({ kind: z.enum(retentionKinds as [RetentionKind, ...RetentionKind[]]), until: moment.optional() }),
      )
      .openapi({
        description: 'Every kind of thing that is held behind this code, and until when; what stays holds no person.',
      }),
  })
  .openapi('WhatBecame');

export const followJson = (
  { told, place, state, steps, answers, story }: WhatBecame,
  held: AllHeld,
  photos: readonly Photo[],
): z.input<typeof followSchema> => ({
  state,
  steps: steps.map(({ at, ...step }) => ({ ...step, ...(at === undefined ? {} : { at: momentOf(at) }) })),
  place,
  told: {
    instrument: told.instrument,
    version: told.version,
    receivedAt: momentOf(told.receivedAt),
    ...(told.correctedAt === undefined ? {} : { correctedAt: momentOf(told.correctedAt) }),
    ...(told.withdrawnAt === undefined ? {} : { withdrawnAt: momentOf(told.withdrawnAt) }),
    observedAt: momentOf(told.observedAt),
    perspective: told.perspective,
    sharing: told.sharing,
    language: told.language,
    answers: { ...told.facts, ...told.texts },
  },
  answers: answers.map(({ at, words, standard, translations, ...answer }) => ({
    ...answer,
    words: words === '' && standard ? standardSentence(standard, 'nl') : words,
    ...(standard ? { standard: { id: standard.id, fillIn: { ...standard.fillIn } } } : {}),
    ...(translations ? { translations: { ...translations } } : {}),
    at: momentOf(at),
  })),
  ...(photos.length > 0 ? { photos: photos.map(ownPhotoJson) } : {}),
  ...(story ? { story } : {}),
  kept: held.items.map(({ kind, until }) => ({ kind, ...(until === undefined ? {} : { until: momentOf(until) }) })),
});
