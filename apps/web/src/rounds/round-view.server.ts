import {
  directionOf,
  type Language,
  type Perspective,
  type Ports,
  perspectives,
  type Round,
  type RoundAnswer,
  type ScreenLanguage,
  themes,
  type WordsIn,
} from '@straatwijs/monitor';
import { fill, writeNumber } from '#web/language/fill.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { roundTexts } from '#web/texts/rounds.server.ts';

/** A text in the reader's language, or in Dutch where nobody translated it yet. */
export const readIn = (words: WordsIn, language: ScreenLanguage) => {
  const own = words[language];
  const shown: Language = own === undefined ? 'nl' : language;
  return { text: own ?? words.nl ?? '', language: shown, direction: directionOf(shown), isOwn: own !== undefined };
};

/** The screens of a round: who, each statement, the vote, the end. */
export const lastScreen = (round: Pick<Round, 'statements' | 'places'>): number =>
  round.statements.length + (round.places === undefined ? 1 : 2);

/** Where somebody goes on who answered this much: at the first statement that they did not see. */
export const goesOnAt = (round: Round, own: RoundAnswer | undefined): number => {
  if (!own) return 0;
  const next = round.statements.findIndex((_, n) => own.says[n] === undefined);
  if (next >= 0) return next + 1;
  return round.places !== undefined && own.themes === undefined ? round.statements.length + 1 : lastScreen(round);
};

const whoView = (language: ScreenLanguage, chosen: string) =>
  perspectives.map((value) => ({
    value,
    name: nameTexts(language).onePerspective[value] ?? value,
    chosen: value === chosen,
  }));

const statementView = (round: Round, n: number, own: RoundAnswer | undefined, language: ScreenLanguage) => {
  const statement = round.statements[n];
  if (!statement) return undefined;
  const t = roundTexts(language);
  const before = own?.says[n];
  const names = nameTexts(language).perspectives;
  const boxes = (ticked: readonly Perspective[] = []) =>
    perspectives.map((value) => ({ value, name: names[value] ?? value, ticked: ticked.includes(value) }));
  return {
    n,
    at: fill(t.at, { n: writeNumber(language, n + 1), all: writeNumber(language, round.statements.length) }),
    ...readIn(statement.words, language),
    story: statement.story !== undefined,
    before: before?.says,
    said: before ? fill(t.before, { says: t.says[before.says] }) : undefined,
    goodFor: boxes(before?.goodFor),
    badFor: boxes(before?.badFor),
  };
};

/** One screen of a round that is open. @param who chosen on this phone before */
export const screenView = (
  round: Round,
  screen: number,
  own: RoundAnswer | undefined,
  { language, who }: { readonly language: ScreenLanguage; readonly who: string },
) => {
  const t = roundTexts(language);
  const perspective = own?.perspective ?? who;
  const isVote = round.places !== undefined && screen === round.statements.length + 1;
  return {
    screen,
    last: lastScreen(round),
    perspective,
    who: screen === 0 ? whoView(language, perspective) : undefined,
    statement: screen > 0 ? statementView(round, screen - 1, own, language) : undefined,
    vote: isVote
      ? {
          rule: fill(t.rules[round.rule], { n: writeNumber(language, round.places ?? 0) }),
          themes: themes
            .filter((theme) => theme !== 'other')
            .map((value) => ({ value, name: nameTexts(language).themes[value], ticked: own?.themes?.includes(value) })),
        }
      : undefined,
    lead: fill(t.lead, { place: round.placeName, n: writeNumber(language, round.statements.length) }),
  };
};

/** The place of a round as its pages name it. */
export const roundPlace = async (ports: Ports, round: Round) => {
  const place = await ports.places.place(`${round.placeId}@${round.edition}`);
  return { id: round.placeId, name: place?.name ?? round.placeName };
};
