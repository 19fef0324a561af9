import { randomUUID } from 'node:crypto';
import { noteEvent } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStaff } from '../testing/people.ts';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
const weimarstraat = 'straat:0518:weimarstraat';

describe.each(servers())('what is asked within one moment on the %s server', (on) => {
  let installation: TestInstallation;
  const titles = async (ports = installation.ports) => {
    const place = await ports.places.place(weimarstraat);
    const { edition } = place ?? { edition: 0 };
    const list = await ports.events.events({ edition, around: weimarstraat, limit: 50 });
    return list.map((e) => e.title).sort();
  };
  const note = async (title: string) => {
    const command = {
      ...({ id: randomUUID(), kind: 'works', title, placeId: weimarstraat } as const),
      ...{ from: '2026-09-07', to: '2026-10-16', source: 'Bewonersbrief', open: true },
    };
    const noted = await noteEvent(installation.ports, noor, command);
    if (!noted.ok) throw new Error(JSON.stringify(noted.refusal));
  };
  const backend = () =>
    installation.storage.inMunicipality(518)(async (scope) => {
      const [row] = await scope.rows<{ pid: number; at: Date; reads: string; n: number }>(
        `SELECT pg_backend_pid() AS pid, now() AS at, current_setting('transaction_read_only') AS reads, (random() * 1e9)::int AS n`,
      );
      return row;
    }, 'read');

  beforeAll(async () => {
    installation = await testInstallation({ on, places: true });
    await installation.ports.people.saveStaff(noor);
    await note('De straat ligt open');
  });
  afterAll(() => installation.close());

  it('is of that moment, whatever others write meanwhile, and afterwards of now', async () => {
    const { ports } = installation;
    let goOn = () => {};
    const written = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let began = () => {};
    const isBegun = new Promise<void>((resolve) => {
      began = resolve;
    });
    const seen = ports.atOneMoment(async () => {
      const before = await titles();
      began();
      await written;
      // Another question than the first: of the same moment all the same.
      const { edition } = (await ports.places.place(weimarstraat)) ?? { edition: 0 };
      const after = await ports.events.events({ edition, around: weimarstraat, limit: 49 });
      return { before, after: after.map((e) => e.title) };
    });
    await isBegun;
    await note('Er kwam een speelplek');
    goOn();
    expect(await seen).toEqual({ before: ['De straat ligt open'], after: ['De straat ligt open'] });
    expect(await titles()).toEqual(['De straat ligt open', 'Er kwam een speelplek']);
  });

  it('goes over one connection in one transaction that only reads, and the same question is asked once', async () => {
    const { ports } = installation;
    const [one, two] = await ports.atOneMoment(() => Promise.all([backend(), backend()]));
    expect(one?.reads).toBe('on');
    expect(two).toEqual(one);
    expect(await backend()).not.toEqual(await backend());
    const inner = await ports.atOneMoment(async () => [await backend(), await ports.atOneMoment(backend)]);
    expect(inner[0]).toEqual(inner[1]);
  });

  it('hands each who asks rows of its own', async () => {
    const seen = await installation.ports.atOneMoment(async () => {
      const [one, two] = await Promise.all([backend(), backend()]);
      Object.assign(one ?? {}, { n: -1 });
      return [two?.n, (await backend())?.n];
    });
    expect(seen[0]).toBeGreaterThanOrEqual(0);
    expect(seen[1]).toBe(seen[0]);
  });

  it('may not write', async () => {
    await expect(installation.ports.atOneMoment(() => note('Mag niet'))).rejects.toThrow('nothing is written');
    expect(await titles()).not.toContain('Mag niet');
  });

  it('sees nothing of another municipality, also when that is asked within', async () => {
    const { storage, ports, portsOf } = installation;
    const codes = (municipality: number) =>
      storage.inMunicipality(municipality)(
        async (scope) =>
          (await scope.rows<{ m: number }>('SELECT DISTINCT municipality_id AS m FROM place')).map(({ m }) => m),
        'read',
      );
    const seen = await ports.atOneMoment(async () => [await codes(518), await codes(363), await codes(518)]);
    expect(seen).toEqual([[518], [], [518]]);
    expect(await portsOf(363).atOneMoment(() => codes(363))).toEqual([]);
  });

  it('that fails leaves nothing behind: others and the next are served, and what still runs asks for itself', async () => {
    const { storage, ports } = installation;
    const wrong = () => storage.inMunicipality(518)((scope) => scope.rows('SELECT 1 / 0'), 'read');
    for (let n = 0; n < 10; n++) {
      let late: Promise<unknown> = Promise.resolve();
      const failing = ports.atOneMoment(async () => {
        late = wrong().catch(() => titles());
        await Promise.all([wrong(), titles()]);
      });
      const beside = ports.atOneMoment(() => titles());
      await expect(failing).rejects.toThrow('division by zero');
      expect(await late).toContain('De straat ligt open');
      expect(await beside).toContain('De straat ligt open');
    }
  });

  it('waits for a turn when more look at once than there are connections, and all are answered', async () => {
    const { ports } = installation;
    const all = await Promise.all(Array.from({ length: 40 }, () => ports.atOneMoment(() => titles())));
    for (const seen of all) expect(seen).toContain('De straat ligt open');
  });
});
