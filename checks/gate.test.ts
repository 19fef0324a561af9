import { describe, expect, it } from 'vitest';
import { codeFiles, isTest, read } from './read/files.ts';
import { answersThePublic, pastTheGate } from './rules/gate.ts';

/**
 * Desk pages show live figures to those who may see them, each for its own purpose; these read counts beside the gate, and
 * nothing that they make is public.
 */
const ofTheDesk = ['apps/web/src/tour/tour-view.server.ts'];

const files = codeFiles.filter((path) => !isTest(path));

describe('the gate of publication', () => {
  it('looks at all that answers the public', () => {
    expect(files.filter(answersThePublic).length).toBeGreaterThan(300);
    expect(ofTheDesk.filter((path) => !files.includes(path))).toEqual([]);
  });
  it('is the only one that calls something publishable, and nothing public reaches for figures behind it', () => {
    const past = files.filter((path) => !ofTheDesk.includes(path)).flatMap((path) => pastTheGate(path, read(path)));
    expect(past).toEqual([]);
  });
});

describe('this check', () => {
  it.each([
    ['apps/web/src/place/x.ts', 'const t = rows as unknown as PublishableTable;'],
    ['packages/storage/stores/x.ts', 'const t = <PublishableTable>rows;'],
    ['packages/monitor/overview/x.ts', 'export const t = (x: object) => x as Readonly<PublishableLooked>;'],
    ['apps/api/routes/x.ts', 'await c.env.ports.counts.counts(span);'],
    ['apps/api/routes/x.ts', 'const { releases } = ports; await releases.content(1);'],
    ['packages/monitor/overview/x.ts', 'ports.releases.units(1, 2);'],
    ['packages/monitor/evaluation/helped.ts', 'await ports.series.counts(span);'],
    ['apps/web/src/rounds/x.ts', 'const t = frozen as PublishableOpinions;'],
    ['apps/web/src/rounds/x.ts', 'await ports.rounds.answers(id);'],
    ['packages/monitor/thermometer/released.ts', 'ports.series.counts(span);'],
  ])('catches in %s: %s', (path, text) => {
    expect(pastTheGate(path, text)).toHaveLength(1);
  });
  it.each([
    ['packages/monitor/disclosure/table.ts', 'return table as PublishableTable;'],
    ['apps/web/src/place/x.ts', 'const rows = table as Table; ports.releases.cells({});'],
    ['packages/monitor/releases/x.ts', 'ports.releases.units(1, 2);'],
    ['apps/web/src/desk/x.ts', 'const counts = { counts: 1 }; use(counts);'],
  ])('lets stand in %s: %s', (path, text) => {
    expect(pastTheGate(path, text)).toEqual([]);
  });
});
