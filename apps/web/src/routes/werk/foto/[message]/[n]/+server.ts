import { pictureAtDesk } from '@straatwijs/monitor';
import { signedIn } from '#web/desk/signed-in.server.ts';
import { pictureAnswer } from '#web/photos/picture-answer.server.ts';
import type { RequestHandler } from './$types';

/** A photo beside a message, for whoever may read it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const at = { message: params.message, n: Number(params.n) || 0, size: 'screen' } as const;
  return pictureAnswer(await pictureAtDesk(locals.visit.ports, signedIn(locals), at), locals.language);
};
