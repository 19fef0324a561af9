import { refusalSentence, type ScreenLanguage } from '@straatwijs/monitor';
import { error } from '@sveltejs/kit';

/** More fields than any form of ours has, also one that answers hundreds of messages at once. */
const mostFields = 4000;
/** Characters: thousands of letters of Arabic, six characters each. */
const longestForm = 500_000;

const ampersand = 38;

const next = async (reader: ReadableStreamDefaultReader<Uint8Array> | undefined) => (await reader?.read())?.value;

/** The text of a form, read no further than its fields and letters stay within the limits; undefined when they do not. */
const readFields = async (request: Request): Promise<string | undefined> => {
  const decoder = new TextDecoder();
  let [text, fields] = ['', 1];
  const reader = request.body?.getReader();
  // What is not read any more is not cancelled either: that would hang up before the refusal is said.
  for (let bytes = await next(reader); bytes; bytes = await next(reader)) {
    for (let at = bytes.indexOf(ampersand); at >= 0; at = bytes.indexOf(ampersand, at + 1))
      if (++fields > mostFields) return undefined;
    text += decoder.decode(bytes, { stream: true });
    if (text.length > longestForm) return undefined;
  }
  return text + decoder.decode();
};

const readForm = async (request: Request, read: () => Promise<FormData>, language: ScreenLanguage) => {
  const no = (status: 400 | 413, code: 'not-json' | 'body-too-large') =>
    error(status, { message: refusalSentence(code, language) });
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? ''))
    return read().catch(() => no(400, 'not-json'));
  const text = (await readFields(request).catch(() => undefined)) ?? no(413, 'body-too-large');
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(text)) form.append(name, value);
  return form;
};

/** Characters: an answer with a passkey is the only JSON that pages send, and a tenth of it. */
const longestJson = 50_000;

const readJson = async (request: Request, language: ScreenLanguage): Promise<unknown> => {
  const text = await request.text();
  if (text.length > longestJson) return error(413, { message: refusalSentence('body-too-large', language) });
  return JSON.parse(text);
};

/**
 * Lets every form be read with limits. A form of two megabytes with a million empty fields takes ten seconds to take
 * apart, in which nobody else is served; one that is no form at all is refused in words, not an accident. JSON is
 * read no longer than what pages send: nested without end it would cost a hundred times its size.
 */
export const guardForm = (request: Request, language: ScreenLanguage): void => {
  const read = request.formData.bind(request);
  Object.defineProperty(request, 'formData', { value: () => readForm(request, read, language) });
  Object.defineProperty(request, 'json', { value: () => readJson(request, language) });
};
