import { progressBar } from '../importing/progress.ts';
import { rehearse } from '../keeping/rehearse.ts';
import { contentsOf, inNumbers } from '../keeping/told.ts';
import type { Surroundings } from './command.ts';

/** Rehearses a restore and tells how it went. @returns the exit code */
export const rehearsal = async (
  wish: {
    readonly file: string;
    readonly passphrase: Buffer | undefined;
    readonly folder: string;
    readonly ledgerPath: string;
  },
  { print, remark }: Pick<Surroundings, 'print' | 'remark'>,
): Promise<number> => {
  const { passphrase, ...rest } = wish;
  const bar = progressBar('rehearsal', 1);
  const rehearsed = await rehearse({
    ...rest,
    ...(passphrase === undefined ? {} : { passphrase }),
    progress: (step, part) => bar.step(part, step),
  });
  bar.end();
  if (!rehearsed.ok) {
    remark(`The rehearsal failed: ${rehearsed.refusal.sentence}`);
    return 1;
  }
  const { checked, engine, erased, differences, seconds } = rehearsed.value;
  print(`Rehearsed in ${seconds.toFixed(1)} s on ${engine}: ${contentsOf(checked.manifest)}.`);
  print('Every table came back with the rows that the archive says it has.');
  if (erased > 0) print(`${inNumbers(erased)} that were erased since then were erased again.`);
  if (differences === 0) print('All counts equal a recount. The temporary database is gone.');
  else remark(`${inNumbers(differences)} counts differ from a recount over what was restored: run straatwijs doctor.`);
  return differences === 0 ? 0 : 1;
};
