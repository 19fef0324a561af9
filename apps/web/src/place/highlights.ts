import { capital, count, type Plural } from '#web/language/fill.ts';
import type { AboutPlace } from './about-place.server.ts';
import type { StoryView } from './stories.ts';
import { mostTold } from './told.ts';

const sideOf = (
  { byTheme, byPerspective, language, t }: AboutPlace,
  column: 'positive' | 'negative',
  text: Plural,
  total: Plural,
  missing: string,
) => {
  const themes = mostTold(byTheme, column, 3).map((m) => ({
    key: m.key,
    name: m.name,
    text: count(language, text, m.value),
  }));
  const together = (byTheme.split ?? byPerspective.split)?.[column];
  return {
    themes,
    // Said as one figure when it is too little to say what it was about.
    total: themes.length === 0 && together ? capital(count(language, total, together), language) : undefined,
    missing: byTheme.state === 'value' && together === undefined ? t.undivided : missing,
  };
};

/** What goes well and what could be better: what was told most, and a few in their own words. */
export const highlightsSection = (about: AboutPlace, stories: readonly StoryView[]) => {
  const { t } = about;
  return {
    good: {
      ...sideOf(about, 'positive', t.toldGood, t.totalGood, t.goodMissing),
      stories: stories.filter((s) => s.mark === 'good').slice(0, 2),
    },
    better: {
      ...sideOf(about, 'negative', t.toldBetter, t.totalBetter, t.betterMissing),
      stories: stories.filter((s) => s.mark === 'better' || s.mark === 'both').slice(0, 2),
    },
  };
};
