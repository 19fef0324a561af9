import { type ContextRead, type ContextRejection, contextRejections } from '@straatwijs/formats';
import {
  type ContextSaved,
  currentGeography,
  type Fitted,
  fitEdition,
  type PlaceApart,
  type Ports,
} from '@straatwijs/monitor';
import { progressBar } from './progress.ts';
import { rejectedFile } from './rejected-file.ts';

/** What became of one source of figures. */
export interface ContextLoaded extends ContextSaved {
  readonly name: string;
  readonly read: ContextRead;
  /** Areas whose code means something else in the boundaries that are here. */
  readonly apart: Fitted['apart'];
  readonly rejectedPath: string | undefined;
}

const chunkSize = 10_000;

/**
 * Save what was read, in a few statements. Figures of a source that does not say of which year its codes are (`fit`) are
 * held against the current boundaries first.
 */
export const importContext = async (
  ports: Ports,
  name: string,
  read: ContextRead,
  { fit, rejectedPath }: { readonly fit: boolean; readonly rejectedPath: string },
): Promise<ContextLoaded> => {
  const geography = fit ? await currentGeography(ports.places) : undefined;
  const { figures, apart } = geography
    ? fitEdition(read.figures, read.places, geography)
    : { figures: read.figures, apart: [] };
  const progress = progressBar(name, figures.length);
  const rejected = rejectedFile(rejectedPath, read.heading);
  const saved = { added: 0, revised: 0, same: 0 };
  try {
    for (const row of read.rejected) await rejected.add(row.line, contextRejections[row.rejection], row.cells);
    for (let from = 0; from < figures.length; from += chunkSize) {
      const { source, measures } = read;
      const done = await ports.context.save({ source, measures, figures: figures.slice(from, from + chunkSize) });
      saved.added += done.added;
      saved.revised += done.revised;
      saved.same += done.same;
      progress.step(from + chunkSize, `${from} figures`);
    }
  } finally {
    progress.end();
    await rejected.close();
  }
  return { name, read, apart, ...saved, rejectedPath: read.rejected.length > 0 ? rejected.path : undefined };
};

const some = (count: number, what: string): string[] => (count > 0 ? [`  ${count} ${what}`] : []);

const shortList = (names: readonly string[]): string =>
  names.length > 6 ? `${names.slice(0, 5).join('; ')}; and ${names.length - 5} more` : names.join('; ');

const apartLine = ({ id, name, hereNamed, why }: PlaceApart): string => {
  const reason = {
    'unknown-code': 'there is no such code in these boundaries',
    'other-name': `the code is ${hereNamed} in these boundaries`,
    'lies-elsewhere': 'its point lies outside that area of these boundaries',
  }[why];
  return `  ${id} ${name}: ${reason}; kept under the boundaries of its own year, not joined`;
};

/** What became of it, in lines. */
export const linesOfContext = (loaded: ContextLoaded): readonly string[] => {
  const { read, apart } = loaded;
  const reasons = new Map<ContextRejection, number>();
  for (const { rejection } of read.rejected) reasons.set(rejection, (reasons.get(rejection) ?? 0) + 1);
  const missing = read.figures.filter(({ value }) => value === null).length;
  return [
    `${loaded.name}: ${read.rows} rows, ${read.figures.length} figures of ${read.measures.length} measures: ${loaded.added} new, ${loaded.revised} revised, ${loaded.same} already here; ${read.rejected.length} rows rejected`,
    `  source: ${read.source.name}`,
    ...some(missing, 'figures that the source does not give: kept as missing, with the reason; never as zero'),
    ...(read.emptyMeasures.length > 0
      ? [`  ${read.emptyMeasures.length} measures without any figure left out: ${shortList(read.emptyMeasures)}`]
      : []),
    ...some(read.elsewhere, 'rows about another municipality left out'),
    ...[...reasons].map(([why, count]) => `  ${count} rejected: ${contextRejections[why]}`),
    ...apart.map(apartLine),
    ...(loaded.rejectedPath === undefined ? [] : [`  rejected rows: ${loaded.rejectedPath}`]),
  ];
};
