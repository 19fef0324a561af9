import { decodeText } from '@straatwijs/formats';
import { InstallationError } from '../installation/installation.ts';
import { askOutside, OutgoingError } from '../outgoing/ask-outside.ts';
import { reachOf } from '../outgoing/reach.ts';

/** Bytes: all buurten of the largest municipality with their outlines are a tenth of it. */
const largestAnswer = 200_000_000;

/** The address of a service, as an operator gave it. @throws InstallationError when nothing of ours may be sent there */
export const serviceBase = (base: string): URL => {
  const url = URL.parse(base);
  if (!url || reachOf(url, 'world') === undefined)
    throw new InstallationError(`--base-url must be an https address, or one on this machine: ${base}`);
  return url;
};

/**
 * What a public service answers. Nothing but the service itself may: it sends us nowhere else, and lies in no network of
 * anybody's own.
 * @param otherwise what to do without a network, said when it cannot be reached
 * @throws InstallationError with a sentence
 */
export const askService = async (
  url: URL,
  otherwise: string,
): Promise<{ readonly status: number; readonly text: string }> => {
  try {
    const reach = reachOf(url, 'world') ?? 'world';
    const { status, bytes } = await askOutside(url, { reach, mostBytes: largestAnswer });
    return { status, text: decodeText(bytes).text };
  } catch (error) {
    if (error instanceof OutgoingError) throw new InstallationError(error.message);
    const said = error instanceof Error ? error.message : error;
    throw new InstallationError(`${url.host} cannot be reached (${said}). ${otherwise}`);
  }
};
