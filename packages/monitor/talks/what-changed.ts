import { type Figure, notLooked, type PublishableTable } from '../disclosure/index.ts';
import { watchedOf } from '../instruments/watched.ts';
import { type ChangingSeries, publicChanges } from '../overview/changing.ts';
import { overviewOf } from '../overview/overview.ts';
import type { Staff } from '../people/people.ts';
import { may } from '../people/rights.ts';
import { addWeeks, type Period, previousPeriod } from '../periods/index.ts';
import type { Place } from '../places/places-store.ts';
import type { Ports } from '../ports.ts';
import type { Signal } from '../signals/signal.ts';
import type { Theme } from '../themes/themes.ts';

/** What was published of a theme over two quarters: counts, or why there is none. */
export interface Change {
  readonly now: Readonly<Record<'positive' | 'negative', Figure>>;
  readonly before: Readonly<Record<'positive' | 'negative', Figure>>;
}

/** What changed somewhere, per theme: what everybody may know, and for who may see it at the desk the signals of now. */
export interface WhatChanged {
  readonly of: (theme: Theme) => {
    readonly change: Change | undefined;
    /** Of releases alone. */
    readonly changes: readonly ChangingSeries[];
    readonly signals: readonly Signal[];
  };
  /** Of all that was told together: releases tell that without a theme. */
  readonly changes: readonly ChangingSeries[];
}

/** A talk a quarter: signals of that long ago and later. */
const quarterWeeks = 13;
const mostSignals = 50;

const figuresOf = (table: PublishableTable, theme: Theme): Change['now'] | undefined => {
  const row = table.rows.find((r) => r.key === theme);
  return row && { positive: row.columns.positive, negative: row.columns.negative };
};

/** Where nothing is known of a theme there is no change. Pure. */
export const changeOf = (now: PublishableTable, before: PublishableTable, theme: Theme): Change | undefined => {
  const [a, b] = [figuresOf(now, theme), figuresOf(before, theme)];
  const empty = { positive: notLooked, negative: notLooked };
  return a || b ? { now: a ?? empty, before: b ?? empty } : undefined;
};

const signalsIn = async (ports: Ports, place: Place, staff: Staff | undefined): Promise<readonly Signal[]> => {
  if (!staff || !may(staff, 'see-figures', place)) return [];
  const since = addWeeks(ports.local(ports.now()).week, -quarterWeeks);
  const found = await ports.signals.signals({
    ...{ edition: place.edition, within: place.id, since, limit: mostSignals },
  });
  return found.filter((s) => s.state !== 'explained');
};

/** The theme of each thing that is looked for, by its instrument and key. */
const themesOfThings = ({ instruments }: Pick<Ports, 'instruments'>): ReadonlyMap<string, Theme> =>
  new Map(
    instruments.flatMap(({ definition }) =>
      watchedOf(definition).map((q) => [`${definition.id} ${q.key}`, q.watched.theme] as const),
    ),
  );

/**
 * What changed in a place since the quarter before.
 * @param quarter the newest that was published
 * @param staff whoever prepares; without, only what everybody may know
 */
export const whatChanged = async (ports: Ports, place: Place, quarter: Period, staff?: Staff): Promise<WhatChanged> => {
  const [now, then, { series }, signals] = await Promise.all([
    overviewOf(ports, place, quarter),
    overviewOf(ports, place, previousPeriod(quarter)),
    publicChanges(ports, place),
    signalsIn(ports, place, staff),
  ]);
  const changed = series.filter((s) => s.change !== undefined);
  const themes = themesOfThings(ports);
  return {
    changes: changed.filter((s) => s.of === 'told'),
    of: (theme) => ({
      change: changeOf(now.told.byTheme, then.told.byTheme, theme),
      changes: changed.filter((s) => s.of === 'looked' && themes.get(`${s.instrument} ${s.key}`) === theme),
      signals: signals.filter((s) => s.watched.theme === theme),
    }),
  };
};
