import { may, programmeAtDesk, programmesAtDesk, randomUuid } from '@straatwijs/monitor';
import {
  emptyPosition,
  positionFields,
  programmeActions,
  programmeFields,
  programmeForm,
} from '#web/continuity/programme-forms.server.ts';
import { dateInWords } from '#web/desk/ago.ts';
import { placeChoices } from '#web/desk/places.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { fill } from '#web/language/fill.ts';
import { deskContinuityTexts } from '#web/texts/desk-continuity.server.ts';
import { nameTexts } from '#web/texts/names.server.ts';
import type { PageServerLoad } from './$types';

export const actions = programmeActions;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { visit, language } = locals;
  const { ports } = visit;
  const staff = signedIn(locals);
  const around = url.searchParams.get('plek') || undefined;
  const found = await programmesAtDesk(ports, staff, { ...(around === undefined ? {} : { around }) });
  if (!found.ok) return refusePage(found.refusal, language);
  const t = deskContinuityTexts(language);
  const { themes } = nameTexts(language);
  const wanted = url.searchParams.get('wijzig');
  const change = wanted === null ? undefined : await programmeAtDesk(ports, staff, wanted);
  const changing = change?.ok ? change.value : undefined;
  const today = ports.local(ports.now()).date;
  const day = (date: string) => dateInWords(date, language);
  const fresh = () => ({ id: randomUuid(ports.randomBytes(16)), placeId: around ?? '', language, today });
  const { today: _, ...position } = fresh();
  return {
    t,
    around,
    mayNote: may(staff, 'manage-programmes'),
    places: await placeChoices(ports, changing?.placeId ?? around),
    programmes: found.value.programmes.map((p) => ({
      ...p,
      isOver: p.until !== undefined && p.until < today,
      when: p.until
        ? fill(t.programmes.span, { since: day(p.since), until: day(p.until) })
        : fill(t.programmes.from, { since: day(p.since) }),
    })),
    positions: found.value.positions.map((p) => ({
      ...p,
      themeName: themes[p.theme],
      hereafter: p.next ? fill(t.positions.hereafter, { date: day(p.next.on), words: p.next.words }) : undefined,
    })),
    changing: changing?.id,
    programme: programmeForm(changing, fresh()),
    position: emptyPosition(position),
    fieldsOf: {
      programme: programmeFields(programmeForm(changing, fresh()), t.programmes),
      position: positionFields(emptyPosition(position), t.positions, themes),
    },
    themes,
    done: url.searchParams.get('klaar') ?? '',
  };
};
