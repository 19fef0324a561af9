import { refusalSentence, type ScreenLanguage } from '@straatwijs/monitor';
import { error } from '@sveltejs/kit';

/** More fields than any form of ours has, also one that answers hundreds of messages at once. */
const mostFields = 4000;
/** Characters: thousands of letters of Arabic, six characters each. */
const longestForm = 500_000;

const fieldsIn = (text: string): number => {
  let count = 1;
  for (let at = text.indexOf('&'); at >= 0 && count <= mostFields; at = text.indexOf('&', at + 1)) count++;
  return count;
};

const readForm = async (request: Request, read: () => Promise<FormData>, language: ScreenLanguage) => {
  const no = (status: 400 | 413, code: 'not-json' | 'body-too-large') =>
    error(status, { message: refusalSentence(code, language) });
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? ''))
    return read().catch(() => no(400, 'not-json'));
  const text = await request.text().catch(() => no(413, 'body-too-large'));
  if (text.length > longestForm || fieldsIn(text) > mostFields) return no(413, 'body-too-large');
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(text)) form.append(name, value);
  return form;
};

/**
 * Lets every form be read with limits. A form of two megabytes with a million empty fields takes ten seconds to take
 * apart, in which nobody else is served; one that is no form at all is refused in words, not an accident.
 */
export const guardForm = (request: Request, language: ScreenLanguage): void => {
  const read = request.formData.bind(request);
  Object.defineProperty(request, 'formData', { value: () => readForm(request, read, language) });
};
