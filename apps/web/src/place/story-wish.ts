import { type CountedTheme, isTheme, perspectives, unsaidTheme } from '@straatwijs/monitor';

/** Which stories a reader asked for: it stands in the address, so that it can be kept and shared. */
export interface StoryWish {
  readonly theme?: CountedTheme;
  readonly perspective?: string;
}

export const readStoryWish = (address: URLSearchParams): StoryWish => {
  const theme = address.get('thema');
  const who = perspectives.find((p) => p === address.get('wie'));
  return {
    ...(isTheme(theme) || theme === unsaidTheme ? { theme } : {}),
    ...(who === undefined ? {} : { perspective: who }),
  };
};
