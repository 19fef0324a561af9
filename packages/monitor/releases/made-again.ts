import type { CellState } from '@straatwijs/statistics';
import { inputsOf, publishedOf } from './content-of.ts';
import { type Earlier, periodsIn, vintagesOf } from './earlier.ts';
import { plannedCells } from './planned-cells.ts';
import type { CellInput, PlacePiece, ReleaseContent } from './releases-store.ts';
import { isSensitive } from './sensitive.ts';

/**
 * A release made again from what was frozen: the plan and the boundaries say which counts there are, the atoms how many, the
 * kept backing how many people, the kept pattern which are shown. Nothing of what was told is needed, so erasing never
 * breaks a release. The same bytes come out as were published; a count that too few stand behind comes out withheld whatever
 * the pattern says.
 * @param chain the release itself and those before it that froze any week of its periods
 */
export const madeAgain = (
  { release, content }: Earlier,
  chain: readonly Earlier[],
  pieces: readonly PlacePiece[],
): Pick<ReleaseContent, 'inputs' | 'cells'> => {
  const before = chain.filter((e) => e.release.number <= release.number);
  const frozen = vintagesOf(before);
  const periods = periodsIn(release);
  const weeks = [...new Set(periods.flatMap((p) => p.weeks))].sort((a, b) => a - b);
  const atoms = weeks.flatMap((week) => frozen.latest(week));
  const planned = plannedCells(periods, pieces, atoms, [], () => 0);
  const isShown = (n: number) => content.cells[n]?.state === 'value';
  const states = planned.map((_, n): CellState => (isShown(n) ? 'published' : 'suppressed'));
  const inputs = inputsOf(planned, atoms, states).map((made, n): CellInput => {
    const { people, most, second } = content.inputs[n] ?? { people: 0, most: 0, second: 0 };
    return { ...made, people, most, second };
  });
  return { inputs, cells: inputs.map((input, n) => publishedOf(input, isShown(n) && !isSensitive(input))) };
};
