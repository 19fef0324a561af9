import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { explainedIn } from '@straatwijs/statistics';
import { analyseChanges } from '../analysing/analyse-changes.ts';
import { analyseEffect } from '../analysing/analyse-effect.ts';
import { analyseLevels } from '../analysing/analyse-levels.ts';
import { analyseRanks } from '../analysing/analyse-ranks.ts';
import type { Analysis } from '../analysing/analysis.ts';
import { loadSeries } from '../analysing/load-series.ts';
import { oneTheme } from '../analysing/one-theme.ts';
import { analysisData, analysisText } from '../analysing/write-analysis.ts';
import { InstallationError } from '../installation/installation.ts';
import type { Command } from './command.ts';

const analyses = ['level', 'change', 'rank', 'effect'] as const;

const help = `straatwijs analyse <table.csv> [--analysis level|change|rank|effect] [--json] [--language nl]

Reads counts from a CSV (also .gz; ; or , between cells) with the columns time, place, count and effort (tijd, plek, aantal,
bezoeken), row by row, and says of every place its level and whether it changes, with the interval, the method and its
version. Nothing is stored and no database is needed. The same table gives the same bytes.
  time      ISO weeks (2026-W41), months (2026-10) or dates (2026-10-05, 5-10-2026), one kind per table
  effort    how often somebody looked; 0, or no row: nobody looked, which is not the same as nothing seen
  theme     a column more, for --analysis rank; else choose one with --theme
Options:
  --analysis NAME      level: how often is it seen; change: is it getting more or less; rank: which themes are going on
                       most; effect: did something make a difference. Without it: level and change
  --per day|week|month what dates are added up into (week)
  --reports            counts of whoever came with one, without effort: no level, every period of the table was open
  --theme NAME         of a table with several themes
  --periods N          level: over how many of the last periods (a quarter)
  --threshold H        change: at most one false signal in H periods per place and direction (three years)
  --false-per-month F  change: instead, so many false signals a month over all places together
  --place NAME         rank: of which place (all together)
  --top K              rank: how many count as the first (3)
  --start PERIOD --places A,B [--compare C,D]   effect: when, where, and what to put beside it (all other places; none)
  --length N, --left-out N                      effect: periods after that are compared; periods before that are left out
  --seed N             of draws (1)
  --language CODE      of the sentences: ${explainedIn.join(', ')} (en)
  --encoding NAME      of the file, when it is not UTF-8: windows-1252
  --json               all of it as JSON, figures to 9 significant digits
docs/handleiding/statisticus.md tells more, docs/statistiek/README.md each method.`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const list: { type: 'string'; multiple: true; default: string[] } = { type: 'string', multiple: true, default: [] };
const options = {
  analysis: text,
  per: text,
  reports: flag,
  theme: text,
  periods: text,
  threshold: text,
  'false-per-month': text,
  place: text,
  top: text,
  start: text,
  places: list,
  compare: list,
  length: text,
  'left-out': text,
  seed: text,
  language: { type: 'string', default: 'en' },
  encoding: text,
  json: flag,
} as const;

/** A number as an option gives it. */
const numberFor = (name: string, given: string | undefined, whole = true): number | undefined => {
  if (given === undefined) return undefined;
  const value = Number(given.trim() === '' ? Number.NaN : given);
  if (!Number.isFinite(value) || value < 0 || (whole && !Number.isInteger(value)) || value > 1_000_000_000)
    throw new InstallationError(`--${name} has to be a ${whole ? 'whole ' : ''}number, not "${given}".`);
  return value;
};
const oneAtLeast = (name: string, given: string | undefined, whole = true): number | undefined => {
  const value = numberFor(name, given, whole);
  if (value !== undefined && (whole ? value < 1 : value <= 0))
    throw new InstallationError(`--${name} has to be more than 0.`);
  return value;
};
const oneOf = <Choice extends string>(name: string, given: string, choices: readonly Choice[]): Choice => {
  const found = choices.find((choice) => choice === given);
  if (!found) throw new InstallationError(`--${name} is one of ${choices.join(', ')}, not "${given}".`);
  return found;
};

/** Levels, changes, ranks and effects of a table of one's own. */
export const analyse: Command = {
  name: 'analyse',
  summary: 'levels, changes, ranks and effects of a table of your own',
  help,
  async run(words, { print }) {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new InstallationError('Give one CSV file with counts.');
    const language = oneOf('language', values.language, explainedIn);
    const wanted = values.analysis === undefined ? undefined : oneOf('analysis', values.analysis, analyses);
    const per = values.per === undefined ? undefined : oneOf('per', values.per, ['day', 'week', 'month'] as const);
    const seed = numberFor('seed', values.seed) ?? 1;
    const whole = await loadSeries(path, { per, reports: values.reports, encoding: values.encoding });
    const table = wanted === 'rank' ? whole : oneTheme(whole, values.theme);
    const run: Readonly<Record<(typeof analyses)[number], () => Analysis>> = {
      level: () => analyseLevels(table, { periods: oneAtLeast('periods', values.periods) }),
      change: () =>
        analyseChanges(table, {
          threshold: oneAtLeast('threshold', values.threshold),
          falsePerMonth: oneAtLeast('false-per-month', values['false-per-month'], false),
        }),
      rank: () => analyseRanks(table, { place: values.place, top: oneAtLeast('top', values.top) ?? 3, seed }),
      effect: () =>
        analyseEffect(table, {
          ...{ start: values.start, places: values.places, compare: values.compare, seed },
          length: oneAtLeast('length', values.length),
          leftOut: numberFor('left-out', values['left-out']) ?? 0,
        }),
    };
    const chosen =
      wanted === undefined ? (table.reports ? (['change'] as const) : (['level', 'change'] as const)) : [wanted];
    const found = chosen.map((name) => run[name]());
    const about = { file: basename(path), rows: table.rows, places: new Set(table.series.map((s) => s.place)).size };
    if (values.json) {
      const results = found.map((analysis) => analysisData(analysis, language));
      print(JSON.stringify({ ...about, unit: table.unit, language, analyses: results }, null, 2));
      return 0;
    }
    print(`${about.file}: ${about.rows} rows, ${about.places} places, ${table.periods} ${table.unit}s`);
    for (const analysis of found) for (const line of ['', ...analysisText(analysis, language)]) print(line);
    return 0;
  },
};
