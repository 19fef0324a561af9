import { z } from '@hono/zod-openapi';
import { type ContributionBody, channels, perspectives, sharings } from '@straatwijs/monitor';
import { moment, text } from './text.ts';

/** Built once. Shapes only: what the words mean (known place, options of a question) is decided by the use case. */
export const contributionSchema = z
  .strictObject({
    id: text(100).openapi({ description: 'UUIDv7 made by the sender and secret to the sender.', format: 'uuid' }),
    followCode: text(200).optional().openapi({
      description: 'Made by the sender: four words and three digits, or 16 digits. Without one it cannot be followed.',
      example: '3174092566184042',
    }),
    contributor: text(100).optional().openapi({
      description:
        '128 random bits (32 hexadecimal digits) made and kept by the device, to count different contributors.',
    }),
    instrument: text(100).openapi({ example: 'street-signal' }),
    version: z.int().openapi({ example: 1 }),
    place: text(250).openapi({ example: 'straat:0518:kaapseplein' }),
    observedAt: text(50).openapi({ format: 'date-time', example: '2026-11-23T10:00:00+01:00' }),
    perspective: z.enum(perspectives),
    channel: z.enum(channels),
    sharing: z.enum(sharings).optional().openapi({ description: '`team` unless the teller chooses.', default: 'team' }),
    minutes: z.number().min(0).max(1440).optional(),
    language: text(20).optional().openapi({ description: 'nl, en, tr, ar, pl or bg.', default: 'nl' }),
    answers: z.record(z.string(), z.unknown()).openapi({
      description: 'By the questions of the instrument: `GET /instruments/{id}`.',
      example: { valence: 'positive', theme: 'clean', story: 'De straat is netjes geveegd.' },
    }),
  })
  .openapi('Contribution') satisfies z.ZodType<ContributionBody>;

export const personHeader = z.object({
  'Straatwijs-Person': z
    .string()
    .optional()
    .openapi({
      param: { name: 'Straatwijs-Person', in: 'header' },
      description:
        'Id of the signed-in person who made this, for work that waited on a device: 401 unless this very person is signed in.',
    }),
});

export const receiptSchema = z
  .object({ id: z.string(), receivedAt: moment.openapi({ description: 'When it was received for the first time.' }) })
  .openapi('Receipt');
