import { z } from 'zod';
import { numbers } from './schemas.ts';

/** 400 simulated streets over four years, of which it is known whether they changed ("benchmark_series"). */
export const benchmarkSeriesFile = z.object({
  kind: z.literal('benchmark_series'),
  series: z.array(
    z.object({
      ...{ id: z.string(), scenario: z.string(), onset: z.number().nullable() },
      ...{ y: numbers, effort: numbers },
    }),
  ),
});

export type BenchmarkSeries = z.infer<typeof benchmarkSeriesFile>['series'][number];

/** Weeks, from 1, that count; those before are history. */
export const monitored = [157, 208] as const;
export const historyWeeks = 156;
