import { type Explained, type ThemeRank, themeRanks } from '@straatwijs/statistics';
import { type Perspective, perspectives } from '../contributions/contribution.ts';
import { threshold } from '../disclosure/index.ts';
import { type Theme, themes } from '../themes/themes.ts';

/** Of one theme: how many different people said that it could be better (a bit of both counts with it), and that it goes well. */
export interface ToldOfTheme {
  readonly theme: Theme;
  readonly asks: number;
  readonly well: number;
}

/** What people of one perspective told. */
export interface ToldBy {
  readonly perspective: Perspective;
  /** Different people who told anything. */
  readonly people: number;
  readonly themes: readonly ToldOfTheme[];
}

/** Themes by how much attention is asked for them, according to some. */
export interface Attention {
  /** Themes of which anything was told, in the fixed order of the list; `ranks` names them by their place in it. */
  readonly themes: readonly ToldOfTheme[];
  readonly people: number;
  readonly ranks: Explained<readonly ThemeRank[]>;
}

/** "Something else" is no theme that can be taken up. */
const rankable = themes.filter((t) => t !== 'other');
/** Jeffreys' prior of a rate: nothing asked of few people is not the same as nothing asked of many. */
const prior = 0.5;

interface Gamma {
  readonly shape: number;
  readonly rate: number;
}
const rateOf = (asks: number, people: number): Gamma => ({ shape: asks + prior, rate: people });

/** The gamma with the mean and the spread of the mean of some rates that are known independently. */
const meanOf = (rates: readonly Gamma[]): Gamma => {
  const k = rates.length;
  const mean = rates.reduce((sum, r) => sum + r.shape / r.rate, 0) / k;
  const variance = rates.reduce((sum, r) => sum + r.shape / r.rate ** 2, 0) / k ** 2;
  return { shape: mean ** 2 / variance, rate: mean / variance };
};

const ranked = (told: readonly ToldOfTheme[], people: number, rate: (t: ToldOfTheme) => Gamma): Attention => ({
  themes: told,
  people,
  ranks: themeRanks(told.map(rate), { n: told.reduce((n, t) => n + t.asks, 0), effort: people }),
});

const spokenOf = (told: readonly ToldOfTheme[]): readonly ToldOfTheme[] =>
  rankable.flatMap((theme) => told.find((t) => t.theme === theme && t.asks + t.well > 0) ?? []);

/** The order according to one group: of so many people, how many said of each theme that it could be better. Pure. */
export const attentionOf = ({ people, themes: told }: Omit<ToldBy, 'perspective'>): Attention => {
  const spoken = people > 0 ? spokenOf(told) : [];
  return ranked(spoken, people, (t) => rateOf(t.asks, people));
};

export interface AttentionTogether {
  /** Every perspective of which at least five people told something has the same weight, however many they were. */
  readonly together: Attention;
  readonly heard: readonly Perspective[];
  readonly by: readonly (Attention & { readonly perspective: Perspective })[];
  /** Perspectives of which fewer than five people told anything: named, never averaged away. */
  readonly absent: readonly Perspective[];
}

/** The order together and side by side. Pure; the order of what is handed in does not matter. */
export const attentionTogether = (told: readonly ToldBy[]): AttentionTogether => {
  const of = (p: Perspective) => told.find((t) => t.perspective === p);
  const heard = perspectives.flatMap((p) => {
    const found = of(p);
    return found && found.people >= threshold ? [found] : [];
  });
  const sumOf = (theme: Theme, what: 'asks' | 'well') =>
    heard.reduce((n, { themes: all }) => n + (all.find((t) => t.theme === theme)?.[what] ?? 0), 0);
  const spoken = spokenOf(themes.map((theme) => ({ theme, asks: sumOf(theme, 'asks'), well: sumOf(theme, 'well') })));
  const people = heard.reduce((n, h) => n + h.people, 0);
  const rate = ({ theme }: ToldOfTheme) =>
    meanOf(heard.map((h) => rateOf(h.themes.find((t) => t.theme === theme)?.asks ?? 0, h.people)));
  const names = heard.map((h) => h.perspective);
  return {
    together: ranked(spoken, people, rate),
    heard: names,
    by: heard.map((h) => ({ ...attentionOf(h), perspective: h.perspective })),
    absent: perspectives.filter((p) => !names.includes(p)),
  };
};
