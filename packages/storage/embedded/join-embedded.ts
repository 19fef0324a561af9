import { join } from 'node:path';
import { CLUSTER, choosePlace, inspectDataDirectory } from './data-directory.ts';
import { ownerOf } from './files.ts';
import { SUPERUSER } from './initialise.ts';
import { findPostmaster } from './postmaster.ts';
import { done, type Outcome } from './refusals.ts';
import { PORT } from './socket-directory.ts';
import type { EmbeddedOptions, EmbeddedServer } from './start-embedded.ts';

/** A server that an application of ours is running; whoever joins it neither stops nor revives it. */
export type JoinedServer = Pick<EmbeddedServer, 'host' | 'port' | 'superuser' | 'dataDir'>;

/**
 * Finds the server of a monitor that is running on this data directory, to look at its database beside it: reading needs no
 * lock of the application. Nothing when none is ready there; then `startEmbedded` is the way.
 */
export async function joinEmbedded(options: EmbeddedOptions): Promise<Outcome<JoinedServer | undefined>> {
  const log = options.log ?? (() => undefined);
  const chosen = await choosePlace(options.dataDir, options.explicitDataDir ?? false, log);
  if (!chosen.ok) return chosen;
  const { dataDir } = chosen.value;
  if ((await ownerOf(join(dataDir, CLUSTER))) === undefined) return done(undefined);
  const looked = await inspectDataDirectory(chosen.value);
  if (!looked.ok) return looked;
  const found = await findPostmaster(join(dataDir, CLUSTER));
  if (found.state !== 'ready') return done(undefined);
  return done({ host: found.socketDirectory, port: PORT, superuser: SUPERUSER, dataDir });
}
