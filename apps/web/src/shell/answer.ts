import { canonical, followCodeFromBytes } from '@straatwijs/monitor';
import { splitPath } from '#web/language/prefix.ts';
import { uuidV7 } from '#web/taking-part/fresh.ts';
import { guessedName, type Wanted } from './address.ts';
import { type Begin, fillShell } from './begin.ts';

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** A fresh telling: its id and code are made here, on the phone. */
const freshBegin = (url: URL, wanted: Wanted, known: Begin['place'] | undefined): Begin => {
  const now = Date.now();
  const id = wanted.kind === 'form' ? wanted.place : '';
  return {
    place: known ?? { id, name: guessedName(id) },
    id: uuidV7(now, random(10)),
    code: canonical(followCodeFromBytes(random(7))),
    at: new Date(now).toISOString(),
    path: splitPath(url.pathname).path + (id === '' ? '' : `?plek=${encodeURIComponent(id)}`),
  };
};

const fieldsIn = (posted: FormData) =>
  [...posted].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));

const filled = async (shell: Response, begin: Begin, status: number): Promise<Response> => {
  const headers = new Headers(shell.headers);
  headers.set('cache-control', 'no-store');
  return new Response(fillShell(await shell.text(), begin), { status, headers });
};

/** A stored shell as the answer to a visit, with what begins here filled in. Nothing may keep it. */
export const answerWith = async (
  shell: Response,
  url: URL,
  wanted: Wanted,
  known: Begin['place'] | undefined,
  posted?: FormData,
): Promise<Response> => {
  const fields = posted ? fieldsIn(posted) : [];
  const begin = { ...freshBegin(url, wanted, known), ...(fields.length > 0 ? { posted: fields } : {}) };
  return filled(shell, begin, 200);
};

/** Where only the server has the page: what does work. What was sent from a form is in it, to be sent again. */
export const answerAway = async (shell: Response, url: URL, posted: FormData | undefined): Promise<Response> => {
  const path = splitPath(url.pathname).path + (posted ? '' : url.search);
  const begin = { ...freshBegin(url, { kind: 'work' }, undefined), path };
  return filled(shell, posted ? { ...begin, posted: fieldsIn(posted) } : begin, 503);
};
