import { periodOf } from '@straatwijs/monitor';
import { capital, count, type Plural } from '#web/language/fill.ts';
import { listed } from '#web/language/marks.ts';
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

/** A few in their own words, those of the chosen period first: what is from another time says so. */
const quotesOf = ({ period, language, t }: AboutPlace, stories: readonly StoryView[]): readonly StoryView[] => {
  const months = new Set(period.weeks.map((week) => periodOf(week, 'month').key));
  const here = stories.filter((s) => months.has(s.month));
  const other = stories.filter((s) => !months.has(s.month));
  return [...here, ...other.map((s) => ({ ...s, by: listed(language, [s.by, t.otherTime]) }))].slice(0, 2);
};

/** What goes well and what could be better: what was told most, and a few in their own words. */
export const highlightsSection = (about: AboutPlace, stories: readonly StoryView[]) => {
  const { t } = about;
  return {
    good: {
      ...sideOf(about, 'positive', t.toldGood, t.totalGood, t.goodMissing),
      stories: quotesOf(
        about,
        stories.filter((s) => s.mark === 'good'),
      ),
    },
    better: {
      ...sideOf(about, 'negative', t.toldBetter, t.totalBetter, t.betterMissing),
      stories: quotesOf(
        about,
        stories.filter((s) => s.mark === 'better' || s.mark === 'both'),
      ),
    },
  };
};
