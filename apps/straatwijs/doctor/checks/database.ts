import { attention, type Check, ok, wrong } from '../check.ts';

/** Whether the database answers, is of this version, and keeps what it acknowledged. */
export const databaseCheck: Check = {
  name: 'database',
  async look({ database }) {
    if (!database) return [wrong('does not answer', 'Look at DATABASE_URL, or start the monitor: straatwijs serve.')];
    const { engine, pending, unknown, unsafe, checksums } = database;
    const version =
      unknown.length > 0
        ? wrong(`${engine}, of a newer Straatwijs (${unknown.join(', ')})`, 'Run the doctor of that version.')
        : pending.length > 0
          ? attention(
              `${engine}, not yet brought up to this version (${pending.length} steps)`,
              'Make a backup, then start the monitor of this version. What follows was not looked at.',
            )
          : ok(`${engine}, of this version`);
    const safety =
      unsafe.length > 0
        ? wrong(
            `an acknowledged contribution may be lost in a power cut: ${unsafe.join(', ')}`,
            'Switch these on in the settings of PostgreSQL.',
          )
        : ok('what was acknowledged survives a power cut');
    const pages = checksums
      ? ok('damage of its pages is noticed (data checksums)')
      : attention(
          'damage of its pages would not be noticed',
          'Switch checksums on: pg_checksums --enable, while PostgreSQL is stopped.',
        );
    return [version, safety, pages];
  },
};
