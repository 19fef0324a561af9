import type { PublishedStory } from '@straatwijs/monitor';
import { writeMonth } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import type { NameTexts } from '#web/texts/names.nl.ts';
import type { PlaceTexts } from '#web/texts/place.nl.ts';
import { directionOfText } from './answers.ts';

export type ValenceMark = 'good' | 'better' | 'both';

export interface StoryView {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly mark: ValenceMark | undefined;
  /** What the mark says, in words. */
  readonly markName: string | undefined;
  readonly by: string;
  readonly about: string | undefined;
}

const marks: Readonly<Record<string, ValenceMark>> = { positive: 'good', negative: 'better', mixed: 'both' };

/** @param elsewhere the place that the story belongs to, when that is not the place of the page */
export const storyView = (
  story: PublishedStory,
  t: PlaceTexts,
  names: NameTexts,
  language: string,
  elsewhere?: string,
): StoryView => {
  const mark = marks[story.valence];
  const who = names.onePerspective[story.perspective] ?? story.perspective;
  return {
    id: story.publicId,
    text: story.text,
    language: story.language,
    direction: directionOfText(story.language),
    mark,
    markName: mark === 'good' ? t.good : mark === 'better' ? t.better : mark === 'both' ? t.columns.mixed : undefined,
    by: fill(elsewhere === undefined ? t.by : t.byIn, {
      who,
      month: writeMonth(language, story.month),
      place: elsewhere ?? '',
    }),
    about:
      story.theme === 'unsaid'
        ? undefined
        : fill(t.about, { theme: names.themes[story.theme].toLocaleLowerCase(language) }),
  };
};
