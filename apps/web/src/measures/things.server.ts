import {
  findInstrument,
  isOfLooking,
  type KnownThing,
  type Ports,
  type ScreenLanguage,
  themes,
  thingsLookedFor,
} from '@straatwijs/monitor';
import { nameTexts } from '#web/texts/names.server.ts';

/** What somebody who looks calls a thing, in a language. */
export const nameOfThing = (
  { instruments }: Pick<Ports, 'instruments'>,
  key: string,
  language: ScreenLanguage,
): string => {
  const instrument = instruments.findLast((i) => isOfLooking(i) && i.definition.questions.some((q) => q.key === key));
  const found = instrument && findInstrument(instruments, instrument.definition.id);
  return (found?.texts[language] ?? found?.texts.en)?.questions[key]?.ask ?? key;
};

/** Everything that an expectation can be about, by theme, as a form offers it. */
export const thingChoices = (ports: Pick<Ports, 'instruments'>, language: ScreenLanguage) => {
  const things = thingsLookedFor(ports);
  const names = nameTexts(language).themes;
  const of = (theme: KnownThing['theme']) => things.filter((t) => t.theme === theme);
  return themes
    .filter((theme) => of(theme).length > 0)
    .map((theme) => ({
      theme,
      name: names[theme],
      things: of(theme).map(({ key }) => ({ value: `thing:${key}`, name: nameOfThing(ports, key, language) })),
      spirits: (['positive', 'negative'] as const).filter((v) => of(theme).some((t) => t.valence === v)),
    }));
};
export type ThingChoices = ReturnType<typeof thingChoices>;
