/**
 * The themes that people speak of. Ids are fixed for ever; names are texts of the screens. The first five are the fixed
 * themes of the city talk. `other` is "something else"; `unsaid` is a tap that stopped before naming a theme.
 */
export const themes = [
  'social',
  'clean',
  'safety',
  'care',
  'youth',
  'traffic',
  'green',
  'homes',
  'meeting',
  'shops',
  'other',
] as const;
export type Theme = (typeof themes)[number];
export const unsaidTheme = 'unsaid';
export type CountedTheme = Theme | typeof unsaidTheme;

export const isTheme = (value: unknown): value is Theme => (themes as readonly unknown[]).includes(value);
