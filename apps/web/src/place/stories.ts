import type { PublishedStory, ScreenLanguage, StoryPhoto } from '@straatwijs/monitor';
import { languageName, writeMonth } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { listed } from '#web/language/marks.ts';
import { type Quoted, quoted } from '#web/language/quoted.ts';
import type { NameTexts } from '#web/texts/names.nl.ts';
import type { PlaceTexts } from '#web/texts/place.nl.ts';
import { wordsTexts } from '#web/texts/words.server.ts';

export type ValenceMark = 'good' | 'better' | 'both';

export interface StoryView extends Quoted {
  readonly id: string;
  readonly mark: ValenceMark | undefined;
  /** What the mark says, in words. */
  readonly markName: string | undefined;
  readonly by: string;
  /** In which it was told: `2026-10`. */
  readonly month: string;
  readonly about: string | undefined;
  readonly photos: readonly StoryPhotoView[];
}

/** A photo with a story: its pictures by address, and what is on it for who does not see it. */
export interface StoryPhotoView {
  readonly id: string;
  readonly thumb: string;
  readonly screen: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly language: string;
}
const photoView = ({ id, width, height, description }: StoryPhoto): StoryPhotoView => ({
  id,
  thumb: `/api/v1/photos/${id}?size=thumb`,
  screen: `/api/v1/photos/${id}`,
  width,
  height,
  alt: description.text,
  language: description.language,
});

const marks: Readonly<Record<string, ValenceMark>> = { positive: 'good', negative: 'better', mixed: 'both' };

/** @param elsewhere the story belongs to another place than the page: then that is named */
export const storyView = (
  story: PublishedStory,
  t: PlaceTexts,
  names: NameTexts,
  language: ScreenLanguage,
  elsewhere: boolean,
): StoryView => {
  const mark = marks[story.valence];
  const by = fill(elsewhere ? t.byIn : t.by, {
    who: names.onePerspective[story.perspective] ?? story.perspective,
    month: writeMonth(language, story.month),
    place: story.placeName,
  });
  const words = quoted(story.text, story.language, story.translations, language);
  return {
    id: story.publicId,
    ...words,
    month: story.month,
    photos: (story.photos ?? []).map(photoView),
    mark,
    markName: mark === 'good' ? t.good : mark === 'better' ? t.better : mark === 'both' ? t.columns.mixed : undefined,
    // Nobody is left to guess why a text reads differently from the page.
    by: listed(language, [
      by,
      words.original
        ? fill(wordsTexts(language).translated, { language: languageName(language, words.original.language) })
        : story.language === language || story.text === ''
          ? undefined
          : fill(t.writtenIn, { language: languageName(language, story.language) }),
    ]),
    about:
      story.theme === 'unsaid'
        ? undefined
        : fill(t.about, { theme: names.themes[story.theme].toLocaleLowerCase(language) }),
  };
};
