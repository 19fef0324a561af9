import { contribute } from '@straatwijs/monitor';
import { describe, expect, it } from 'vitest';
import { denHaag } from '../demo/den-haag/index.ts';
import { aSignal } from '../testing/people.ts';
import { servers, testInstallation } from '../testing/test-installation.ts';

const street = 'straat:0518:weimarstraat';
const foldingKey = 7355609;

describe.each(servers())('places that arrive while a folder is at work, on the %s server', (on) => {
  it('counts follow the new borders, also of what came in and was folded while the import waited', async () => {
    const { ports, storage, close } = await testInstallation({ on });
    const geography = denHaag();
    const moved = geography.places.map((p) => (p.id === street ? { ...p, parents: ['BU05183620'] } : p));
    let saved: Promise<unknown> = Promise.resolve();
    await storage.inMunicipality(518)(async (folder) => {
      await folder.run('SELECT pg_advisory_xact_lock($1, 518)', [foldingKey]);
      saved = ports.places.save({ ...geography, places: moved });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await contribute(ports, {}, [aSignal({ place: street })])).toMatchObject([{ ok: true }]);
      await folder.run(`WITH gone AS (DELETE FROM count_delta WHERE municipality_id = 518 RETURNING *)
        INSERT INTO count_week SELECT 518, g.edition, c.ancestor, g.week, g.series, g.indicator, g.theme, g.valence, g.perspective, g.value, g.observations
        FROM gone g JOIN closure c ON c.municipality_id = 518 AND c.edition = g.edition AND c.descendant = g.place_id`);
    });
    await saved;
    await ports.counts.fold();
    expect(await ports.counts.differences()).toEqual([]);
    await close();
  });
});
