import {
  type ComparisonChoice,
  evaluationAtDesk,
  isLocked,
  type Measure,
  mayManage,
  measureSteps,
  type Ports,
  type Result,
  randomUuid,
  type ScreenLanguage,
  type Staff,
  suggestComparison,
} from '@straatwijs/monitor';
import { fill, writeNumber } from '#web/language/fill.ts';
import { listed } from '#web/language/marks.ts';
import { nameOfThing, thingChoices } from '#web/measures/things.server.ts';
import { deskMeasureTexts } from '#web/texts/desk-measures.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import { dateInWords } from './ago.ts';
import { measureForm } from './measure-form.server.ts';
import { outcomeView } from './outcome-view.server.ts';

/** Since when, or from when until when. */
export const whenOf = ({ from, to }: Pick<Measure, 'from' | 'to'>, language: ScreenLanguage): string => {
  const t = deskMeasureTexts(language);
  const day = (date: string) => dateInWords(date, language);
  return to === undefined ? fill(t.since, { date: day(from) }) : fill(t.span, { from: day(from), to: day(to) });
};

/** What is expected, in a sentence. */
const expectationIn = (ports: Ports, { expected }: Measure, language: ScreenLanguage): string => {
  const { expected: t, form } = deskMeasureTexts(language);
  const theme = nameTexts(language).themes[expected.theme];
  const thing =
    expected.indicator === undefined
      ? fill(expected.valence === 'positive' ? form.good : form.better, { theme })
      : nameOfThing(ports, expected.indicator, language);
  return fill(t[expected.direction], { thing });
};

const choiceView = (choice: ComparisonChoice, language: ScreenLanguage, day: (at: number) => string) => {
  const t = deskMeasureTexts(language).choice;
  const places = listed(
    language,
    choice.places.map((p) => p.name),
  );
  const [date, name, because] = [day(choice.at), choice.by, choice.because];
  const sentence = places === '' ? fill(t.chosenNone, { date, name, because }) : fill(t.chosen, { date, name, places });
  return choice.afterOutcome ? `${sentence} ${t.after}` : sentence;
};

/** Who wrote it down and which steps were taken, the earliest first. */
const historyOf = ({ versions, steps }: Measure, language: ScreenLanguage, day: (at: number) => string) => {
  const { steps: t, states } = deskMeasureTexts(language);
  const written = versions.map((v, n) => ({
    at: v.at,
    by: v.by,
    what: n === 0 ? t.first : `${t.changed}: ${v.title}`,
  }));
  const taken = steps.map((s) => ({ at: s.at, by: s.by, what: [states[s.state], s.why].filter(Boolean).join('. ') }));
  return [...written, ...taken]
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, by, what }) => fill(t.line, { date: day(at), name: by, what }));
};

const effectsOf = ({ sideEffects }: Measure, language: ScreenLanguage, manages: boolean) => {
  const t = deskMeasureTexts(language).effects;
  const { perspectives } = nameTexts(language);
  const seen = sideEffects.filter((e) => manages || e.state === 'shown');
  return [...new Set(seen.map((e) => e.perspective))].map((perspective) => ({
    name: perspectives[perspective] ?? perspective,
    list: seen
      .filter((e) => e.perspective === perspective)
      .map((e) => ({
        ...{ id: e.id, words: e.words, language: e.language, waits: e.state === 'waiting', state: t.states[e.state] },
        ...{ kind: `${e.valence === 'positive' ? t.good : t.bad}, ${e.meant ? t.isMeant : t.notMeant}` },
        ...{
          valence: e.valence,
          by: fill(t.by, { source: t.sources[e.source], date: dateInWords(e.heard, language), name: e.by }),
        },
      })),
  }));
};

/** Everything on the page of one measure, in words of one language. */
export const measurePage = async (
  ports: Ports,
  staff: Staff,
  { id, language, anew }: { readonly id: string; readonly language: ScreenLanguage; readonly anew: boolean },
): Promise<Result<Awaited<ReturnType<typeof viewOf>>>> => {
  const found = await evaluationAtDesk(ports, staff, { id });
  return found.ok ? { ok: true, value: await viewOf(ports, staff, found.value, language, anew) } : found;
};

const viewOf = async (
  ports: Ports,
  staff: Staff,
  { measure, first, later }: Extract<Awaited<ReturnType<typeof evaluationAtDesk>>, { ok: true }>['value'],
  language: ScreenLanguage,
  anew: boolean,
) => {
  const t = deskMeasureTexts(language);
  const day = (at: number) => dateInWords(ports.local(at).date, language);
  const manages = mayManage(staff, measure);
  const locked = isLocked(measure);
  const choosing = manages && (!locked || anew);
  const today = ports.local(ports.now()).date;
  const write = (n: number) => n.toLocaleString(language === 'en' ? 'en-GB' : language, { maximumFractionDigits: 1 });
  return {
    ...{ id: measure.id, title: measure.title, about: measure.about, language: measure.language },
    when: whenOf(measure, language),
    where: measure.places.map((p) => ({ id: p.id, name: p.name })),
    kind: t.kinds[measure.kind],
    state: t.states[measure.state],
    runBy: fill(t.expected.runBy, { who: measure.runBy }),
    expected: expectationIn(ports, measure, language),
    ...{ goodFor: measure.goodFor, badFor: measure.badFor, why: measure.why },
    peaked: measure.peaked ? fill(t.expected.peaked, { date: dateInWords(measure.decided, language) }) : undefined,
    outcome: await outcomeView(ports, measure, first, language),
    later: later && (await outcomeView(ports, measure, later, language)),
    choices: measure.choices.map((c) => choiceView(c, language, day)),
    locked,
    candidates: choosing
      ? (await suggestComparison(ports, staff, measure)).map(({ place, rate, looks, suggested }) => ({
          ...{ id: place.id, name: place.name, suggested },
          line: fill(t.choice.line, { rate: write(rate), looks: writeNumber(language, looks) }),
        }))
      : undefined,
    effects: effectsOf(measure, language, manages),
    history: historyOf(measure, language, day),
    manages,
    steps: manages ? measureSteps[measure.state] : [],
    form: measureForm(measure, measure.id, today),
    things: manages ? thingChoices(ports, language) : [],
    newId: randomUuid(ports.randomBytes(16)),
    ...{ today, t, perspectives: nameTexts(language).perspectives },
  };
};
export type MeasurePage = Awaited<ReturnType<typeof viewOf>>;
