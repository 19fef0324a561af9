import { type CountedTheme, perspectives, themes, unsaidTheme } from '@straatwijs/monitor';
import { count, fill } from '#web/language/fill.ts';
import { storyTexts } from '#web/texts/stories.server.ts';
import { wordsTexts } from '#web/texts/words.server.ts';
import type { AboutPlace } from './about-place.server.ts';
import { type StoryView, storyView } from './stories.ts';
import { storiesOf } from './story-places.server.ts';
import type { StoryWish } from './story-wish.ts';

const mostShown = 60;
const everyTheme: readonly CountedTheme[] = [...themes, unsaidTheme];
const order: readonly (StoryView['mark'] | undefined)[] = ['good', 'both', 'better', undefined];

/** What was counted around the stories of a theme; undefined when nothing may be said of it. */
const countedAround = ({ byTheme, isByTheme, language, when }: AboutPlace, theme: CountedTheme): string | undefined => {
  const t = storyTexts(language);
  const row = byTheme.rows.find((r) => r.key === theme);
  if (!row) return isByTheme && byTheme.state === 'value' ? t.countedNot : undefined;
  const told = count(language, t.times, row.bar.value);
  const { positive, negative, mixed } = row.columns;
  // Where "a bit of both" stands apart, two figures would not add up to the first: the bar above tells that better.
  const split = positive !== undefined && negative !== undefined && (mixed === undefined || mixed === '0');
  return fill(split ? t.countedSplit : t.counted, { told, when, good: positive ?? '', better: negative ?? '' });
};

/** Stories in people's own words, by theme, good first, each with the counts around it: told and counted side by side. */
export const storiesSection = async (
  about: AboutPlace,
  wish: StoryWish,
  asked: { readonly period: string | undefined },
) => {
  const { ports, place, storyPlaces, elsewhere, t, names, language } = about;
  const wanted = wish.theme !== undefined || wish.perspective !== undefined;
  const [all, chosen] = await Promise.all([
    storiesOf(ports, place.edition, storyPlaces, mostShown),
    wanted ? storiesOf(ports, place.edition, storyPlaces, mostShown, wish) : undefined,
  ]);
  const viewOf = (s: (typeof all)[number]) => ({
    theme: s.theme,
    ...storyView(s, t, names, language, elsewhere.length > 0),
  });
  const views = (chosen ?? all).map(viewOf);
  const groups = everyTheme.flatMap((theme) => {
    const mine = views.filter((s) => s.theme === theme);
    const stories = order.flatMap((mark) => mine.filter((s) => s.mark === mark));
    return stories.length === 0
      ? []
      : [{ theme, name: names.themes[theme], counted: countedAround(about, theme), stories }];
  });
  return {
    // Quoted elsewhere on the page: what has no words cannot be.
    allStories: all.filter((s) => s.text !== '').map(viewOf),
    stories: {
      groups,
      wish,
      period: asked.period,
      isFiltered: wanted,
      hasAny: all.length > 0,
      /** Of which themes there are any: a figure leads to its stories. */
      themes: [...new Set<string>(all.map((s) => s.theme))],
      themeOptions: everyTheme.map((key) => ({ key, name: names.themes[key] })),
      perspectiveOptions: perspectives.map((key) => ({ key, name: names.perspectives[key] ?? key })),
      t: storyTexts(language),
    },
    storyPlaces: elsewhere,
    asWritten: wordsTexts(language).asWritten,
  };
};
