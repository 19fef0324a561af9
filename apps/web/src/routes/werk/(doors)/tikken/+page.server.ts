import { describePeriod, enoughTaps, languages, randomUuid, tapsTold, tapWork } from '@straatwijs/monitor';
import { languageName } from '#web/desk/ago.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { tapActions } from '#web/desk/taps.server.ts';
import { tapTable } from '#web/desk/taps.ts';
import { deskTapTexts } from '#web/texts/desk-taps.server.ts';
import type { PageServerLoad } from './$types';

export const actions = tapActions;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { ports } = locals.visit;
  const staff = signedIn(locals);
  const work = await tapWork(ports, staff, url.searchParams.get('kwartaal') ?? undefined);
  if (!work.ok) return refusePage(work.refusal, locals.language);
  const { quarter, quarters, ...plan } = work.value;
  const placeId = url.searchParams.get('plek');
  const told = placeId ? await tapsTold(ports, staff, { placeId, quarter: quarter.key }) : undefined;
  if (told && !told.ok) return refusePage(told.refusal, locals.language);
  const nameOf = (p: typeof quarter) => ({ key: p.key, name: describePeriod(p, locals.language) });
  return {
    quarter: nameOf(quarter),
    quarters: quarters.map(nameOf),
    ...plan,
    enough: enoughTaps,
    writing: told?.ok && placeId ? { placeId, name: told.value.placeName, rows: tapTable(told.value.taps) } : undefined,
    answerId: randomUuid(ports.randomBytes(16)),
    languages: languages.map((l) => ({ code: l, name: languageName(l, locals.language) })),
    done: url.searchParams.has('klaar'),
    t: deskTapTexts(locals.language),
  };
};
