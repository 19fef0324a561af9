import {
  actFromLine,
  type LineCommand,
  markLine,
  penDeed,
  planTalk,
  type Refusal,
  stepTalk,
  tellTable,
  writeLines,
} from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { typedIn } from './form-field.ts';
import { refused } from './refused.server.ts';
import { signedIn } from './signed-in.server.ts';

const wrong = (refusal: Refusal, event: RequestEvent) => {
  const { status, sentence, wrong: fields } = refused(refusal, event.locals.language);
  return fail(status, { sentence, wrong: fields as Readonly<Record<string, string>> });
};
/** The talk that the address names. */
const talkIn = (event: RequestEvent): string => event.params.talk ?? '';
const to = (event: RequestEvent, path: string): never => redirect(303, linkIn(event.locals.prefix)(path));

/** The form that plans a talk or changes the appointment. */
export const planActions = {
  plan: async (event: RequestEvent) => {
    const data = await event.request.formData();
    const text = (name: string) => typedIn(data, name);
    const planned = await planTalk(event.locals.visit.ports, signedIn(event.locals), {
      ...{ id: text('id'), kind: text('kind'), placeId: text('plek'), date: text('date'), starts: text('starts') },
      ...{ venue: text('venue'), joins: text('joins'), whyNone: text('whyNone'), language: event.locals.language },
    });
    if (!planned.ok) return wrong(planned.refusal, event);
    return to(event, `/werk/gesprekken/${planned.value.id}`);
  },
};

/** The forms of the page of one talk: its steps, and what is said about a line afterwards. */
export const talkActions = {
  stap: async (event: RequestEvent) => {
    const { ports } = event.locals.visit;
    const data = await event.request.formData();
    const step = typedIn(data, 'stap');
    const stepped = await stepTalk(ports, signedIn(event.locals), {
      id: talkIn(event),
      step,
      reason: typedIn(data, 'reason'),
    });
    if (!stepped.ok) return wrong(stepped.refusal, event);
    const { value: talk } = stepped;
    const { origin } = event.url;
    // Told after the step is taken: mail that does not go out takes nothing back.
    if (step === 'send-round') await tellTable(ports, talk, `${origin}/werk/gesprekken/${talk.id}/notulen`, 'amend');
    if (step === 'publish') await tellTable(ports, talk, `${origin}/gesprek/${talk.id}`, 'public');
    return to(event, `/werk/gesprekken/${talk.id}?klaar=stepped`);
  },
  actie: async (event: RequestEvent) => {
    const lineId = typedIn(await event.request.formData(), 'regel');
    const command = { talkId: talkIn(event), lineId };
    const begun = await actFromLine(event.locals.visit.ports, signedIn(event.locals), command);
    if (begun.ok) return to(event, `/werk/acties/${begun.value.id}?klaar=begun`);
    // Where something gives way first, or a word is missing, the same form asks it with everything filled in.
    if (begun.refusal.code === 'too-many-actions' || begun.refusal.code === 'invalid')
      return to(event, `/werk/acties?gesprek=${command.talkId}&regel=${encodeURIComponent(lineId)}`);
    return wrong(begun.refusal, event);
  },
  merk: async (event: RequestEvent) => {
    const data = await event.request.formData();
    const talkId = typedIn(data, 'gesprek') || talkIn(event);
    const marked = await markLine(event.locals.visit.ports, signedIn(event.locals), {
      ...{
        talkId,
        lineId: typedIn(data, 'regel'),
        says: typedIn(data, 'zegt'),
        words: typedIn(data, 'words'),
        sure: data.has('sure'),
      },
    });
    if (!marked.ok) return wrong(marked.refusal, event);
    return to(event, `/werk/gesprekken/${talkIn(event)}?klaar=marked#${typedIn(data, 'regel')}`);
  },
};

const lineOf = (data: FormData): LineCommand => {
  const text = (name: string) => typedIn(data, name);
  const part = text('part');
  return {
    ...{ id: text('id'), theme: text('theme'), part, words: text('words'), language: text('language') || 'nl' },
    ...{ device: text('device') || 'page', number: Number(text('number')) || 0 },
    ...(text('supersedes') === '' ? {} : { supersedes: text('supersedes') }),
    ...(part === 'action' ? { owner: text('owner'), due: text('due'), horizon: text('horizon') || 'quick' } : {}),
    ...(part === 'attendance'
      ? { perspective: text('perspective'), people: Number(text('people') || Number.NaN) }
      : {}),
  };
};

/** The forms of the note view, for where there is no script. */
export const noteActions = {
  regel: async (event: RequestEvent) => {
    const data = await event.request.formData();
    const line = lineOf(data);
    const written = await writeLines(event.locals.visit.ports, signedIn(event.locals), {
      talkId: talkIn(event),
      lines: [line],
    });
    if (!written.ok) return wrong(written.refusal, event);
    const [bad] = written.value.refused;
    if (bad) return wrong({ code: 'invalid', errors: [{ path: bad.path, code: 'missing' }] }, event);
    return to(event, `/werk/gesprekken/${talkIn(event)}/notulen?thema=${line.theme ?? ''}`);
  },
  pen: async (event: RequestEvent) => {
    const data = await event.request.formData();
    const command = {
      talkId: talkIn(event),
      deed: typedIn(data, 'deed'),
      to: typedIn(data, 'to'),
      reason: typedIn(data, 'reason'),
    };
    const done = await penDeed(event.locals.visit.ports, signedIn(event.locals), command);
    return done.ok ? to(event, `/werk/gesprekken/${talkIn(event)}/notulen`) : wrong(done.refusal, event);
  },
  plaats: async (event: RequestEvent) => {
    const data = await event.request.formData();
    const command = {
      talkId: talkIn(event),
      lineId: typedIn(data, 'regel'),
      says: typedIn(data, 'zegt'),
      words: typedIn(data, 'words'),
    };
    const marked = await markLine(event.locals.visit.ports, signedIn(event.locals), command);
    return marked.ok ? to(event, `/werk/gesprekken/${talkIn(event)}/notulen`) : wrong(marked.refusal, event);
  },
};
