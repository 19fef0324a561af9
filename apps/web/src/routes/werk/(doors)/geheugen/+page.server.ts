import { areasOf, isMemoryKind, memoryKinds, memoryOf } from '@straatwijs/monitor';
import { excerpt, memorySay, pageOf } from '#web/continuity/say.server.ts';
import { dateInWords } from '#web/desk/ago.ts';
import { placeChoices } from '#web/desk/places.server.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { count } from '#web/language/fill.ts';
import { deskContinuityTexts } from '#web/texts/desk-continuity.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { visit, language } = locals;
  const { ports } = visit;
  const staff = signedIn(locals);
  const t = deskContinuityTexts(language).memory;
  // Somebody of one area needs not choose.
  const [only, ...others] = areasOf(staff, 'see-memory') ?? [];
  const placeId = url.searchParams.get('plek') || (others.length === 0 ? only : undefined);
  const question = (url.searchParams.get('zoek') ?? '').slice(0, 100);
  const kind = url.searchParams.get('soort');
  const asked = { question, ...(isMemoryKind(kind) ? { kind } : {}) };
  const found =
    placeId === undefined
      ? undefined
      : await memoryOf(ports, staff, { placeId, ...asked, say: memorySay(ports, language) });
  if (found?.ok === false) return refusePage(found.refusal, language);
  const lines = found?.value.lines ?? [];
  return {
    t,
    ...asked,
    placeId,
    places: await placeChoices(ports, placeId),
    kinds: memoryKinds,
    found: found && count(language, t.found, lines.length),
    lines: lines.map((l) => ({
      ...l,
      words: excerpt(l.words),
      page: pageOf(l.kind, l.id),
      when: dateInWords(l.on, language),
      key: `${l.kind} ${l.id}`,
    })),
  };
};
