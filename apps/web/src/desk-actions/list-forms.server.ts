import { actionPointsOf, linkMessage, startAction } from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { namedPlaces } from '#web/desk/named-places.server.ts';
import { refused } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { linkIn } from '#web/language/link.ts';
import { lineIn, messagesIn } from './filter.ts';
import { readActionForm, readRoom, readSteps } from './read-form.ts';

const textOf = (data: FormData, name: string): string =>
  String(data.get(name) ?? '')
    .slice(0, 300)
    .trim();

/** The forms of the list of actions. Each works without a script, and sending twice begins one. */
export const actionListForms = {
  begin: async (event: RequestEvent) => {
    const { visit, language, prefix } = event.locals;
    const { ports } = visit;
    const data = await event.request.formData();
    const form = readActionForm(data);
    const steps = readSteps(data);
    const room = readRoom(data);
    const [id, kind, place, chosen] = ['id', 'soort', 'waar', 'plekId'].map((n) => textOf(data, n)) as [
      ...[string, string, string, string], // as many as names above
    ];
    const named = await namedPlaces(ports, place, language);
    const placeId = named.find((p) => p.id === chosen)?.id ?? (named.length === 1 ? named[0]?.id : undefined);
    const kept = { form, steps, room, id, kind, place, placeId, proposed: data.has('voorstel') };
    if (placeId === undefined && place !== '')
      return fail(400, {
        kept,
        choices: named,
        sentence: undefined,
        wrong: {} as Readonly<Record<string, string>>,
        inTheWay: [],
      });
    const staff = signedIn(event.locals);
    const line = lineIn(event.url.searchParams);
    const points = line && (await actionPointsOf(ports, staff, line.talkId));
    const startedBy = [
      ...messagesIn(event.url.searchParams).map((m) => ({ kind: 'message' as const, id: m })),
      ...(line && points?.ok ? [{ kind: 'talk' as const, id: line.talkId }] : []),
    ];
    const begun = await startAction(ports, staff, {
      ...form,
      ...{ id, kind, steps, startedBy, placeId: placeId ?? '', proposed: kept.proposed },
      ...(room ? { room } : {}),
    });
    if (begun.ok) redirect(303, linkIn(prefix)(`/werk/acties/${begun.value.id}?klaar=begun`));
    const { status, sentence, wrong } = refused(begun.refusal, language);
    return fail(status, { kept, choices: [], sentence, wrong, inTheWay: begun.refusal.inTheWay ?? [] });
  },
  koppel: async (event: RequestEvent) => {
    const { visit, language, prefix } = event.locals;
    const id = textOf(await event.request.formData(), 'actie');
    const staff = signedIn(event.locals);
    for (const messageId of messagesIn(event.url.searchParams)) {
      const linked = await linkMessage(visit.ports, staff, { id, messageId });
      if (!linked.ok) {
        const { status, sentence } = refused(linked.refusal, language);
        const wrong: Readonly<Record<string, string>> = {};
        return fail(status, { kept: undefined, choices: [], sentence, wrong, inTheWay: [] });
      }
    }
    redirect(303, linkIn(prefix)(`/werk/acties/${encodeURIComponent(id)}?klaar=linked`));
  },
};
