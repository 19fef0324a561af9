import { type Place, type Ports, publicThemeLine, type ScreenLanguage, type Theme } from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { themeLineTexts } from '#web/texts/theme-line.server.ts';
import { themeLineView } from '#web/thermometer/theme-line.server.ts';

/** A theme of a place over time, as anybody may see it: of releases alone. */
export const themeOverTime = async (ports: Ports, place: Place, theme: Theme, language: ScreenLanguage) => {
  const t = themeLineTexts(language);
  const line = await publicThemeLine(ports, place, theme);
  return {
    t,
    id: place.id,
    name: place.name,
    title: fill(t.title, { theme: nameTexts(language).themes[theme] ?? theme }),
    back: fill(t.back, { place: place.name }),
    line: line && themeLineView(ports, line, language),
  };
};
