import { done, type FieldError, type Refusal, type Result, refuse } from '@straatwijs/monitor';
import { joined } from './joined.ts';
import { nestsTooDeep, scanJson, unstorableTexts } from './json-text.ts';

/** Bytes; a batch of 500 with long texts fits. */
export const largestBody = 1_000_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const jsonType = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

const tooLarge = refuse('body-too-large');
const notJson = refuse('not-json');

const readStream = async (stream: ReadableStream<Uint8Array>): Promise<Result<Uint8Array>> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done: ended, value } = await reader.read();
    if (ended) break;
    size += value.byteLength;
    if (size > largestBody) {
      // Let go, not cancelled: that would break the connection before the sender can read why. The server lets the rest
      // run out for half a second.
      reader.releaseLock();
      return tooLarge;
    }
    parts.push(value);
  }
  return done(joined(parts, size));
};

const readBytes = async (request: Request): Promise<Result<Uint8Array>> => {
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) > largestBody) return tooLarge;
  // With a length the server reads no further than it; without one we count along.
  if (declared !== null) {
    const bytes = new Uint8Array(await request.arrayBuffer());
    return bytes.byteLength > largestBody ? tooLarge : done(bytes);
  }
  return request.body === null ? done(new Uint8Array()) : readStream(request.body);
};

const textOf = (bytes: Uint8Array): Result<string> => {
  let text: string;
  let value: unknown;
  try {
    text = utf8.decode(bytes);
    if (nestsTooDeep(text)) return notJson;
    value = JSON.parse(text);
  } catch {
    return notJson;
  }
  const scan = scanJson(text);
  if (!scan.ok) return scan.error ? refuse('invalid', { errors: [scan.error] }) : notJson;
  // Raw UTF-8 cannot hold half a character and JSON no raw NUL: only an escape can.
  const errors: readonly FieldError[] = text.includes('\\u') ? unstorableTexts(value) : [];
  return errors.length > 0 ? refuse('invalid', { errors }) : done(text);
};

/** The text of a JSON body, sound enough to be parsed, or why not; `unsupported` when it does not even say that it is JSON. */
export const readJson = async (
  request: Request,
): Promise<Result<string> | { readonly ok: 'unsupported'; readonly refusal: Refusal }> => {
  if (!jsonType.test(request.headers.get('content-type') ?? '') || request.headers.has('content-encoding'))
    return { ok: 'unsupported', refusal: notJson.refusal };
  let bytes: Result<Uint8Array>;
  try {
    bytes = await readBytes(request);
  } catch {
    // The connection broke halfway.
    return notJson;
  }
  return bytes.ok ? textOf(bytes.value) : bytes;
};
