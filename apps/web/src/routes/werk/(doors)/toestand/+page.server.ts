import { upkeepOf } from '@straatwijs/monitor';
import { dayAndTime } from '#web/desk/ago.ts';
import { refusePage } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { fill } from '#web/language/fill.ts';
import { deskUpkeepTexts } from '#web/texts/desk-upkeep.server.ts';
import type { PageServerLoad } from './$types';

const states = ['wrong', 'attention', 'ok'];

export const load: PageServerLoad = async ({ locals }) => {
  const { ports } = locals.visit;
  const found = await upkeepOf(ports, signedIn(locals));
  if (!found.ok) return refusePage(found.refusal, locals.language);
  const { checks, lookedAt, isOld } = found.value;
  const t = deskUpkeepTexts(locals.language);
  return {
    t,
    isOld,
    // What asks for somebody comes first.
    checks: [...checks].sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state)),
    lookedAt:
      lookedAt === undefined
        ? undefined
        : fill(t.lookedAt, { when: dayAndTime(lookedAt, locals.language, ports.municipality.timeZone) }),
  };
};
