import type { Audit, CellState } from '@straatwijs/statistics';
import { publicationPlan } from '../disclosure/index.ts';
import { parsePeriod, periodOf, type Week, weekDistance } from '../periods/index.ts';
import type { Ports } from '../ports.ts';
import { type Digest, digestOf, genesis, inputsDigest, tableDigest } from './chain.ts';
import { contentOf } from './content-of.ts';
import { correctedTogether, setRight } from './correction.ts';
import { duePeriods } from './due.ts';
import {
  earlierCells,
  earlierOver,
  periodsIn,
  releaseHeads,
  shownBefore,
  vintagesOf,
  withheldBefore,
} from './earlier.ts';
import { type Counted, familiesOf, oncePerDay } from './families.ts';
import { atomOf, freeze, personIn } from './freeze.ts';
import { personOf } from './people.ts';
import { piecesOf } from './pieces-of-atoms.ts';
import { plannedCells } from './planned-cells.ts';
import { backingOf, problemOf } from './problem.ts';
import { type Proving, protect } from './protect.ts';
import type { FrozenAtom, Release, ReleaseContent } from './releases-store.ts';
import { restsOf } from './rest.ts';
import { isSensitive, protectionOf } from './sensitive.ts';

/** What of an installation a release is made from. */
export interface ReleasePorts extends Pick<Ports, 'releases' | 'instruments' | 'now' | 'local'> {
  readonly counts: Pick<Ports['counts'], 'extent'>;
  readonly places: Pick<Ports['places'], 'current'>;
}

export interface ReleaseTools extends Proving {
  readonly digest: Digest;
  /** Random text, another one each time. */
  readonly salt: () => string;
  /** Version of the program, for the record. */
  readonly code: string;
  /** How many weeks back a quarter sets right: as far as all marks are still kept. Without them people cannot be told apart. */
  readonly weeksCorrected: number;
}

export type Released =
  | { readonly outcome: 'released'; readonly release: Release }
  | { readonly outcome: 'nothing-due' }
  /** Another instance made it meanwhile. */
  | { readonly outcome: 'overtaken' }
  /** The proof fails: nothing is published, and somebody must look. */
  | { readonly outcome: 'blocked'; readonly periods: readonly string[]; readonly proof: Audit };

const byWeek = <T>(items: readonly T[], weekOf: (item: T) => Week): ReadonlyMap<Week, readonly T[]> => {
  const weeks = new Map<Week, T[]>();
  for (const item of items) {
    const list = weeks.get(weekOf(item));
    if (list) list.push(item);
    else weeks.set(weekOf(item), [item]);
  }
  return weeks;
};

/**
 * Release what is due: freeze the weeks that are over, decide what may be shown of the periods that are over, prove it jointly
 * with everything published before, and store it as the next link of the chain. A quarter also sets right what came late or
 * was taken back since its weeks were frozen.
 */
