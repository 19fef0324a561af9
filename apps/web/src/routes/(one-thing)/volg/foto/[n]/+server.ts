import { ownPicture, withCode } from '@straatwijs/monitor';
import { pictureAnswer } from '#web/photos/picture-answer.server.ts';
import { followedCode } from '#web/taking-part/cookies.server.ts';
import type { RequestHandler } from './$types';

/** One's own photo, through the code that this phone follows. */
export const GET: RequestHandler = async ({ locals, params, cookies }) => {
  const { visit, language } = locals;
  const code = followedCode(cookies) ?? '';
  const asked = { n: Number(params.n) || 0, size: 'thumb' } as const;
  return pictureAnswer(await withCode(visit, () => ownPicture(visit.ports, code, asked)), language);
};
