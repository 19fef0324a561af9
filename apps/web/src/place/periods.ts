import {
  describePeriod,
  isClosed,
  type LocalDate,
  lastClosed,
  nextPeriod,
  type Period,
  type PeriodKind,
  previousPeriod,
  type ScreenLanguage,
} from '@straatwijs/monitor';

export interface PeriodLink {
  readonly key: string;
  readonly name: string;
  readonly current: boolean;
}
export interface PeriodChoice {
  /** The last week, month, quarter and year that are over. */
  readonly last: readonly (PeriodLink & { readonly kind: PeriodKind })[];
  readonly earlier: PeriodLink;
  readonly later: PeriodLink | undefined;
}

const kinds = ['week', 'month', 'quarter', 'year'] as const satisfies readonly PeriodKind[];

/** Which periods a reader can go to from the one shown: only those that are over. */
export const periodChoice = (shown: Period, today: LocalDate, language: ScreenLanguage): PeriodChoice => {
  const linkTo = (period: Period): PeriodLink => ({
    key: period.key,
    name: describePeriod(period, language),
    current: period.key === shown.key,
  });
  const next = nextPeriod(shown);
  return {
    last: kinds.map((kind) => ({ kind, ...linkTo(lastClosed(kind, today)) })),
    earlier: linkTo(previousPeriod(shown)),
    later: isClosed(next, today) ? linkTo(next) : undefined,
  };
};
