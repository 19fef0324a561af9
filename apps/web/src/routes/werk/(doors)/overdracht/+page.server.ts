import {
  areasOf,
  type Handover,
  handoverBundle,
  handoverSteps,
  handoversOf,
  may,
  type Place,
  type Ports,
  randomUuid,
  type Staff,
  staffOn,
} from '@straatwijs/monitor';
import { handoverActions } from '#web/continuity/handover-actions.server.ts';
import { memorySay } from '#web/continuity/say.server.ts';
import { dateInWords, dayAndTime } from '#web/desk/ago.ts';
import type { FormField } from '#web/desk/form-field.ts';
import { placeChoices } from '#web/desk/places.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { fill } from '#web/language/fill.ts';
import { deskContinuityTexts } from '#web/texts/desk-continuity.server.ts';
import type { PageServerLoad } from './$types';

export const actions = handoverActions;

const mostPeople = 500;

/** Colleagues who may take an area over, by name. */
const whoMay = async (ports: Ports, staff: Staff, place: Place): Promise<readonly { id: string; name: string }[]> => {
  const today = ports.local(ports.now()).date;
  const all = await ports.people.list({ limit: mostPeople });
  return all
    .map((person) => staffOn(person, today))
    .filter((person) => person.id !== staff.id && may(person, 'hand-over', place))
    .map(({ id, name }) => ({ id, name }));
};

export const load: PageServerLoad = async ({ locals, url }) => {
  const { visit, language } = locals;
  const { ports } = visit;
  const { timeZone } = ports.municipality;
  const staff = signedIn(locals);
  const t = deskContinuityTexts(language).handover;
  const [only, ...others] = areasOf(staff, 'hand-over') ?? [];
  const placeId = url.searchParams.get('plek') || (others.length === 0 ? only : undefined);
  const head = { t, placeId, places: await placeChoices(ports, placeId), done: url.searchParams.has('klaar') };
  if (placeId === undefined) return { ...head, area: undefined };
  const [bundle, found] = await Promise.all([
    handoverBundle(ports, staff, placeId, memorySay(ports, language)),
    handoversOf(ports, staff, placeId),
  ]);
  if (!bundle.ok) return refusePage(bundle.refusal, language);
  const all = found.ok ? found.value : [];
  const underWay = all.find((h) => !h.ended);
  const moment = (at: number) => dayAndTime(at, language, timeZone);
  const shown = (h: Handover) => ({
    ...h,
    sentence: fill(t.underWay, { from: h.fromName, to: h.toName, day: moment(h.startedAt) }),
    end: h.ended && fill(t.ended[h.ended.how], { day: moment(h.ended.at), reason: h.ended.reason ?? '' }),
    notes: h.steps.map((s) => ({ ...s, sentence: fill(t.goneBy, { by: s.by, day: moment(s.at) }) })),
  });
  const { place, lines } = bundle.value;
  const person: readonly FormField[] = [
    { path: 'name', label: t.person.name, type: 'text', most: 80, value: '' },
    { path: 'knownFor', label: t.person.knownFor, type: 'text', most: 200, value: '' },
    { path: 'phone', label: t.person.phone, help: t.person.phoneHelp, type: 'tel', most: 26, value: '' },
    { path: 'under16', label: t.person.under16, type: 'check', value: '' },
    { path: 'agreed', label: t.person.agreed, type: 'check', value: '' },
  ];
  const known = await ports.handover.keyPersons({ edition: place.edition, around: place.id });
  return {
    ...head,
    area: {
      id: place.id,
      name: place.name,
      newId: randomUuid(ports.randomBytes(16)),
      personId: randomUuid(ports.randomBytes(16)),
      colleagues: await whoMay(ports, staff, place),
      underWay: underWay && shown(underWay),
      earlier: all.filter((h) => h.ended).map(shown),
      person,
      known: known.map(({ id, name }) => ({ id, name })),
      steps: handoverSteps.map((step, n) => ({
        step,
        title: t.steps[step],
        minutes: fill(t.minutes, { n: n + 1 }),
        lines: lines
          .filter((l) => l.step === step)
          .map((l, at) => ({
            ...l,
            key: `${at} ${l.id}`,
            when: [l.on, l.until].flatMap((d) => (d === undefined ? [] : [dateInWords(d, language)])).join(' – '),
          })),
      })),
    },
  };
};
