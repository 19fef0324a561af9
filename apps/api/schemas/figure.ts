import { z } from '@hono/zod-openapi';
import { contributorClasses, type Figure, type PublishableTable, type PublishedRow } from '@straatwijs/monitor';

const state = z.enum(['value', 'too-few', 'not-looked']);

export const figureSchema = z
  .object({
    value: z.number().nullable(),
    interval: z.array(z.number()).length(2).nullable(),
    observations: z.int().nullable(),
    visits: z.int().nullable(),
    contributors: z.enum(contributorClasses).nullable(),
    state,
  })
  .openapi('Figure', { description: 'Where the state is not `value`, all numbers are null.' });

const columns = z.object({
  positive: figureSchema,
  mixed: figureSchema,
  negative: figureSchema,
  neutral: figureSchema,
});
const row = z.object({ key: z.string(), columns, all: figureSchema });
export const tableSchema = z
  .object({
    state,
    joined: z.boolean().openapi({ description: '"A bit of both" counts with what could be better.' }),
    whole: row.openapi({ description: 'Everything together.' }),
    rows: z.array(row),
  })
  .openapi('Table', { description: 'Rows that rest on too few people stand together as `rest`.' });

/** Takes only figures of what was released. */
export const figureJson = (f: Figure): z.input<typeof figureSchema> => ({
  ...f,
  interval: f.interval === null ? null : [...f.interval],
});
const rowJson = (r: PublishedRow) => ({
  key: r.key,
  columns: {
    positive: figureJson(r.columns.positive),
    mixed: figureJson(r.columns.mixed),
    negative: figureJson(r.columns.negative),
    neutral: figureJson(r.columns.neutral),
  },
  all: figureJson(r.all),
});

/** Takes only what has passed the gate. `key` keeps that row alone. */
export const tableJson = (table: PublishableTable, key?: string): z.input<typeof tableSchema> => ({
  state: table.state,
  joined: table.joined,
  whole: rowJson(table.whole),
  rows: table.rows.filter((r) => key === undefined || r.key === key).map(rowJson),
});
