/** What a phone shows, and which page of ours lies behind it. */
export interface Shown {
  readonly title: string;
  readonly options: {
    readonly body: string;
    readonly lang: string;
    readonly dir: 'ltr' | 'rtl';
    readonly data: string;
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '');
const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/**
 * Reads what came in on a phone. What cannot be read still has to be shown: a browser that is told something and shows
 * nothing says so itself, in words of its own.
 * @param origin of this monitor: nothing that comes in leads anywhere else
 */
export const shownOf = (text: string | undefined, origin: string): Shown => {
  let said: Readonly<Record<string, unknown>> = {};
  try {
    said = recordOf(recordOf(JSON.parse(text ?? '')).notification);
  } catch {
    // Nothing that we sent.
  }
  const url = URL.parse(textOf(said.navigate));
  return {
    title: textOf(said.title) || 'Straatwijs',
    options: {
      body: textOf(said.body),
      lang: textOf(said.lang) || 'nl',
      dir: said.dir === 'rtl' ? 'rtl' : 'ltr',
      data: url?.origin === origin ? url.pathname : '/volg',
    },
  };
};
