import { describe, expect, it } from 'vitest';
import { codeFiles, isTest, read } from './read/files.ts';
import { answersThePublic, pastTheGate } from './rules/gate.ts';
import {
  declaredIn,
  deskRulesInPublic,
  isForTheDesk,
  reachingFigures,
  rulesReachingFigures,
  takenFromRules,
} from './rules/reach.ts';

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

/** What a page for whoever comes may use although it is of the desk, or comes by answers that were not published. */
const whyInPublic: Readonly<Record<string, string>> = {
  'apps/web/src/routes/(one-thing)/meepraten/[round]/+page.server.ts ownAnswers': 'their own, with their own code',
  'apps/web/src/talks/note-view.server.ts minutesAtDesk': 'the note view in the field, for who is signed in',
};

describe('what public pages are made of', () => {
  it('is nothing that comes by figures behind the gate, or that is made for the desk', () => {
    const reaching = rulesReachingFigures();
    for (const name of ['thermometerAtDesk', 'releaseDue', 'liveCounts']) expect(reaching).toContain(name);
    const { read: readFiles, found } = deskRulesInPublic(reaching);
    expect(readFiles).toBeGreaterThan(500);
    expect(found).toEqual(Object.keys(whyInPublic).sort());
  });
});

describe('this check', () => {
  it('catches a rule of the desk under a public page, and one that comes by figures by way of another', () => {
    const of = 'packages/monitor/x/x.ts';
    const reaching = reachingFigures([
      ...declaredIn(of, 'export const behind = (ports: Ports) => ports.counts.counts({});'),
      ...declaredIn(
        'packages/monitor/y/y.ts',
        "import { behind } from '../x/x.ts'; export const nice = (p: Ports) => behind(p);",
      ),
      ...declaredIn(
        'packages/monitor/z/z.ts',
        'export const calm = (ports: Ports) => ports.releases.cells({}).behind;',
      ),
    ]);
    expect([...reaching].sort()).toEqual(['behind', 'nice']);
    const page = "import { nice, calm, thermometerAtDesk, type behind } from '@straatwijs/monitor';";
    const taken = takenFromRules('apps/web/src/routes/(public)/plek/[place]/+page.server.ts', page);
    expect(taken.filter((name) => isForTheDesk(name, reaching))).toEqual(['nice', 'thermometerAtDesk']);
  });
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
    ['apps/api/routes/x.ts', 'const c = ports.counts;'],
    ['apps/api/routes/x.ts', 'const { counts: c } = ports;'],
    ['apps/api/routes/x.ts', 'const { counts: c } = event.locals.ports; use(c);'],
    ['apps/web/src/place/x.ts', 'export const f = ({ counts: c }: Ports) => use(c);'],
    ['apps/web/src/place/x.ts', "await ports['counts'].visits(span);"],
    ['apps/web/src/place/x.ts', 'const r = ports.releases; await r.content(1);'],
    ['apps/web/src/place/x.ts', "const { releases: r } = ports; await r['units'](1, 2);"],
    ['apps/web/src/place/x.ts', 'const { content } = ports.releases;'],
    ['apps/web/src/place/x.ts', 'const { series: { visits } } = ports;'],
    ['apps/web/src/place/x.ts', 'const t: PublishableTable = JSON.parse(x);'],
    ['apps/web/src/place/x.ts', 'const t: readonly ReleasedCell[] = await response.json();'],
    ['apps/web/src/place/x.ts', 'const f = (x: string): PublishableTable => JSON.parse(x);'],
    ['packages/storage/stores/x.ts', 'await scope.rows<ReleasedCell>(query);'],
    ['apps/api/routes/x.ts', 'figuresCsv(releasedCells(rows));'],
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
