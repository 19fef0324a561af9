import {
  fewestStatements,
  mapOfRound,
  mostSheets,
  mostStatements,
  type Ports,
  perspectives,
  publishedRound,
  type Round,
  randomUuid,
  type ScreenLanguage,
  type Staff,
  storiesNear,
  themes,
} from '@straatwijs/monitor';
import { mapPoints } from '#web/drawings/opinion-map.ts';
import { count, fill } from '#web/language/fill.ts';
import { opinionsView, voteView } from '#web/rounds/outcome-view.server.ts';
import { deskRoundTexts } from '#web/texts/desk-rounds.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { otherLanguages } from './words-in.server.ts';

const spareRows = 3;
const shownStories = 30;

/** What was just done, in words. */
export const doneView = (done: string, language: ScreenLanguage): string => {
  const t = deskRoundTexts(language);
  const said: Readonly<Record<string, string>> = {
    saved: t.saved,
    open: t.opened,
    closed: t.closedNow,
    dropped: t.dropped,
  };
  const [, sheets] = /^entered-(\d{1,3})$/.exec(done) ?? [];
  return sheets === undefined ? (said[done] ?? '') : count(language, t.entered, Number(sheets));
};

/** The form of a draft, with rows to spare and the stories that a sentence may come from. */
export const draftView = async (ports: Ports, round: Round | undefined, language: ScreenLanguage) => {
  const rows = Math.min(mostStatements, Math.max(fewestStatements * 2, (round?.statements.length ?? 0) + spareRows));
  const near = round ? await storiesNear(ports, round.placeId, { limit: shownStories }) : undefined;
  return {
    state: round?.state,
    place: round?.placeId,
    title: round?.placeName,
    joins: round?.joins ?? '',
    places: round?.places ?? 0,
    rule: round?.rule ?? 'plain-count',
    rows: Array.from({ length: rows }, (_, n) => ({ n, ...(round?.statements[n] ?? { words: {} }) })),
    languages: otherLanguages(language),
    stories: near?.ok
      ? near.value.stories.map((s) => ({
          id: s.publicId,
          text: s.text.length > 60 ? `${s.text.slice(0, 60)}…` : s.text,
        }))
      : [],
    mostPlaces: themes.length - 1,
  };
};

const mapView = async (ports: Ports, staff: Staff, round: Round, language: ScreenLanguage) => {
  const found = await mapOfRound(ports, staff, { id: round.id });
  if (!found.ok) return undefined;
  const { map, perspectives: who } = found.value;
  const names = nameTexts(language).perspectives;
  const { clusters = [], clusterCount = 0, places = [] } = map.estimate ?? {};
  return {
    sentence: map.explain(language),
    points: mapPoints(places).map((p, n) => ({ ...p, cluster: clusters[n] ?? 0 })),
    // Which groups stand in it, not how many of each: one of a kind would be somebody.
    clusters: Array.from({ length: clusterCount }, (_, c) => ({
      name: fill(deskRoundTexts(language).cluster, { n: c + 1 }),
      people: clusters.filter((own) => own === c).length,
      groups: perspectives.flatMap((p) => {
        const n = who.filter((w, k) => w === p && clusters[k] === c).length;
        return n >= 5 ? [names[p] ?? p] : [];
      }),
    })),
  };
};

/** A round that is open, closed or dropped. */
export const roundView = async (
  ports: Ports,
  staff: Staff,
  round: Round,
  { language, origin }: { readonly language: ScreenLanguage; readonly origin: string },
) => {
  const outcome = publishedRound(round);
  const names = nameTexts(language);
  const { people } = (await ports.rounds.rounds({ edition: round.edition, within: round.placeId, limit: 100 })).find(
    (r) => r.id === round.id,
  ) ?? { people: 0 };
  const t = deskRoundTexts(language);
  return {
    state: round.state,
    stateName: t.states[round.state],
    place: round.placeName,
    joins: round.joins,
    people: count(language, t.people, people),
    address: `${origin}/meepraten/${round.id}`,
    statements: round.statements.map((s) => s.words.nl ?? ''),
    sheets: Array.from({ length: mostSheets }, () => randomUuid(ports.randomBytes(16))),
    who: perspectives.map((value) => ({ value, name: names.onePerspective[value] ?? value })),
    votes:
      round.places === undefined
        ? undefined
        : fill(t.votesHelp, {
            list: themes.flatMap((x, n) => (x === 'other' ? [] : [`${n + 1} ${names.themes[x]}`])).join(', '),
          }),
    outcome: outcome && {
      statements: opinionsView(outcome.opinions, round, language),
      vote: outcome.vote && voteView(outcome.vote, language),
    },
    map: outcome && (await mapView(ports, staff, round, language)),
  };
};
export type RoundAtDeskView = Awaited<ReturnType<typeof roundView>>;
export type DraftView = Awaited<ReturnType<typeof draftView>>;
