import { z } from '@hono/zod-openapi';
import type { Release } from '@straatwijs/monitor';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const releaseSchema = z
  .object({
    number: z.int().positive(),
    publishedAt: z.iso.datetime(),
    periods: z.array(z.string()).openapi({ description: 'Published for the first time.' }),
    corrected: z.array(z.string()).openapi({ description: 'Published before, set right here.' }),
    plan: z.int().openapi({ description: 'Version of the publication plan.' }),
    boundaries: z.int().openapi({ description: 'Year of the newest boundaries.' }),
    program: z.string(),
    counts: z
      .int()
      .openapi({ description: 'Counts that it shows. How many it withholds would say how many there are.' }),
    checksum: digest.openapi({ description: 'SHA-256 over all of it, the checksum of the release before included.' }),
    tableChecksum: digest,
    inputsChecksum: digest,
    previous: digest,
  })
  .openapi('Release');

export const releaseJson = (r: Release): z.input<typeof releaseSchema> => ({
  number: r.number,
  publishedAt: new Date(r.madeAt).toISOString(),
  periods: [...r.periods],
  corrected: [...r.corrected],
  plan: r.plan,
  boundaries: r.edition,
  program: r.code,
  counts: r.cells - r.withheld,
  checksum: r.digest,
  tableChecksum: r.tableDigest,
  inputsChecksum: r.inputsDigest,
  previous: r.previous,
});
