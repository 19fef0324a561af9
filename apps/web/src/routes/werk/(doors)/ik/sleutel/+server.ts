import { refuse } from '@straatwijs/monitor';
import { json } from '@sveltejs/kit';
import { addPasskey, challenges, optionsToAdd } from '#web/desk/passkeys.server.ts';
import { refused } from '#web/desk/refused.server.ts';
import { signedIn } from '#web/desk/signed-in.server.ts';
import type { RequestHandler } from './$types';

/** Adding a passkey to who is signed in. */
export const POST: RequestHandler = async ({ locals, request, cookies, url }) => {
  const { ports } = locals.visit;
  const staff = signedIn(locals);
  const body = await request.json().catch(() => undefined);
  const challenge = challenges(locals.visit, cookies, url, 'add');
  if (body?.step === 'start') {
    const options = await optionsToAdd(ports, url, staff, await ports.signIn.passkeys(staff.id));
    challenge.put(options.challenge);
    return json(options);
  }
  const expected = challenge.take();
  // The library throws for whatever a browser of ours would never send.
  const added =
    expected !== undefined && (await addPasskey(ports, url, staff, expected, body?.answer).catch(() => false));
  if (added) return json({ added });
  const { status, sentence } = refused(refuse('passkey-refused').refusal, locals.language);
  return json({ sentence }, { status });
};
