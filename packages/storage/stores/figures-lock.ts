import type { Scope } from '../connection/in-municipality.ts';

/** One folder per municipality, of all instances together. */
export const foldingKey = 7355609;
/** Guards what figures are made of: whoever adds holds it shared, so that adding never waits for adding. */
export const figuresKey = 7355610;

/**
 * Hold what figures are made of alone, to the end of the transaction: it waits for what is being added and lets nobody
 * else begin. Whoever takes out a contribution must see all the others of the same person; whoever rebuilds, all there is.
 */
export const holdFigures = async (scope: Scope): Promise<void> => {
  await scope.run('SELECT pg_advisory_xact_lock($2, $1)', [scope.municipality, figuresKey]);
};

/** Hold off folding too, for what replaces the folded counts. */
export const holdFolding = async (scope: Scope): Promise<void> => {
  await scope.run('SELECT pg_advisory_xact_lock($2, $1)', [scope.municipality, foldingKey]);
};
