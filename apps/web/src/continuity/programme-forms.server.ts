import {
  notePosition,
  noteProgramme,
  type PositionForm,
  type Programme,
  type ProgrammeForm,
  themes,
} from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { type FormField, textsOf } from '#web/desk/form-field.ts';
import { refused } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { linkIn } from '#web/language/link.ts';
import type { DeskContinuityTexts } from '#web/texts/desk-continuity.nl.ts';

/** A form of a programme: empty, or of one that is there. */
export const programmeForm = (
  programme: Programme | undefined,
  fresh: { readonly id: string; readonly placeId: string; readonly language: string; readonly today: string },
): ProgrammeForm => ({
  id: programme?.id ?? fresh.id,
  placeId: programme?.placeId ?? fresh.placeId,
  language: programme?.language ?? fresh.language,
  organisation: programme?.organisation ?? '',
  title: programme?.title ?? '',
  words: programme?.words ?? '',
  walkIn: programme?.walkIn ?? '',
  since: programme?.since ?? fresh.today,
  until: programme?.until ?? '',
  open: programme?.open ?? true,
});

export const programmeFields = (form: ProgrammeForm, t: DeskContinuityTexts['programmes']): readonly FormField[] => [
  { path: 'title', label: t.name, type: 'text', most: 120, value: form.title },
  {
    path: 'organisation',
    label: t.organisation,
    help: t.organisationHelp,
    type: 'text',
    most: 80,
    value: form.organisation,
  },
  { path: 'words', label: t.words, help: t.wordsHelp, type: 'words', most: 600, value: form.words },
  { path: 'walkIn', label: t.walkIn, help: t.walkInHelp, type: 'text', most: 200, value: form.walkIn },
  { path: 'since', label: t.since, type: 'date', value: form.since },
  { path: 'until', label: t.until, help: t.untilHelp, type: 'date', value: form.until },
  { path: 'open', label: t.open, type: 'check', value: form.open ? 'ja' : '' },
];

export const positionFields = (
  form: PositionForm,
  t: DeskContinuityTexts['positions'],
  themeNames: Readonly<Record<string, string>>,
): readonly FormField[] => [
  { path: 'organisation', label: t.organisation, type: 'text', most: 80, value: form.organisation },
  {
    path: 'theme',
    label: t.theme,
    type: 'select',
    value: form.theme,
    options: [['', '–'], ...themes.map((key) => [key, themeNames[key] ?? key] as const)],
  },
  { path: 'words', label: t.words, type: 'words', most: 600, value: form.words },
  { path: 'next', label: t.next, help: t.nextHelp, type: 'text', most: 200, value: form.next },
  { path: 'nextOn', label: t.nextOn, type: 'date', value: form.nextOn },
];

export const emptyPosition = (fresh: {
  readonly id: string;
  readonly placeId: string;
  readonly language: string;
}): PositionForm => ({ ...fresh, organisation: '', theme: '', words: '', next: '', nextOn: '' });

const back = (event: RequestEvent, placeId: string, done: string): never =>
  redirect(303, linkIn(event.locals.prefix)(`/werk/programmas?${new URLSearchParams({ plek: placeId, klaar: done })}`));

/** The forms of the page of what runs. Each works without a script, and sending twice notes once. */
export const programmeActions = {
  programma: async (event: RequestEvent) => {
    const { visit, language } = event.locals;
    const data = await event.request.formData();
    const text = textsOf(data);
    const programme: ProgrammeForm = {
      ...{ id: text('id'), placeId: text('plek'), language: text('language'), organisation: text('organisation') },
      ...{
        title: text('title'),
        words: text('words'),
        walkIn: text('walkIn'),
        since: text('since'),
        until: text('until'),
      },
      open: data.has('open'),
    };
    const result = await noteProgramme(visit.ports, signedIn(event.locals), programme);
    if (result.ok) return back(event, programme.placeId, 'programma');
    const { status, sentence, wrong } = refused(result.refusal, language);
    return fail(status, { programme, position: undefined, sentence, wrong: wrong as Record<string, string> }); // by path
  },
  standpunt: async (event: RequestEvent) => {
    const { visit, language } = event.locals;
    const text = textsOf(await event.request.formData());
    const position: PositionForm = {
      ...{ id: text('id'), placeId: text('plek'), language: text('language'), organisation: text('organisation') },
      ...{ theme: text('theme'), words: text('words'), next: text('next'), nextOn: text('nextOn') },
    };
    const result = await notePosition(visit.ports, signedIn(event.locals), position);
    if (result.ok) return back(event, position.placeId, 'standpunt');
    const { status, sentence, wrong } = refused(result.refusal, language);
    return fail(status, { programme: undefined, position, sentence, wrong: wrong as Record<string, string> }); // by path
  },
};
