import { isSignalState, isTheme, type SignalFilter, type SignalState, type Theme } from '@straatwijs/monitor';
import { isMessageId } from './filter.ts';

/** The list of signals as the address bar names it: shareable, and nothing in it is trusted. */
export interface SignalListFilter {
  readonly place?: string;
  readonly theme?: Theme;
  readonly direction?: NonNullable<SignalFilter['direction']>;
  /** `all`: whatever the state. */
  readonly state: SignalState | 'all';
  readonly grade: NonNullable<SignalFilter['grade']>;
  readonly after?: NonNullable<SignalFilter['after']>;
}

const directions = ['up', 'down'] as const;
const grades = ['attention', 'signal', 'strong'] as const;

/** Reads a filter; a value that does not exist counts as not given. */
export const readSignalFilter = (query: URLSearchParams): SignalListFilter => {
  const place = query.get('plek');
  const theme = query.get('thema');
  const direction = directions.find((d) => d === query.get('richting'));
  const state = query.get('stand');
  const [, week, id] = /^(\d{6})_(.{36})$/.exec(query.get('na') ?? '') ?? [];
  return {
    ...(place && /^[^\s@]{1,200}$/.test(place) ? { place } : {}),
    ...(isTheme(theme) ? { theme } : {}),
    ...(direction ? { direction } : {}),
    state: state === 'all' || isSignalState(state) ? state : 'open',
    grade: grades.find((g) => g === query.get('sterkte')) ?? 'signal',
    ...(week && id && isMessageId(id) ? { after: { week: Number(week), id } } : {}),
  };
};

/** The address part of a filter, only what differs from the plain list. */
export const signalFields = (f: SignalListFilter): readonly (readonly [string, string])[] => {
  const fields: [string, string | undefined][] = [
    ['plek', f.place],
    ['thema', f.theme],
    ['richting', f.direction],
    ['stand', f.state === 'open' ? undefined : f.state],
    ['sterkte', f.grade === 'signal' ? undefined : f.grade],
    ['na', f.after && `${f.after.week}_${f.after.id}`],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
};
