import { z } from 'zod';

const numbers = z.array(z.number().int().nonnegative());
const flag = z.boolean().nullish();
const cost = z.number().nullish();

const found = z.object({ pattern: numbers, auditPasses: flag, singletonSafe: flag, unitCost: cost, valueCost: cost });
const interval = z.object({
  kind: z.enum(['cell', 'atom']),
  index: z.number().int().nonnegative(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});

const table = z.object({
  name: z.string(),
  required: z.object({ lowerAtMost: z.number(), upperAtLeast: z.number() }),
  atoms: z.array(z.number().nonnegative()),
  cells: z.array(z.object({ id: z.string(), atoms: numbers, value: z.number() })),
  primary: numbers,
  sensitiveAtoms: numbers.default([]),
  optimum: z
    .object({
      unitCost: cost,
      unitPattern: numbers.nullish(),
      unitProvenOptimal: flag,
      valueCost: cost,
      valuePattern: numbers.nullish(),
      valueProvenOptimal: flag,
      unitCostSingletonSafe: cost,
      singletonPattern: numbers.nullish(),
      singletonProvenOptimal: flag,
    })
    .nullish(),
  audit: z.array(interval).nullish(),
  auditPasses: flag,
  unitPatternSingletonSafe: flag,
  singletonPatternSafe: flag,
  auditPrimaryOnly: z.array(interval).nullish(),
  primaryOnlyExactlyDisclosed: z.number().nullish(),
  gaussSuppression: found.nullish(),
  sdcTable: z.record(z.string(), found.nullish()).nullish(),
});

/** A file with tables and what is known of them: optimal patterns, intervals, patterns of other programs. */
export const disclosureFile = z.object({
  kind: z.literal('secondary_suppression'),
  tolerance: z.object({ audit_abs: z.number().default(1e-4) }).default({ audit_abs: 1e-4 }),
  tables: z.array(table),
});

export type DisclosureTable = z.infer<typeof table>;
export type KnownInterval = z.infer<typeof interval>;
