import { z } from 'zod';

/** Weeks, from 1, that count; those before are history. */
export const monitored = [157, 208] as const;
export const historyWeeks = 156;

/** 400 simulated streets over four years, of which it is known whether they changed ("benchmark_series"). */
export const benchmarkSeriesFile = z.object({
  kind: z.literal('benchmark_series'),
  series: z.array(
    z
      .object({
        ...{ id: z.string(), scenario: z.string(), onset: z.number().nullable() },
        ...{ y: z.array(z.int().min(0)), effort: z.array(z.number().min(0)) },
      })
      .refine(({ y, effort }) => y.length === effort.length, { message: 'y and effort differ in length' })
      .refine(({ y }) => y.length > historyWeeks, { message: `there are no weeks after the first ${historyWeeks}` }),
  ),
});

export type BenchmarkSeries = z.infer<typeof benchmarkSeriesFile>['series'][number];
