import { chainSteps } from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import { directionOfText } from '#web/language/quoted.ts';
import { ourStepsTexts } from '#web/texts/our-steps.server.ts';
import type { PageServerLoad } from './$types';

/** Which steps there are, beforehand. What the municipality wrote itself stands instead of ours, in its own language where it is not this one. */
export const load: PageServerLoad = ({ locals }) => {
  const { steps: own, name } = locals.visit.ports.municipality;
  const { steps, ...t } = ourStepsTexts(locals.language);
  const say = (given: Readonly<Partial<Record<string, string>>> | undefined, ours: string) => {
    const text = given?.[locals.language] ?? given?.nl;
    if (text === undefined) return { text: ours };
    const language = given?.[locals.language] === undefined ? 'nl' : locals.language;
    return { text, language, direction: directionOfText(language) };
  };
  return {
    t: { ...t, written: own ? fill(t.written, { municipality: name }) : undefined },
    steps: chainSteps.map((step) => ({
      step,
      name: steps[step].name,
      what: steps[step].what,
      who: say(own?.[step]?.who, steps[step].who),
      say: say(own?.[step]?.say, steps[step].say),
    })),
  };
};
