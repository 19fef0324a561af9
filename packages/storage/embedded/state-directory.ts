import { homedir } from 'node:os';
import { join } from 'node:path';
import { isTrustedDirectory, makeDirectory } from './files.ts';

/**
 * Where the system keeps what belongs to the application, best place first.
 *
 * `STATE_DIRECTORY` is how systemd (`StateDirectory=`) hands over the place it made. An ordinary user has a state directory
 * under the home; root has one of the system, of which /var/lib is the customary one and the others serve where it is read-only.
 */
export function stateDirectories(environment: NodeJS.ProcessEnv, isRoot: boolean): string[] {
  const given = (environment.STATE_DIRECTORY ?? '').split(':').filter((path) => path.startsWith('/'));
  if (isRoot) return [...given, '/var/lib/straatwijs', '/var/opt/straatwijs', '/opt/straatwijs'];
  const state = environment.XDG_STATE_HOME;
  const own = state?.startsWith('/') === true ? state : join(homedir(), '.local', 'state');
  return [...given, join(own, 'straatwijs')];
}

/** Makes the directory when needed; false when it cannot be made or belongs to somebody who could plant programs in it. */
export async function makeStateDirectory(path: string): Promise<boolean> {
  try {
    await makeDirectory(path, 0o755);
    return await isTrustedDirectory(path);
  } catch {
    return false;
  }
}
