import { type ActionState, isActionId, isActionState, isTheme, type Theme } from '@straatwijs/monitor';

/** The actions as the address bar names them: shareable, and nothing in it is trusted. */
export interface ActionListFilter {
  readonly place?: string;
  readonly theme?: Theme;
  /** One state, or all of them; without it what still goes on. */
  readonly state?: ActionState | 'alles';
  /** Id of a member of staff. */
  readonly owner?: string;
  readonly late: boolean;
  readonly board: boolean;
}

/** Reads a filter; a value that does not exist counts as not given. */
export const readActionFilter = (query: URLSearchParams): ActionListFilter => {
  const place = query.get('plek');
  const theme = query.get('thema');
  const state = query.get('stand');
  const owner = query.get('van');
  return {
    ...(place && /^[^\s@]{1,200}(@\d{4})?$/.test(place) ? { place } : {}),
    ...(isTheme(theme) ? { theme } : {}),
    ...(isActionState(state) || state === 'alles' ? { state } : {}),
    ...(owner && owner.length <= 100 ? { owner } : {}),
    late: query.get('telaat') === 'ja',
    board: query.get('als') === 'bord',
  };
};

/** The address part of a filter, only what differs from the plain list. */
export const actionFields = (f: ActionListFilter): readonly (readonly [string, string])[] => {
  const fields: [string, string | undefined][] = [
    ['plek', f.place],
    ['thema', f.theme],
    ['stand', f.state],
    ['van', f.owner],
    ['telaat', f.late ? 'ja' : undefined],
    ['als', f.board ? 'bord' : undefined],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
};

/** The address of the list, with more behind it. */
export const actionsPath = (f: ActionListFilter, more: readonly (readonly [string, string])[] = []): string => {
  const query = new URLSearchParams([...actionFields(f), ...more].map(([n, v]): [string, string] => [n, v]));
  return query.size === 0 ? '/werk/acties' : `/werk/acties?${query}`;
};

/** The messages that an action is made of, as the address names them. */
export const messagesIn = (query: URLSearchParams): readonly string[] =>
  query.getAll('bericht').filter(isActionId).slice(0, 50);

/** The line of minutes that an action is made of, as the address names it. */
export const lineIn = (query: URLSearchParams): { readonly talkId: string; readonly lineId: string } | undefined => {
  const [talkId, lineId] = [query.get('gesprek') ?? '', query.get('regel') ?? ''];
  return isActionId(talkId) && isActionId(lineId) ? { talkId, lineId } : undefined;
};
