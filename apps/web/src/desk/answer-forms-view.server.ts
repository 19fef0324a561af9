import {
  type AnswerDraft,
  directionOf,
  type Ports,
  type ScreenLanguage,
  standardAnswerIds,
  standardAnswerOf,
} from '@straatwijs/monitor';
import { drawQr } from '#web/drawings/qr.ts';
import { writeDay } from '#web/language/dates.ts';
import { fill } from '#web/language/fill.ts';
import { answerWords } from '#web/place/answers.ts';
import { answerFormsTexts } from '#web/texts/answer-forms.server.ts';
import { frameTexts } from '#web/texts/frame.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';

const addressOf = (draft: AnswerDraft, language: ScreenLanguage, origin: string): string =>
  `${origin}${language === 'nl' ? '' : `/${language}`}/plek/${encodeURI(draft.placeId)}`;

/** Everything of a given answer for paper, phone and voice in one language: what was said, and nothing that was not. */
export const answerFormsView = (ports: Ports, draft: AnswerDraft, language: ScreenLanguage, origin: string) => {
  const t = answerFormsTexts(language);
  const names = nameTexts(language);
  const at = draft.judgedAt ?? draft.writtenAt;
  const { timeZone, name: municipality, demo } = ports.municipality;
  const { corrects, ...given } = draft;
  const { writtenBy, placeName: place } = given;
  const words = answerWords({ ...given, by: writtenBy.name, at }, language, timeZone);
  const kind = names.answers[draft.kind];
  const { own } = words;
  const url = addressOf(draft, language, origin);
  // What is read aloud or forwarded must be understood as it is: own words in another language are not.
  const said = [words.standard?.text, own?.language === language ? own.text : undefined].filter((s) => s !== undefined);
  // A standard sentence says by itself which kind of answer it is.
  const short = words.standard ? [] : [`${kind}.`];
  // A sentence that leads to own words says nothing without them.
  const leadsOn = draft.standard !== undefined && standardAnswerOf(draft.standard.id).needsWords === true;
  const theme = draft.set?.theme;
  const isCorrection = corrects !== undefined;
  const about = theme && theme !== 'unsaid' ? fill(t.about, { theme: names.themes[theme] }) : t.aboutAll;
  const by = fill(t.by, { name: writtenBy.name, municipality, day: writeDay(language, timeZone, at) });
  return {
    ...{ language, direction: directionOf(language), place, kind, by },
    title: fill(t.title, { place }),
    about: isCorrection ? t.corrects : about,
    standard: words.standard,
    own,
    ownNote: words.ownNote,
    untranslated: own !== undefined && own.language !== language,
    saysSomething: said.length > (leadsOn ? 1 : 0),
    length: `${words.standard?.text ?? ''}${own?.text ?? ''}`,
    scan: fill(t.scan, { place }),
    type: t.type,
    written: url.replace(/^https?:\/\//, ''),
    qr: drawQr(url),
    message: [
      fill(t.title, { place }),
      isCorrection ? t.corrects : '',
      [...short, ...said].join(' '),
      by,
      fill(t.more, { url }),
    ]
      .filter(Boolean)
      .join('\n\n'),
    spoken: [
      fill(t.opening, { municipality, place }),
      isCorrection ? t.corrects : about,
      ...(words.standard ? [] : [fill(t.kind, { kind })]),
      ...said,
      t.closing,
    ],
    example: demo ? frameTexts(language).example : undefined,
  };
};
export type AnswerFormsView = ReturnType<typeof answerFormsView>;

/** The pictogram of an answer: its own, or that of its kind. */
export const pictogramOf = ({ standard, kind }: Pick<AnswerDraft, 'standard' | 'kind'>): string =>
  standardAnswerOf(standard?.id ?? standardAnswerIds.find((id) => standardAnswerOf(id).kind === kind) ?? 'do-by')
    .pictogram;

/** The picture that goes with a message: the pictogram and a code to the page, so that it says the same in every language. */
export const answerPicture = (draft: AnswerDraft, sprite: string, language: ScreenLanguage, origin: string): string => {
  const [, icon = ''] = new RegExp(`<symbol id="${pictogramOf(draft)}"[^>]*>(.*?)</symbol>`).exec(sprite) ?? [];
  const { size, path } = drawQr(addressOf(draft, language, origin));
  const side = 400;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1080" viewBox="0 0 1080 1080">
<rect width="1080" height="1080" fill="#fff"/><rect width="1080" height="590" fill="#1b3f86"/>
<g transform="translate(330 85) scale(17.5)" fill="none" stroke="#fff" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${icon}</g>
<g transform="translate(${(1080 - side) / 2} 635) scale(${side / size})"><path d="${path}" fill="#000" shape-rendering="crispEdges"/></g></svg>`;
};
