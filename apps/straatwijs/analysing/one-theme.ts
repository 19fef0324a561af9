import { InstallationError } from '../installation/installation.ts';
import type { SeriesTable } from './series-store.ts';

/**
 * The part of a table that is about one theme. Themes are never added up: what is looked at in each differs.
 * @throws InstallationError for a table with several themes and none chosen, or one that it does not have
 */
export const oneTheme = (table: SeriesTable, theme: string | undefined): SeriesTable => {
  const themes = [...new Set(table.series.map((one) => one.theme))].sort();
  if (!table.hasThemes && theme !== undefined) throw new InstallationError('This table has no column of themes.');
  if (theme === undefined && themes.length > 1)
    throw new InstallationError(
      `This table has several themes: choose one with --theme. They are: ${themes.slice(0, 20).join(', ')}.`,
    );
  const chosen = theme ?? themes[0];
  const series = table.series.filter((one) => one.theme === chosen);
  if (series.length === 0) throw new InstallationError(`There is no theme "${theme}" in this table.`);
  return { ...table, series };
};
