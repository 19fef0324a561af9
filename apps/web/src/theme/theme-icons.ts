import type { IconName } from './icon-names.ts';

/** The pictogram of each theme; the same everywhere, on paper too. */
export const themeIcons: Readonly<Record<string, IconName>> = {
  social: 'heart-handshake',
  clean: 'trash',
  safety: 'shield-check',
  care: 'home-heart',
  youth: 'school',
  traffic: 'car',
  green: 'trees',
  homes: 'home',
  meeting: 'armchair',
  shops: 'building-store',
  other: 'dots',
};
