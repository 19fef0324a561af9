import type {
  FrozenVote,
  OpinionsOnStatement,
  Perspective,
  PublishableOpinions,
  Round,
  ScreenLanguage,
  Theme,
} from '@straatwijs/monitor';
import { opinionCells } from '#web/drawings/opinion-cells.ts';
import { capital, fill, writeNumber } from '#web/language/fill.ts';
import { comma } from '#web/language/marks.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { roundTexts } from '#web/texts/rounds.server.ts';
import { readIn } from './round-view.server.ts';

const namesIn = (language: ScreenLanguage, list: readonly Perspective[]) =>
  list.map((p) => nameTexts(language).perspectives[p] ?? p).join(comma(language));
const themesIn = (language: ScreenLanguage, list: readonly Theme[]) =>
  list.map((theme) => nameTexts(language).themes[theme]).join(comma(language));

const statementView = (said: OpinionsOnStatement, round: Round, n: number, language: ScreenLanguage) => {
  const t = roundTexts(language);
  const label = said.shared ?? (said.label === 'divided' ? 'divided' : 'unclear');
  const named = (text: string, list: readonly Perspective[]) =>
    list.length === 0 ? undefined : fill(text, { groups: namesIn(language, list) });
  return {
    ...readIn(round.statements[n]?.words ?? {}, language),
    kind: label,
    label: t.labels[label],
    help: said.groups.length > 0 ? t.labelHelp[label] : undefined,
    groups: said.groups.map((g) => {
      const group = nameTexts(language).perspectives[g.perspective] ?? g.perspective;
      const [agrees, disagrees] = [t.parts[g.agrees], t.parts[g.disagrees]];
      return {
        group,
        agrees: capital(agrees, language),
        disagrees: capital(disagrees, language),
        sentence: fill(t.drawn, { group, agrees, disagrees }),
        agreeing: opinionCells(g.agrees),
        disagreeing: opinionCells(g.disagrees),
      };
    }),
    absent: named(t.absent, said.absent),
    goodFor: named(t.goodForSaid, said.goodFor),
    badFor: named(t.badForSaid, said.badFor),
  };
};
export type StatementOutcome = ReturnType<typeof statementView>;

/** What groups thought of each statement. */
export const opinionsView = (opinions: PublishableOpinions, round: Round, language: ScreenLanguage) =>
  opinions.state === 'value'
    ? opinions.statements.map((said, n) => statementView(said, round, n, language))
    : undefined;

/** What a vote came to: with fewer than ten voters only what more than half want. */
export const voteView = (vote: FrozenVote, language: ScreenLanguage) => {
  const t = roundTexts(language);
  const wanted = vote.themes.filter((v) => v.overHalf).map((v) => v.theme);
  if (vote.state === 'too-few') return { sentences: [t.voteTooFew], rows: [] };
  if (vote.chosen === null || vote.voters === null)
    return { sentences: [fill(t.voteFew, { themes: themesIn(language, wanted) || t.voteNone })], rows: [] };
  const { chosen, otherwise } = vote;
  const isSame = otherwise?.length === chosen.length && chosen.every((theme) => otherwise.includes(theme));
  return {
    sentences: [
      fill(t.voters, { n: writeNumber(language, vote.voters) }),
      fill(t.rules[vote.rule], { n: writeNumber(language, vote.places) }),
      isSame ? t.sameOtherwise : fill(t.otherwise, { themes: themesIn(language, otherwise ?? []) || t.voteNone }),
      ...(vote.byLot ? [fill(t.byLot, { seed: vote.seed })] : []),
    ],
    rows: vote.themes
      .filter((v) => v.approvals !== null || chosen.includes(v.theme))
      .map((v) => ({
        theme: nameTexts(language).themes[v.theme],
        chosen: chosen.includes(v.theme),
        approvals: v.approvals === null ? t.fewWanted : writeNumber(language, v.approvals),
        sureness:
          v.chosenAgain === null
            ? undefined
            : fill(t.sureness, { n: writeNumber(language, Math.round(v.chosenAgain * 100)) }),
      })),
  };
};
export type VoteView = ReturnType<typeof voteView>;
