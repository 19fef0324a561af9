import type { PublishedStory } from '@straatwijs/monitor';
import { languageName, writeMonth } from '#web/language/dates.ts';
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

/** @param elsewhere the story belongs to another place than the page: then that is named */
export const storyView = (
  story: PublishedStory,
  t: PlaceTexts,
  names: NameTexts,
  language: string,
  elsewhere: boolean,
): StoryView => {
  const mark = marks[story.valence];
  const by = fill(elsewhere ? t.byIn : t.by, {
    who: names.onePerspective[story.perspective] ?? story.perspective,
    month: writeMonth(language, story.month),
    place: story.placeName,
  });
  return {
    id: story.publicId,
    text: story.text,
    language: story.language,
    direction: directionOfText(story.language),
    mark,
    markName: mark === 'good' ? t.good : mark === 'better' ? t.better : mark === 'both' ? t.columns.mixed : undefined,
    // Nobody is left to guess why a text reads differently from the page.
    by:
      story.language === language
        ? by
        : `${by}, ${fill(t.writtenIn, { language: languageName(language, story.language) })}`,
    about:
      story.theme === 'unsaid'
        ? undefined
        : fill(t.about, { theme: names.themes[story.theme].toLocaleLowerCase(language) }),
  };
};
