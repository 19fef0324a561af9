import { directionOf, perspectives, type Round, type ScreenLanguage, themes } from '@straatwijs/monitor';
import { drawQr } from '#web/drawings/qr.ts';
import { fill } from '#web/language/fill.ts';
import { linkIn } from '#web/language/link.ts';
import { readIn } from '#web/rounds/round-view.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { roundTexts } from '#web/texts/rounds.server.ts';

/** Everything that stands on the sheet of a round, in one language. @param origin where phones find this installation */
export const paperView = (round: Round, language: ScreenLanguage, origin: string) => {
  const t = roundTexts(language);
  const names = nameTexts(language);
  const address = origin + linkIn(language === 'nl' ? '' : `/${language}`)(`/meepraten/${round.id}`);
  return {
    language,
    direction: directionOf(language),
    title: t.title,
    place: round.placeName,
    promise: t.promise,
    who: t.who,
    perspectives: perspectives.map((p) => names.onePerspective[p] ?? p),
    says: t.says,
    statements: round.statements.map((s) => readIn(s.words, language)),
    vote:
      round.places === undefined
        ? undefined
        : {
            ask: t.vote,
            help: t.voteHelp,
            rule: fill(t.rules[round.rule], { n: round.places }),
            // By the number that is typed in.
            themes: themes.flatMap((x, n) => (x === 'other' ? [] : [{ n: n + 1, name: names.themes[x] }])),
          },
    written: address.replace(/^https?:\/\//, ''),
    qr: drawQr(address),
  };
};
export type PaperView = ReturnType<typeof paperView>;
