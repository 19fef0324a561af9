import { localeOf } from '@straatwijs/monitor';
import { listed } from '#web/language/marks.ts';
import { type Item, type ItemState, isUnsent, stateOf } from '#web/outbox/item.ts';
import { photosHere } from '#web/outbox/photos.ts';
import type { Questionnaire } from '#web/taking-part/screen-view.ts';
import { addressOfKept } from './address.ts';

export interface WorkLine {
  readonly item: Item;
  readonly state: ItemState;
  readonly title: string;
  readonly href: string;
}

const dayMs = 86_400_000;

/** "Vandaag", "gisteren", else a day of the week, else a date. */
export const whenOf = (language: string, timeZone: string, at: number, now: number): string => {
  const locale = localeOf(language);
  const dayOf = (t: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(t);
  const days = Math.round((Date.parse(dayOf(now)) - Date.parse(dayOf(at))) / dayMs);
  const text =
    days < 2
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day')
      : new Intl.DateTimeFormat(
          locale,
          days < 7 ? { weekday: 'long', timeZone } : { day: 'numeric', month: 'long', timeZone },
        ).format(at);
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
};

/** Unsent first, then what arrived; the newest first in both. Empty drafts are nothing. */
export const workLines = (
  items: readonly Item[],
  language: string,
  timeZone: string,
  now: number,
): { readonly unsent: readonly WorkLine[]; readonly sent: readonly WorkLine[] } => {
  const lines = [...items]
    .filter((i) => i.revision > 0 || Object.keys(i.draft.answers).length > 0)
    .sort((a, b) => b.madeAt - a.madeAt)
    .map((item) => ({
      item,
      state: stateOf(item),
      title: listed(language, [whenOf(language, timeZone, Date.parse(item.draft.at), now), item.place.name]),
      href: addressOfKept(item.instrument, item.place.id, item.id),
    }));
  const isStill = ({ item }: WorkLine) => item.revision === 0 || isUnsent(item) || photosHere(item).length > 0;
  return { unsent: lines.filter(isStill), sent: lines.filter((l) => !isStill(l)) };
};

/** What was told, in the words of the form. */
export const toldIn = (
  item: Item,
  forms: readonly Questionnaire[],
  words: { readonly yes: string; readonly no: string; readonly nothing: string },
): readonly { readonly ask: string; readonly text: string; readonly isOwn: boolean }[] => {
  const form = forms.find((f) => f.definition.id === item.instrument);
  return (form?.definition.questions ?? []).flatMap((q) => {
    const given = item.draft.answers[q.key];
    if (given === undefined) return [];
    const text =
      typeof given === 'boolean'
        ? given
          ? words.yes
          : words.no
        : given === 0 && q.kind === 'count' && q.watched
          ? words.nothing
          : (form?.texts.options[`${q.key}.${given}`] ?? String(given));
    return [{ ask: form?.texts.questions[q.key]?.ask ?? q.key, text, isOwn: q.kind === 'text' }];
  });
};
