import type { ContextFigure, ContextMeasure, ContextSource, NamedPlace } from '@straatwijs/monitor';
import { areaFinder } from './areas.ts';
import type { ContextOptions, ContextRead, RejectedRow } from './context-read.ts';
import type { ContextRejection } from './rejections.ts';

/** Gathers what a reader understands and rejects, the same way for every format. */
export const collecting = ({ municipality }: ContextOptions) => {
  const areaOf = areaFinder(municipality);
  const figures: ContextFigure[] = [];
  const rejected: RejectedRow[] = [];
  const places = new Map<string, NamedPlace>();
  const seen = new Set<string>();
  let elsewhere = 0;
  return {
    reject: (line: number, rejection: ContextRejection, cells: readonly string[]) => {
      rejected.push({ line, rejection, cells });
    },
    /** Whether a row is about an area here; otherwise it has been counted or rejected. */
    isHere: (code: string, line: number, cells: readonly string[]): boolean => {
      const area = areaOf(code);
      if (area === 'elsewhere') elsewhere += 1;
      else if (area !== 'here') rejected.push({ line, rejection: area, cells });
      return area === 'here';
    },
    /** False the second time. */
    isFirst: (...identity: readonly string[]): boolean => {
      const key = identity.join('\t');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    },
    place: (id: string, place: NamedPlace) => {
      places.set(id, place);
    },
    keep: (figure: ContextFigure) => {
      figures.push(figure);
    },
    /** A measure without any value is not published yet: nothing is kept of it, and it is named. */
    end: (about: {
      readonly source: ContextSource;
      readonly measures: readonly ContextMeasure[];
      readonly heading: readonly string[];
      readonly rows: number;
    }): ContextRead => {
      const filled = new Set(figures.filter(({ value }) => value !== null).map(({ measure }) => measure));
      const present = new Set(figures.map(({ measure }) => measure));
      return {
        ...about,
        measures: about.measures.filter(({ key }) => filled.has(key)),
        figures: figures.filter(({ measure }) => filled.has(measure)),
        emptyMeasures: about.measures.filter(({ key }) => present.has(key) && !filled.has(key)).map((m) => m.label),
        elsewhere,
        rejected,
        places,
      };
    },
  };
};
