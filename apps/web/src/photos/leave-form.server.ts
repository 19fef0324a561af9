import {
  largestPhoto,
  leaveNextPhoto,
  type Result,
  refusalSentence,
  refuse,
  type Visit,
  withCode,
} from '@straatwijs/monitor';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { linkIn } from '#web/language/link.ts';
import { statusOf } from '#web/refusing/refused.server.ts';
import { followedCode, openFollowedCode } from '#web/taking-part/cookies.server.ts';

/** The file that was chosen: of the camera or of what was there already. */
const fileIn = (form: FormData): File | undefined =>
  form.getAll('foto').find((f): f is File => typeof f !== 'string' && f.size > 0);

const leave = async (visit: Visit, code: string, file: File | undefined): Promise<Result<unknown>> => {
  const limited = visit.doorkeeper.photos(visit.address);
  if (limited) return { ok: false, refusal: limited };
  if (!file) return refuse('photo-unreadable');
  if (file.size > largestPhoto) return refuse('photo-too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  return withCode(visit, () => leaveNextPhoto(visit.ports, code, bytes));
};

/** A photo by a form: the code comes along, or is the one that this phone follows. Afterwards it is shown behind that code. */
export const leavePhotoForm = async ({ locals, request, cookies }: RequestEvent) => {
  const { visit, language, prefix } = locals;
  const form = await request.formData();
  const given = form.get('code');
  const code = typeof given === 'string' && given !== '' ? given.slice(0, 200) : (followedCode(cookies) ?? '');
  // Shown again behind it, also with what was wrong.
  if (code !== '') openFollowedCode(cookies, code);
  const left = await leave(visit, code, fileIn(form));
  if (left.ok) redirect(303, linkIn(prefix)('/volg#foto'));
  const sentence = refusalSentence(left.refusal.code, language);
  // Beside the form where it stands, when it will stand there again.
  return fail(
    statusOf(left.refusal),
    left.refusal.code === 'follow-code-unknown' ? { problem: sentence } : { photoProblem: sentence },
  );
};
