import { refuse } from '@straatwijs/monitor';
import { json } from '@sveltejs/kit';
import { enter } from '#web/desk/enter.server.ts';
import { challenges, optionsToEnter, whoEntered } from '#web/desk/passkeys.server.ts';
import { refused } from '#web/desk/refused.server.ts';
import type { RequestHandler } from './$types';

/** Coming in with a passkey: `start` gives the challenge, `finish` checks the answer and opens the session. */
export const POST: RequestHandler = async (event) => {
  const { ports } = event.locals.visit;
  const no = ({ refusal } = refuse('passkey-refused')) => {
    const { status, sentence } = refused(refusal, event.locals.language);
    return json({ sentence }, { status });
  };
  const body = await event.request.json().catch(() => undefined);
  const challenge = challenges(event.locals.visit, event.cookies, event.url, 'enter');
  if (body?.step === 'start') {
    const options = await optionsToEnter(event.url);
    challenge.put(options.challenge);
    return json(options);
  }
  const expected = challenge.take();
  if (!expected || typeof body?.answer?.id !== 'string') return no();
  // The library throws for whatever a browser of ours would never send.
  const staff = await whoEntered(ports, event.url, expected, body.answer).catch(() => undefined);
  if (!staff?.ok) return no(staff);
  return json({ to: await enter(event, staff.value, 'passkey', typeof body.back === 'string' ? body.back : null) });
};
