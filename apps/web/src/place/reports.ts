import type { Overview, PublishableTable } from '@straatwijs/monitor';
import { capital, count, fill, writeNumber } from '#web/language/fill.ts';
import type { PlaceTexts } from '#web/texts/place.nl.ts';

/** A list of counts without any judgement: name, figure and how long its bar is (share of the longest). */
export interface PlainRow {
  readonly key: string;
  readonly name: string;
  readonly figure: string;
  readonly to: number;
}
export interface ReportsView {
  readonly source: string;
  readonly state: PublishableTable['state'];
  readonly total: string;
  readonly byTheme: readonly PlainRow[];
  readonly byKind: readonly PlainRow[];
}

const plainRows = (table: PublishableTable, nameOf: (key: string) => string, language: string): readonly PlainRow[] => {
  const longest = Math.max(1, ...table.rows.map((r) => r.all.value ?? 0));
  return table.rows
    .flatMap((r) => {
      const value = r.all.state === 'value' ? r.all.value : null;
      return value === null || value === 0 ? [] : [{ key: r.key, name: nameOf(r.key), value }];
    })
    .sort((a, b) => (a.key === 'rest' ? 1 : b.key === 'rest' ? -1 : b.value - a.value))
    .map(({ key, name, value }) => ({ key, name, figure: writeNumber(language, value), to: value / longest }));
};

const kindName = (nameOf: (key: string) => string) => (key: string) => {
  const name = nameOf(key);
  const words = name.replaceAll(/[-_]/g, ' ');
  return name === key ? capital(words) : name;
};

/** Reports from elsewhere: counted apart, with their source, never as told here. */
export const reportsView = (
  reports: Overview['reports'][number],
  t: PlaceTexts,
  nameOf: (key: string) => string,
  language: string,
  when: string,
): ReportsView => {
  const total = reports.byTheme.rows.reduce((n, r) => n + (r.all.value ?? 0), 0);
  return {
    source: fill(t.reportsSource, { source: reports.source }),
    state: reports.byTheme.state,
    total: count(language, t.reportsTotal, total, { When: capital(when, language) }),
    byTheme: plainRows(reports.byTheme, nameOf, language),
    byKind: plainRows(reports.byKind, kindName(nameOf), language),
  };
};
