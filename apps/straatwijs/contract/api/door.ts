import { createApi } from '@straatwijs/api';
import { type ContributionBody, doorkeeper, type Staff } from '@straatwijs/monitor';
import { type TestInstallation, testInstallation } from '../../testing/test-installation.ts';

/** The API on a real database, asked from an address, as a phone or a program would. */
export interface Door {
  readonly installation: TestInstallation;
  /** What was logged of failures. */
  readonly log: Readonly<Record<string, unknown>>[];
  ask(path: string, init?: RequestInit & { from?: string; as?: Staff; duplex?: 'half' }): Promise<Response>;
  tell(body: unknown, init?: RequestInit & { from?: string }): Promise<Response>;
  /** Rows in the table of contributions: what was really stored. */
  stored(): Promise<number>;
}

export const openDoor = async (): Promise<Door> => {
  const installation = await testInstallation();
  const log: Readonly<Record<string, unknown>>[] = [];
  const api = createApi({
    version: '0.0.0-test',
    engine: () => installation.storage.engine(),
    log: (entry) => log.push(entry),
  });
  const keeper = doorkeeper(
    () => installation.now,
    (address) => address === '10.0.0.1',
  );
  const ask: Door['ask'] = (path, { from = '192.0.2.7', as, ...init } = {}) =>
    api.fetch(new Request(`http://straatwijs.test/api/v1${path}`, init), {
      ports: installation.ports,
      address: from,
      network: undefined,
      doorkeeper: keeper,
      ...(as ? { staff: as } : {}),
    });
  return {
    installation,
    log,
    ask,
    tell: (body, init = {}) =>
      ask('/contributions', {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...init,
        headers: { 'Content-Type': 'application/json', ...init.headers },
      }),
    stored: () =>
      installation.storage.inMunicipality(518)(
        async (scope) =>
          (
            await scope.rows<{ n: number }>(
              'SELECT count(*)::int AS n FROM contribution WHERE municipality_id = $1',
              [518],
            )
          )[0]?.n ?? 0,
        'read',
      ),
  };
};

/** A body without what a test wants to leave out. */
export const without = (body: ContributionBody, ...keys: (keyof ContributionBody)[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([key]) => !keys.some((k) => k === key)));
