export { type PeriodNumber, periodIn, readPeriod, type SeriesUnit, writePeriod } from './period-number.ts';
export { type SeriesRejection, type SeriesRow, seriesRejections, seriesRowReader } from './read-series-row.ts';
export { columnNames, type SeriesColumn, type SeriesColumns, seriesColumns } from './series-columns.ts';
