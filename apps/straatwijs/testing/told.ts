import type { TestInstallation } from './test-installation.ts';

export interface ToldRow {
  readonly id: string;
  readonly root_id: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>> | null;
  readonly entered_by: string | null;
  readonly organisation: string | null;
}

/** What stands now in the database: the newest version of each message, in the order in which they arrived. */
export const toldIn = (home: TestInstallation): Promise<readonly ToldRow[]> =>
  home.storage.inMunicipality(518)(
    (scope) =>
      scope.rows<ToldRow>(
        `SELECT c.id, c.root_id, c.facts, t.texts, c.entered_by, c.organisation FROM contribution c
         LEFT JOIN contribution_text t ON t.municipality_id = $1 AND t.contribution_id = c.id
         WHERE c.municipality_id = $1 AND NOT EXISTS (SELECT 1 FROM contribution s WHERE s.municipality_id = $1 AND s.supersedes = c.id)
         ORDER BY c.received_at, c.id`,
        [518],
      ),
    'read',
  );
