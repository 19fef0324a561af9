/** One measured figure, as it is printed: what, how much, and the limit that it is held against. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly limit?: string;
  /** Undefined when the figure has no limit of its own. */
  readonly within?: boolean;
}

/** What a benchmark hands back: figures, and in sentences how and on what they were measured. */
export interface Measured {
  readonly title: string;
  readonly how: readonly string[];
  readonly figures: readonly Figure[];
}

/** The value below which the given part lies (nearest rank); 0 of nothing. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
};

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en-GB')}/s`;
export const mib = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
export const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const mark = (f: Figure): string => (f.within === undefined ? '' : f.within ? 'yes' : 'NO');

/** A Markdown section, the same on the terminal and in the file. */
export const sectionOf = ({ title, how, figures }: Measured): string =>
  [
    `## ${title}`,
    '',
    ...how.map((h) => `- ${h}`),
    '',
    '| figure | measured | limit | within |',
    '| --- | --- | --- | --- |',
    ...figures.map((f) => `| ${f.what} | ${f.measured} | ${f.limit ?? ''} | ${mark(f)} |`),
    '',
  ].join('\n');
