import { forgetAll } from '#web/taking-part/cookies.server.ts';
import type { RequestHandler } from './$types';

/** "Bewaar niets op deze telefoon": takes back what the forms keep in cookies. */
export const POST: RequestHandler = ({ cookies }) => {
  forgetAll(cookies);
  return new Response(undefined, { status: 204 });
};
