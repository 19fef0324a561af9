import { type ContextFigure, type ContextTable, contextNear } from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servers, type TestInstallation, testInstallation } from '../testing/test-installation.ts';

const figure = (different: Partial<ContextFigure> = {}): ContextFigure =>
  ({
    measure: 'inhabitants',
    placeId: 'BU05182055',
    boundary: 2019,
    period: '2019',
    value: 10,
    ...different,
  }) as ContextFigure;
const table = (...figures: ContextFigure[]): ContextTable => ({
  source: { id: 'cbs', name: 'CBS' },
  measures: [
    { key: 'inhabitants', label: 'Aantal inwoners', unit: 'aantal' },
    { key: 'homes', label: 'Woningen', unit: 'aantal' },
  ],
  figures,
});
const withheld = { value: null, missing: 'withheld' } as const;

describe.each(servers())('figures of others on the %s server', (on) => {
  let installation: TestInstallation;
  beforeAll(async () => {
    installation = await testInstallation({ on });
  });
  afterAll(() => installation.close());
  const valley = { edition: 2019, id: 'BU05182055' };

  it('are kept as they were given, missing with its reason, oldest first', async () => {
    const { context } = installation.portsOf(601);
    const saved = await context.save(
      table(
        figure({ period: '2019', value: 12.5 }),
        figure({ period: '2018', value: 0 }),
        figure({ measure: 'homes', ...withheld }),
      ),
    );
    expect(saved).toEqual({ added: 3, revised: 0, same: 0 });
    expect(await context.about(valley)).toEqual([
      {
        source: { id: 'cbs', name: 'CBS' },
        measure: { key: 'homes', label: 'Woningen', unit: 'aantal' },
        boundary: 2019,
        figures: [{ period: '2019', value: null, missing: 'withheld' }],
      },
      {
        source: { id: 'cbs', name: 'CBS' },
        measure: { key: 'inhabitants', label: 'Aantal inwoners', unit: 'aantal' },
        boundary: 2019,
        figures: [
          { period: '2018', value: 0 },
          { period: '2019', value: 12.5 },
        ],
      },
    ]);
  });

  it('are not added twice, and a figure that its source corrects is replaced', async () => {
    const { context } = installation.portsOf(602);
    const first = table(figure(), figure({ measure: 'homes', value: 5 }));
    await context.save(first);
    expect(await context.save(first)).toEqual({ added: 0, revised: 0, same: 2 });
    const corrected = table(figure({ value: 11 }), figure({ measure: 'homes', value: 5 }), figure({ period: '2020' }));
    expect(await context.save(corrected)).toEqual({ added: 1, revised: 1, same: 1 });
    expect(await context.save(table(figure({ ...withheld })))).toEqual({ added: 0, revised: 1, same: 0 });
    expect((await context.holdings())[0]).toEqual({
      source: { id: 'cbs', name: 'CBS' },
      boundary: 2019,
      places: 1,
      figures: 3,
      firstPeriod: '2019',
      lastPeriod: '2020',
    });
  });

  it('of one year of boundaries are never those of another, though the code is the same', async () => {
    const { context } = installation.portsOf(603);
    await context.save(table(figure({ boundary: 2011, value: 1 }), figure({ boundary: 2019, value: 2 })));
    const values = async (edition: number) =>
      (await context.about({ edition, id: valley.id })).flatMap((s) => s.figures.map(({ value }) => value));
    expect([await values(2011), await values(2019), await values(2024)]).toEqual([[1], [2], []]);
    expect(await context.holdings()).toHaveLength(2);
  });

  it('belong to one municipality', async () => {
    await installation.portsOf(604).context.save(table(figure()));
    expect(await installation.portsOf(605).context.about(valley)).toEqual([]);
    expect(await installation.portsOf(605).context.holdings()).toEqual([]);
  });

  it('of a street are those of its buurt, and are none where nobody counts', async () => {
    const { ports } = installation;
    const street = await ports.places.place('straat:0518:weimarstraat');
    if (!street) throw new Error('the example has this street');
    const near = await contextNear(ports, street);
    expect(near?.of.scale).toBe('buurt');
    expect(near?.series).toEqual([]);
    await ports.context.save(table(figure({ placeId: near?.of.id ?? '', value: 3 })));
    expect((await contextNear(ports, street))?.series[0]?.figures).toEqual([{ period: '2019', value: 3 }]);
  });

  it('keep nothing of a table of which one figure is not sound', async () => {
    const { context } = installation.portsOf(606);
    await expect(context.save(table(figure(), figure({ measure: 'nowhere', period: '2020' })))).rejects.toThrow();
    expect(await context.holdings()).toEqual([]);
  });
});