export const releaseDue = async (ports: ReleasePorts, tools: ReleaseTools): Promise<Released> => {
  const [published, extent, edition] = await Promise.all([
    ports.releases.published(),
    ports.counts.extent(),
    ports.places.current(),
  ]);
  const madeAt = ports.now();
  const due = duePeriods(ports.local(madeAt), extent, (key) => published.periods.has(key));
  if (due.length === 0 || !edition) return { outcome: 'nothing-due' };

  const corrects = due.some((p) => p.kind === 'quarter');
  const lastWeek = Math.max(...due.map((p) => p.lastWeek));
  const recent = (week: Week) => corrects && week <= lastWeek && weekDistance(week, lastWeek) < tools.weeksCorrected;
  const dueWeeks = new Set(due.flatMap((p) => p.weeks));
  const looked = new Set([...dueWeeks, ...[...published.weeks.keys()].filter(recent)]);
  // A year is the largest that a corrected week can be a part of, so whole years are at hand.
  const years = [...looked].map((w) => periodOf(w, 'year'));
  const span = corrects
    ? { first: Math.min(...years.map((y) => y.firstWeek)), last: Math.max(...years.map((y) => y.lastWeek)) }
    : { first: Math.min(...looked), last: Math.max(...looked) };
  const { units, pieces } = await ports.releases.units(span.first, span.last);
  const person = personIn(personOf(units));
  const familyOf = familiesOf(ports.instruments);
  const all = units.flatMap((u) => familyOf(u));
  const fresh = byWeek(freeze(oncePerDay(all), person), (a) => a.week);

  const heads = await releaseHeads(ports.releases);
  const before = await earlierOver(ports.releases, heads, span.first, span.last);
  const frozen = vintagesOf(before);
  const isNew = (week: Week) => !published.weeks.has(week);
  const isLate = (c: Counted): boolean =>
    c.unit.receivedAt >= frozen.takenAt(c.unit.week, correctedTogether(atomOf(c)));
  const corrected = setRight({
    weeks: [...looked].filter((w) => recent(w) && !isNew(w)),
    fresh: (week) => fresh.get(week) ?? [],
    frozen: frozen.latest,
    counted: oncePerDay(all),
    person,
    isLate,
    periods: [...published.periods.keys()].flatMap((key) => parsePeriod(key) ?? []),
    places: pieces,
    before: shownBefore(before),
  });
  const dueKeys = new Set(due.map((p) => p.key));
  const again = [...published.periods.keys()]
    .flatMap((key) => parsePeriod(key) ?? [])
    .filter((p) => !dueKeys.has(p.key) && p.weeks.some((w) => corrected.weeks.has(w)));
  const periods = [...due, ...again];
  const weeks = [...new Set(periods.flatMap((p) => p.weeks))].sort((a, b) => a - b);
  const refrozen = weeks.filter((w) => isNew(w) || corrected.weeks.has(w));
  const takesFresh = new Set(refrozen);
  const number = (heads.at(-1)?.number ?? 0) + 1;

  const atoms = weeks.flatMap((w) => (isNew(w) ? (fresh.get(w) ?? []) : (corrected.weeks.get(w) ?? frozen.latest(w))));
  const wanted = new Set(weeks);
  const counted = oncePerDay(
    all.filter(
      (c) =>
        wanted.has(c.unit.week) &&
        (isNew(c.unit.week) || corrected.isTaken(correctedTogether(atomOf(c))) || !isLate(c)),
    ),
  );
  const cells = plannedCells(periods, pieces, atoms, counted, person);
  const near = before.filter((e) => periodsIn(e.release).some((p) => p.weeks.some((w) => wanted.has(w))));
  const parts = piecesOf([
    ...near.map((e) => ({ order: e.release.number, atoms: e.content.atoms })),
    { order: number, atoms: atoms.filter((a) => takesFresh.has(a.week)) },
  ]);
  const orderOf = (atom: FrozenAtom) => (takesFresh.has(atom.week) ? number : frozen.orderAt(atom.week, number));
  const { problem, triesAll } = problemOf({
    periods,
    cells,
    atoms,
    counted,
    person,
    places: pieces,
    parts,
    orderOf,
    earlier: {
      periods: near.flatMap((e) => periodsIn(e.release)),
      cells: earlierCells(near, pieces, frozen, parts),
      atoms: near.flatMap((e) => e.content.atoms),
    },
    wasWithheld: withheldBefore(near),
    isThin: corrected.isThin,
  });
  const partsOf = new Map(cells.map((c, n) => [c, problem.cells[n]?.atoms ?? []]));
  const follows = (states: readonly CellState[]) =>
    restsOf(cells, states, (c) => backingOf(c, atoms).count)
      .filter((rest) => isSensitive(rest.backing))
      .map((rest) => ({
        atoms: [...new Set(rest.parts.flatMap((p) => partsOf.get(p) ?? []))],
        ...protectionOf(rest.backing),
      }));
  const { states, proof, method } = await protect(problem, cells.length, follows, tools);
  if (!proof.passes) return { outcome: 'blocked', periods: periods.map((p) => p.key), proof };

  const content: ReleaseContent = {
    atoms: atoms.filter((a) => takesFresh.has(a.week)),
    weeks: refrozen,
    ...contentOf(cells, atoms, states),
  };
  const salt = tools.salt();
  const decided = {
    number,
    madeAt,
    plan: publicationPlan.version,
    edition: edition.edition,
    code: tools.code,
    periods: due.map((p) => p.key),
    corrected: again.map((p) => p.key),
    cells: cells.length,
    withheld: content.cells.filter((c) => c.state !== 'value').length,
    // The best among counts of which some were left out beforehand is not proven to be the best of all.
    method: method === 'exact' && !triesAll ? ('mixed' as const) : method,
    salt,
    tableDigest: tableDigest(tools.digest, content),
    previous: heads.at(-1)?.digest ?? genesis,
  };
  const head = { ...decided, inputsDigest: inputsDigest(tools.digest, decided, content) };
  const release = { ...head, digest: digestOf(tools.digest, head) };
  return (await ports.releases.save(release, content)) ? { outcome: 'released', release } : { outcome: 'overtaken' };
};

/** Whether anything is due: quick enough to ask every few seconds. */
export const isReleaseDue = async (ports: ReleasePorts): Promise<boolean> => {
  const [published, extent] = await Promise.all([ports.releases.published(), ports.counts.extent()]);
  return duePeriods(ports.local(ports.now()), extent, (key) => published.periods.has(key)).length > 0;
};
